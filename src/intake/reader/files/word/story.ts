/** One story of a Word document (body, header, footer) as its visible paragraphs, text boxes and table cells included. */
import { isOn, NO_STYLE } from './styles.ts';
import type { Style } from './styles.ts';
import { ParagraphWriter } from '../flow/writer.ts';
import type { Paragraph } from '../flow/paragraphs.ts';
import type { XmlVisitor } from '../xml.ts';

interface Run {
  bold?: boolean;
  hidden?: boolean;
  size?: number;
  style: Style;
}

/** What was deleted or moved away under change tracking, and the second copy of a shape for old versions of Word. */
const UNSEEN = ['mc:Fallback', 'w:del', 'w:moveFrom', 'w:instrText', 'w:delText'];

/** Two points, in half-points. */
const SMALLEST = 4;

export class Story implements XmlVisitor {
  private readonly writer = new ParagraphWriter();
  private readonly styles: ReadonlyMap<string, Style>;
  private readonly targets: ReadonlyMap<string, string>;
  /** The styles of the paragraphs being written: a text box stands inside a paragraph, so they nest. */
  private readonly worn: Style[] = [];
  private readonly runs: Run[] = [];
  private inText = false;
  private unseen = 0;

  /** @param targets where the story's links lead: read, never followed */
  constructor(styles: ReadonlyMap<string, Style>, targets: ReadonlyMap<string, string>) {
    this.styles = styles;
    this.targets = targets;
  }

  get paragraphs(): readonly Paragraph[] {
    return this.writer.paragraphs;
  }

  get sawHidden(): boolean {
    return this.writer.sawHidden;
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
    else if (name === 'w:tbl') this.writer.endTable();
  }

  text(text: string): void {
    if (this.inText && this.unseen === 0) this.write(text);
  }

  private openParagraph(): void {
    this.worn.push(NO_STYLE);
    this.writer.begin();
  }

  private closeParagraph(): void {
    this.worn.pop();
    this.writer.end();
  }

  private openLink(id: string | undefined): void {
    const target = this.targets.get(id ?? '');
    if (target) this.writer.link(target);
  }

  private openTable(name: string): void {
    if (name === 'w:tbl') this.writer.beginTable();
    else if (name === 'w:tr') this.writer.beginRow();
    else if (name === 'w:tc') this.writer.beginCell();
  }

  private openProperty(name: string, attributes: ReadonlyMap<string, string>): void {
    const run = this.runs.at(-1);
    const value = attributes.get('w:val') ?? '';
    if (run) setOfRun(run, name, value, attributes);
    else if (name === 'w:pStyle') this.wear(this.styles.get(value) ?? NO_STYLE);
    else if (name === 'w:numPr') this.writer.lay({ bullet: true });
    else if (name === 'w:ilvl') this.writer.lay({ indent: 1 + (Number(value) || 0) });
    if (run && name === 'w:rStyle') run.style = this.styles.get(value) ?? NO_STYLE;
  }

  private wear(style: Style): void {
    if (this.worn.length === 0) return;
    this.worn[this.worn.length - 1] = style;
    this.writer.lay({ level: style.level });
  }

  private write(text: string): void {
    const run = this.runs.at(-1);
    const worn = this.worn.at(-1);
    if (!worn || !run) return;
    const size = run.size || run.style.size || worn.size;
    const tooSmall = size > 0 && size <= SMALLEST; // nobody reads it
    const hidden = (run.hidden ?? (run.style.hidden || worn.hidden)) || tooSmall;
    this.writer.write(text, { size, hidden, bold: run.bold ?? (run.style.bold || worn.bold) });
  }
}

function setOfRun(run: Run, name: string, value: string, attributes: ReadonlyMap<string, string>): void {
  if (name === 'w:b') run.bold = isOn(attributes);
  else if (name === 'w:vanish' || name === 'w:webHidden') run.hidden = isOn(attributes);
  else if (name === 'w:sz') run.size = Number(value) || 0;
}
