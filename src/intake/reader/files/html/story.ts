/** A web page as visible paragraphs. What would run, load or lead elsewhere in a browser is text here, or nothing. */
import { CannotRead, LIMITS } from '../../reading.ts';
import { ParagraphWriter } from '../flow/writer.ts';
import { declaredFor } from './css.ts';
import type { Attributes, StyleSheet } from './css.ts';
import { elementIn, isSeen, LISTS, OUTERMOST } from './element.ts';
import type { Element } from './element.ts';

/** Elements whose content is no text of the page. */
const NO_TEXT = new Set(
  'script style template noscript title svg math iframe object applet audio video canvas select textarea datalist noframes map'.split(
    ' ',
  ),
);
const HEADING = /^h([1-6])$/;
const ADDRESS = /^(?:https?:\/\/|mailto:|tel:|www\.)[^\s<>"]{1,2000}$/i;

export class Page {
  readonly writer = new ParagraphWriter();
  sawPicture = false;
  private readonly sheet: StyleSheet;
  private readonly elements: Element[] = [OUTERMOST];
  /** For each list around: whether its item has had its first paragraph. */
  private readonly lists: { begun: boolean }[] = [];
  /** For each list of terms around: whether it awaits a term. */
  private readonly terms: { awaited: boolean }[] = [];
  private headings: number[] = [];
  private untold = 0;
  private rows = 0;
  /** A blank that stands if a word follows. */
  private blank = false;
  private broken = false;
  private gap = false;

  constructor(sheet: StyleSheet) {
    this.sheet = sheet;
  }

  open(name: string, attributes: Attributes): void {
    const around = this.elements.at(-1)!;
    const declared = declaredFor(this.sheet, name, attributes);
    const element = elementIn(around, name, attributes.hidden !== undefined, declared);
    this.elements.push(element);
    if (this.elements.length > LIMITS.xmlDepth) throw new CannotRead('broken');
    if (this.untold > 0 || NO_TEXT.has(name)) {
      this.untold += 1;
      return;
    }
    if (element.block || around.row) this.endParagraph();
    if (around.row) this.writer.beginCell();
    else if (element.floats) this.write('\t');
    this.openKind(element, attributes);
  }

  close(): void {
    const element = this.elements.pop()!;
    if (this.untold > 0) {
      this.untold -= 1;
      return;
    }
    if (element.block || this.elements.at(-1)?.row) this.endParagraph();
    else if (element.floats) this.write('\t');
    this.closeKind(element);
  }

  text(text: string): void {
    const element = this.elements.at(-1)!;
    if (this.untold > 0) return;
    if (element.pre) return this.write(text.replace(/\r\n?/g, '\n').replaceAll('\u00a0', ' '));
    const words = text.replace(/[ \t\n\r\f]+/g, ' ');
    const bare = words.trimStart() === '' && !words.includes('\u00a0') ? '' : words.replace(/^ /, '').replace(/ $/, '');
    if (words.startsWith(' ')) this.blank = true;
    if (bare === '') return;
    if (this.blank && this.writer.isWriting && !this.broken) this.write(' ');
    this.write(bare.replaceAll('\u00a0', ' '));
    this.blank = words.endsWith(' ');
  }

  end(): void {
    this.endParagraph();
  }

  private openKind({ name, row, gone }: Element, attributes: Attributes): void {
    const level = HEADING.exec(name)?.[1];
    if (level) this.headings.push(Number(level));
    if (level ?? name === 'hr') this.gap = true;
    if (LISTS.includes(name)) this.lists.push({ begun: true });
    else if (name === 'li') this.openItem();
    else if (name === 'br') this.breakLine();
    else if (name === 'img') this.sawPicture = true;
    else if (name === 'a' && !gone) this.openLink(attributes.href?.trim() ?? '');
    else this.openTabular(name, row);
  }

  private openTabular(name: string, row: boolean): void {
    if (name === 'table' || name === 'dl' || row) this.openTable(name);
    else if (name === 'tr') this.writer.beginRow();
    else if (name === 'td' || name === 'th') this.writer.beginCell();
    else if (name === 'dt' || name === 'dd') this.openTerm(name);
  }

  private closeKind({ name, row }: Element): void {
    if (HEADING.test(name)) this.headings.pop();
    if (LISTS.includes(name)) this.lists.pop();
    else if (name === 'table' || name === 'dl' || row) this.closeTable(name);
  }

  private openItem(): void {
    const list = this.lists.at(-1);
    if (list) list.begun = false;
  }

  /** Side by side is a row of a table, whether a table says so, a list of terms, or a style. */
  private openTable(name: string): void {
    this.rows += 1;
    this.writer.beginTable();
    if (name === 'dl') this.terms.push({ awaited: true });
    else if (name !== 'table') this.writer.beginRow();
  }

  private closeTable(name: string): void {
    this.rows -= 1;
    this.writer.endTable();
    if (name === 'dl') this.terms.pop();
  }

  private openTerm(name: string): void {
    const terms = this.terms.at(-1);
    if (!terms) return;
    if (name === 'dt' && terms.awaited) this.writer.beginRow();
    terms.awaited = name === 'dd';
    this.writer.beginCell();
  }

  private openLink(target: string): void {
    if (!ADDRESS.test(target)) return;
    this.begin();
    this.writer.link(target);
  }

  /** Two breaks in a row end a paragraph. */
  private breakLine(): void {
    if (this.broken || !this.writer.isWriting) {
      this.endParagraph();
      this.gap = true;
      return;
    }
    this.write('\n');
    [this.broken, this.blank] = [true, false];
  }

  private write(text: string): void {
    const element = this.elements.at(-1)!;
    this.begin();
    this.broken = false;
    this.writer.write(text, { bold: element.bold, size: element.size, hidden: !isSeen(element) });
  }

  /** A paragraph begins with its first letter, and takes its place from what stands around it. */
  private begin(): void {
    if (this.writer.isWriting) return;
    if (this.gap && this.rows === 0) {
      this.writer.begin();
      this.writer.end();
    }
    const level = this.headings.at(-1) ?? 0;
    const list = this.lists.at(-1);
    const bullet = list !== undefined && !list.begun && level === 0;
    this.writer.begin({ level, bullet, indent: level === 0 ? this.lists.length : 0 });
    if (list) list.begun = true;
    this.gap = false;
  }

  private endParagraph(): void {
    if (this.writer.isWriting) {
      this.gap ||= this.writer.isBlank;
      this.writer.endIfWritten();
    }
    [this.blank, this.broken] = [false, false];
  }
}
