/** One story of a Word document (body, header, footer) as its visible paragraphs, text boxes and table cells included. */
import { isOn, NO_STYLE } from './styles.ts';
import type { Style } from './styles.ts';
import { CannotRead, LIMITS } from '../../reading.ts';
import type { XmlVisitor } from '../xml.ts';

export interface Paragraph {
  text: string;
  level: number;
  /** Every visible letter is bold. */
  bold: boolean;
  /** Half-points, 0 where nothing says. */
  size: number;
  bullet: boolean;
  /** Levels of lists that it stands in. */
  indent: number;
  /** The table row and cell it stands in; 0 outside tables. */
  row: number;
  cell: number;
  links: string[];
}

interface Writing extends Paragraph {
  style: Style;
  letters: number;
  boldLetters: number;
}

interface Run {
  bold?: boolean;
  hidden?: boolean;
  size?: number;
  style: Style;
}

/** What was deleted or moved away under change tracking, and the second copy of a shape for old versions of Word. */
const UNSEEN = ['mc:Fallback', 'w:del', 'w:moveFrom', 'w:instrText', 'w:delText'];

export class Story implements XmlVisitor {
  readonly paragraphs: Paragraph[] = [];
  sawHidden = false;
  private readonly styles: ReadonlyMap<string, Style>;
  private readonly targets: ReadonlyMap<string, string>;
  /** A text box stands inside a paragraph, so paragraphs nest. */
  private readonly writing: Writing[] = [];
  private readonly runs: Run[] = [];
  private readonly tables: { row: number; cell: number }[] = [];
  private inText = false;
  private unseen = 0;
  private rows = 0;
  private length = 0;

  /** @param targets where the story's links lead: read, never followed */
  constructor(styles: ReadonlyMap<string, Style>, targets: ReadonlyMap<string, string>) {
    this.styles = styles;
    this.targets = targets;
  }

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    if (this.unseen > 0 || UNSEEN.includes(name)) this.unseen += 1;
    else if (name === 'w:p') this.openParagraph();
    else if (name === 'w:r') this.runs.push({ style: NO_STYLE });
    else if (name === 'w:t') this.inText = true;
    else if (name === 'w:tab' && this.runs.length > 0) this.write('\t');
    else if (name === 'w:br' || name === 'w:cr') this.write('\n');
    else if (name === 'w:hyperlink') this.openLink(attributes.get('r:id'));
    else if (name === 'w:noBreakHyphen') this.write('-');
    else if (name.startsWith('w:t')) this.openTable(name);
    else this.openProperty(name, attributes);
  }

  close(name: string): void {
    if (this.unseen > 0) this.unseen -= 1;
    else if (name === 'w:p') this.closeParagraph();
    else if (name === 'w:r') this.runs.pop();
    else if (name === 'w:t') this.inText = false;
    else if (name === 'w:tbl') this.tables.pop();
  }

  text(text: string): void {
    if (this.inText && this.unseen === 0) this.write(text);
  }

  private openParagraph(): void {
    const { row = 0, cell = 0 } = this.tables.at(-1) ?? {};
    const empty = { text: '', level: 0, bold: false, size: 0, bullet: false, indent: 0, row, cell, links: [] };
    this.writing.push({ ...empty, style: NO_STYLE, letters: 0, boldLetters: 0 });
  }

  private openLink(id: string | undefined): void {
    const target = this.targets.get(id ?? '');
    if (target) this.writing.at(-1)?.links.push(target);
  }

  private openTable(name: string): void {
    const table = this.tables.at(-1);
    if (name === 'w:tbl') this.tables.push({ row: 0, cell: 0 });
    else if (name === 'w:tr' && table) [table.row, table.cell] = [(this.rows += 1), 0];
    else if (name === 'w:tc' && table) table.cell += 1;
  }

  private openProperty(name: string, attributes: ReadonlyMap<string, string>): void {
    const paragraph = this.writing.at(-1);
    const run = this.runs.at(-1);
    const value = attributes.get('w:val') ?? '';
    if (run) setOfRun(run, name, value, attributes);
    else if (name === 'w:pStyle' && paragraph) paragraph.style = this.styles.get(value) ?? NO_STYLE;
    else if (name === 'w:numPr' && paragraph) paragraph.bullet = true;
    else if (name === 'w:ilvl' && paragraph) paragraph.indent = 1 + (Number(value) || 0);
    if (run && name === 'w:rStyle') run.style = this.styles.get(value) ?? NO_STYLE;
  }

  private write(text: string): void {
    const paragraph = this.writing.at(-1);
    const run = this.runs.at(-1);
    if (!paragraph || !run) return;
    const size = run.size || run.style.size || paragraph.style.size;
    if (run.hidden ?? (run.style.hidden || paragraph.style.hidden)) return this.hide(text);
    if (size > 0 && size <= 4) return this.hide(text); // two points: nobody reads it
    this.length += text.length;
    if (this.length > LIMITS.textCharacters) throw new CannotRead('too_much_text');
    paragraph.text += text;
    paragraph.size = Math.max(paragraph.size, size);
    paragraph.letters += text.trim().length;
    if (run.bold ?? (run.style.bold || paragraph.style.bold)) paragraph.boldLetters += text.trim().length;
  }

  private hide(text: string): void {
    if (text.trim() !== '') this.sawHidden = true;
  }

  private closeParagraph(): void {
    const paragraph = this.writing.pop();
    if (!paragraph) return;
    const { text, style, size, bullet, indent, row, cell, links, letters, boldLetters } = paragraph;
    this.paragraphs.push({
      text,
      level: style.level,
      bold: letters > 0 && boldLetters === letters,
      size,
      bullet,
      indent,
      row,
      cell,
      links,
    });
  }
}

function setOfRun(run: Run, name: string, value: string, attributes: ReadonlyMap<string, string>): void {
  if (name === 'w:b') run.bold = isOn(attributes);
  else if (name === 'w:vanish' || name === 'w:webHidden') run.hidden = isOn(attributes);
  else if (name === 'w:sz') run.size = Number(value) || 0;
}
