/** Writes down paragraphs as a document tells of them piece by piece, within the bounds of a reading. */
import { CannotRead, LIMITS } from '../../reading.ts';
import type { Paragraph } from './paragraphs.ts';

/** What a format says of the letters that it writes next. */
export interface Look {
  bold: boolean;
  hidden: boolean;
  size: number;
}

export type Layout = Pick<Paragraph, 'level' | 'bullet' | 'indent'>;

interface Draft extends Paragraph {
  letters: number;
  boldLetters: number;
}

export class ParagraphWriter {
  readonly paragraphs: Paragraph[] = [];
  sawHidden = false;
  /** A text box stands inside a paragraph, so paragraphs nest. */
  private readonly drafts: Draft[] = [];
  private readonly tables: { row: number; cell: number }[] = [];
  private rows = 0;
  private length = 0;

  get isWriting(): boolean {
    return this.drafts.length > 0;
  }

  /** Nothing visible stands yet in the paragraph that is being written. */
  get isBlank(): boolean {
    return (this.drafts.at(-1)?.letters ?? 0) === 0;
  }

  begin(layout: Partial<Layout> = {}): void {
    const { row = 0, cell = 0 } = this.tables.at(-1) ?? {};
    const empty = { text: '', level: 0, bold: false, size: 0, bullet: false, indent: 0, row, cell, links: [] };
    this.drafts.push({ ...empty, ...layout, letters: 0, boldLetters: 0 });
  }

  /** What becomes known of the paragraph while it is written. */
  lay(layout: Partial<Layout>): void {
    const draft = this.drafts.at(-1);
    if (draft) Object.assign(draft, layout);
  }

  write(text: string, { bold, hidden, size }: Look): void {
    const draft = this.drafts.at(-1);
    if (!draft) return;
    const letters = text.trim().length;
    if (hidden) {
      if (letters > 0) this.sawHidden = true;
      return;
    }
    this.length += text.length;
    if (this.length > LIMITS.textCharacters) throw new CannotRead('too_much_text');
    draft.text += text;
    draft.size = Math.max(draft.size, size);
    draft.letters += letters;
    if (bold) draft.boldLetters += letters;
  }

  /** Where a link of this paragraph leads: noted, never followed. */
  link(target: string): void {
    const links = this.drafts.at(-1)?.links;
    if (links && links.length < LIMITS.links) links.push(target);
  }

  /** Ends a paragraph that was begun in case something came: one in which nothing stands was none. */
  endIfWritten(): void {
    if (this.isBlank) this.drafts.pop();
    else this.end();
  }

  end(): void {
    const draft = this.drafts.pop();
    if (!draft) return;
    const { letters, boldLetters, ...paragraph } = draft;
    if (this.paragraphs.length >= LIMITS.paragraphs) throw new CannotRead('too_much_text');
    this.paragraphs.push({ ...paragraph, bold: letters > 0 && boldLetters === letters });
  }

  beginTable(): void {
    this.tables.push({ row: 0, cell: 0 });
  }

  beginRow(): void {
    const table = this.tables.at(-1);
    if (table) [table.row, table.cell] = [(this.rows += 1), 0];
  }

  beginCell(): void {
    const table = this.tables.at(-1);
    if (table) table.cell += 1;
  }

  endTable(): void {
    this.tables.pop();
  }
}
