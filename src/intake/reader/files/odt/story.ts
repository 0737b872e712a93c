/** One story of an OpenDocument text (its body, its headers and footers) as visible paragraphs. */
import { ParagraphWriter } from '../flow/writer.ts';
import type { XmlVisitor } from '../xml.ts';
import { styleIn } from './styles.ts';
import type { Style, StyleSheet } from './styles.ts';

/** Words about the text, not of it: who changed what, remarks in the margin, readings above letters, names of pictures. */
const APART = ['office:change-info', 'office:annotation', 'text:ruby-text', 'svg:title', 'svg:desc', 'office:forms'];
const HIDING = ['text:hidden-text', 'text:hidden-paragraph', 'text:section'];
const EMBEDDING = ['draw:object', 'draw:object-ole', 'draw:plugin', 'draw:applet'];
const PIECES: Readonly<Record<string, string>> = { 'text:tab': '\t', 'text:line-break': '\n' };
const MOST_SPACES = 100;
const SMALLEST = 2; // points: nobody reads it

interface Span {
  bold?: boolean;
  hidden: boolean;
  size: number;
}

export class Story implements XmlVisitor {
  readonly writer = new ParagraphWriter();
  sawEmbedded = false;
  sawScript = false;
  private readonly sheet: StyleSheet;
  /** Elements whose text is read: only the body of one part, only the headers of the other. */
  private readonly roots: readonly string[];
  private readonly spans: Span[] = [];
  private readonly worn: Style[] = [];
  /** For each list around: whether its item has had its first paragraph. */
  private readonly lists: { begun: boolean }[] = [];
  private inside = 0;
  private apart = 0;
  /** Elements opened inside what the document hides, counted so that its end is known. */
  private hidden = 0;

  constructor(sheet: StyleSheet, roots: readonly string[]) {
    this.sheet = sheet;
    this.roots = roots;
  }

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    if (name === 'script:event-listener' || name === 'office:script') this.sawScript = true;
    if (this.inside > 0 || this.roots.includes(name)) this.inside += 1;
    if (this.inside === 0) return;
    if (this.apart > 0 || APART.includes(name)) {
      this.apart += 1;
      return;
    }
    if (this.hidden > 0 || hides(name, attributes)) this.hidden += 1;
    this.sawEmbedded ||= EMBEDDING.includes(name);
    this.openVisible(name, attributes);
  }

  close(name: string): void {
    if (this.inside === 0) return;
    this.inside -= 1;
    if (this.apart > 0) {
      this.apart -= 1;
      return;
    }
    if (this.hidden > 0) this.hidden -= 1;
    if (name === 'text:p' || name === 'text:h') this.closeParagraph();
    else if (name === 'text:span' || name === 'text:a') this.spans.pop();
    else if (name === 'table:table') this.writer.endTable();
    else if (name === 'text:list') this.lists.pop();
  }

  text(text: string): void {
    if (this.apart === 0) this.write(text.replace(/\s+/g, ' '));
  }

  private openVisible(name: string, attributes: ReadonlyMap<string, string>): void {
    const piece = PIECES[name];
    if (piece !== undefined) this.write(piece);
    else if (name === 'text:s') this.write(' '.repeat(Math.min(Number(attributes.get('text:c')) || 1, MOST_SPACES)));
    else if (name === 'text:p' || name === 'text:h') this.openParagraph(name, attributes);
    else if (name === 'text:span' || name === 'text:a') this.openSpan(name, attributes);
    else if (name === 'text:list') this.lists.push({ begun: true });
    else if (name === 'text:list-item') this.openItem();
    else if (name === 'table:table') this.writer.beginTable();
    else if (name === 'table:table-row') this.writer.beginRow();
    else if (name === 'table:table-cell') this.writer.beginCell();
  }

  private openParagraph(name: string, attributes: ReadonlyMap<string, string>): void {
    const style = styleIn(this.sheet, 'paragraph', attributes.get('text:style-name'));
    const level = name === 'text:h' ? Number(attributes.get('text:outline-level')) || style.level || 1 : style.level;
    const list = this.lists.at(-1);
    const bullet = list !== undefined && !list.begun && level === 0;
    if (list) list.begun = true;
    this.worn.push(style);
    this.writer.begin({ level, bullet, indent: level === 0 ? this.lists.length : 0 });
  }

  private openItem(): void {
    const list = this.lists.at(-1);
    if (list) list.begun = false;
  }

  private openSpan(name: string, attributes: ReadonlyMap<string, string>): void {
    const target = name === 'text:a' ? attributes.get('xlink:href') : undefined;
    if (target && this.hidden === 0) this.writer.link(target);
    const above = this.spans.at(-1);
    const { bold, hidden, size } = styleIn(this.sheet, 'text', attributes.get('text:style-name'));
    this.spans.push({
      bold: bold ?? above?.bold,
      hidden: hidden || (above?.hidden ?? false),
      size: size || (above?.size ?? 0),
    });
  }

  private write(text: string): void {
    const worn = this.worn.at(-1);
    if (!worn) return;
    const span = this.spans.at(-1);
    const size = span?.size || worn.size;
    const tooSmall = size > 0 && size <= SMALLEST;
    const hidden = this.hidden > 0 || worn.hidden || (span?.hidden ?? false) || tooSmall;
    this.writer.write(text, { size, hidden, bold: span?.bold ?? worn.bold ?? false });
  }

  private closeParagraph(): void {
    this.worn.pop();
    this.writer.end();
  }
}

/** Tracked deletions are kept apart from the text; they are no longer what the author says. */
function hides(name: string, attributes: ReadonlyMap<string, string>): boolean {
  if (name === 'text:tracked-changes') return true;
  if (!HIDING.includes(name)) return false;
  return attributes.get('text:is-hidden') === 'true' || attributes.get('text:display') === 'none';
}
