/** Rich text as visible paragraphs, from its tokens. */
import { CannotRead, LIMITS } from '../../reading.ts';
import { ParagraphWriter } from '../flow/writer.ts';
import { decodePage, pageOfCharacterSet, WESTERN } from './code-pages.ts';
import { destinationOf, ORDINARY, OUTERMOST } from './group.ts';
import type { Group, Layout } from './group.ts';
import type { Token } from './tokens.ts';

const SMALLEST = 4; // half-points: nobody reads it
const LONGEST_INSTRUCTION = 4_000;
const LINK = /HYPERLINK\s{1,20}"([^"]{1,2000})"/;

const PIECES: Readonly<Record<string, string>> = {
  emdash: '—',
  endash: '–',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
  tab: '\t',
  line: '\n',
  nestcell: '\t',
};
/** Words that stand for one character, which may be what follows a `\u` for old programs. */
const CHARACTERS = Object.keys(PIECES).filter((word) => PIECES[word]!.trim() !== '');
const SYMBOLS: Readonly<Record<string, string>> = { '\\': '\\', '{': '{', '}': '}', '~': '\u00a0', _: '-' };
const ENDS_PARAGRAPH = ['par', 'sect', 'page', 'nestrow', '\n', '\r'];

export class RichText {
  readonly writer = new ParagraphWriter();
  sawEmbedded = false;
  sawPicture = false;
  private group: Group = { ...OUTERMOST };
  private readonly groups: Group[] = [];
  private layout: Layout = { ...ORDINARY };
  private bulleted = false;
  /** Texts of their own around this place. */
  private apart = 0;
  private rowIsOpen = false;
  /** Bytes that are not yet letters: some code pages take two for one. */
  private bytes = '';
  private toSkip = 0;
  private page = WESTERN;
  private readonly fontPages = new Map<number, number>();
  private readonly levels = new Map<number, number>();
  private styleNumber = 0;
  private styleName = '';
  private instruction = '';

  /** @returns whether the document goes on */
  take(token: Token): boolean {
    if (token.kind !== 'letters') this.flush();
    if (token.kind === 'letters') this.takeLetters(token.letters);
    else if (token.kind === 'word') this.takeWord(token.word, token.value);
    else if (token.kind === 'symbol') this.takeSymbol(token.symbol);
    else if (token.kind === 'open') this.open();
    else return this.close();
    return true;
  }

  end(): void {
    this.flush();
    while (this.writer.isWriting) this.writer.endIfWritten();
  }

  private open(): void {
    this.toSkip = 0;
    this.groups.push(this.group);
    if (this.groups.length > LIMITS.rtfDepth) throw new CannotRead('broken');
    this.group = { ...this.group, apart: false, skippable: false };
  }

  private close(): boolean {
    this.toSkip = 0;
    const closed = this.group;
    const around = this.groups.pop();
    if (closed.apart) {
      this.writer.endIfWritten();
      this.apart -= 1;
    }
    if (closed.into === 'styles') this.endStyle();
    if (closed.into === 'instruction' && around?.into !== 'instruction') this.endInstruction();
    if (around) this.group = around;
    return this.groups.length > 0;
  }

  private takeLetters(letters: string): void {
    const skipped = Math.min(this.toSkip, letters.length);
    this.toSkip -= skipped;
    const kept = letters.slice(skipped);
    if (this.group.into === 'text') this.bytes += kept;
    else if (this.group.into === 'styles') this.styleName = (this.styleName + kept).slice(0, 100);
    else if (this.group.into === 'instruction')
      this.instruction = (this.instruction + kept).slice(0, LONGEST_INSTRUCTION);
    if (this.bytes.length > LIMITS.textCharacters) throw new CannotRead('too_much_text');
  }

  private takeSymbol(symbol: string): void {
    if (symbol === '*') this.group.skippable = true;
    else if (this.toSkip > 0) this.toSkip -= 1;
    else if (ENDS_PARAGRAPH.includes(symbol)) this.endParagraph();
    else if (this.group.into === 'instruction') this.takeLetters(symbol);
    else this.write(SYMBOLS[symbol] ?? '');
  }

  private takeWord(word: string, value: number | undefined): void {
    const isFallback = this.toSkip > 0 && CHARACTERS.includes(word);
    this.toSkip = isFallback ? this.toSkip - 1 : 0;
    if (isFallback || this.group.into === 'nothing') return;
    if (word === 'object') this.sawEmbedded = true;
    else if (word === 'pict') this.sawPicture = true;
    else if (word === 'listtext' || word === 'pntext') this.bulleted = true;
    const destination = destinationOf(word, this.group.skippable);
    this.group.skippable = false;
    if (destination) this.turn(destination);
    else if (this.group.into === 'fonts') this.setFont(word, value ?? 0);
    else if (this.group.into === 'styles') this.setStyle(word, value ?? 0);
    else if (this.group.into === 'text') this.takeInText(word, value);
  }

  private turn(destination: Partial<Group>): void {
    if (destination.into === 'instruction') this.instruction = '';
    if (destination.apart && !this.group.apart) {
      this.writer.begin();
      this.apart += 1;
    }
    Object.assign(this.group, destination);
  }

  private takeInText(word: string, value: number | undefined): void {
    const piece = PIECES[word];
    if (piece !== undefined) this.write(piece);
    else if (word === 'u') this.writeUnit(value ?? 0);
    else if (ENDS_PARAGRAPH.includes(word)) this.endParagraph();
    else if (word === 'cell') this.endCell();
    else if (word === 'row') this.endRow();
    else if (word === 'ansicpg') this.page = value || WESTERN;
    else if (word === 'mac') this.page = 10000;
    else if (!this.setLayout(word, value ?? 0)) setLetters(this.group, word, value);
  }

  /** @returns whether the word says something about paragraphs */
  private setLayout(word: string, value: number): boolean {
    if (word === 'pard') this.layout = { ...ORDINARY };
    else if (word === 'intbl') this.layout.inTable = true;
    else if (word === 's') this.layout.level = this.levels.get(value) ?? 0;
    else if (word === 'outlinelevel') this.layout.level = value >= 0 && value < 9 ? value + 1 : 0;
    else if (word === 'ls') this.layout.listed = value > 0;
    else if (word === 'ilvl') this.layout.depth = Math.min(Math.max(value, 0), 8);
    else return false;
    return true;
  }

  private setFont(word: string, value: number): void {
    if (word === 'f') this.group.font = value;
    const page = word === 'fcharset' ? pageOfCharacterSet(value) : word === 'cpg' ? value : undefined;
    if (page !== undefined && this.fontPages.size < 10_000) this.fontPages.set(this.group.font, page);
  }

  private setStyle(word: string, value: number): void {
    if (word === 's') this.styleNumber = value;
  }

  private endStyle(): void {
    const level =
      /^\s{0,4}heading ([1-9])/i.exec(this.styleName)?.[1] ?? (/^\s{0,4}title;/i.test(this.styleName) ? 1 : 0);
    if (this.styleNumber > 0 && Number(level) > 0) this.levels.set(this.styleNumber, Number(level));
    [this.styleNumber, this.styleName] = [0, ''];
  }

  private endInstruction(): void {
    const target = LINK.exec(this.instruction)?.[1];
    if (!target) return;
    this.begin();
    this.writer.link(target);
  }

  /** Half a letter at a time: two of them are one beyond the first plane. */
  private writeUnit(value: number): void {
    this.write(String.fromCharCode(value & 0xffff));
    this.toSkip = this.group.fallback;
  }

  private flush(): void {
    if (this.bytes === '') return;
    const text = decodePage(this.bytes, this.fontPages.get(this.group.font) ?? this.page);
    this.bytes = '';
    this.write(text);
  }

  private write(text: string): void {
    const { into, bold, hidden, deleted, size } = this.group;
    if (into !== 'text' || text === '') return;
    this.begin();
    this.writer.write(text, { bold, size, hidden: hidden || deleted || size <= SMALLEST });
  }

  /** A paragraph begins with its first letter: only then all that was said of it is known. */
  private begin(): void {
    if (this.writer.isWriting) return;
    if (this.layout.inTable !== this.rowIsOpen) this.turnTable();
    const { level, listed, depth } = this.layout;
    const bullet = (listed || this.bulleted) && level === 0;
    this.writer.begin({ level, bullet, indent: bullet ? 1 + depth : 0 });
  }

  private turnTable(): void {
    this.rowIsOpen = !this.rowIsOpen;
    if (!this.rowIsOpen) return this.writer.endTable();
    this.writer.beginTable();
    this.writer.beginRow();
    this.writer.beginCell();
  }

  private endParagraph(): void {
    if (this.group.into !== 'text') return;
    this.begin();
    this.writer.end();
    this.bulleted = false;
    if (this.apart > 0) this.writer.begin();
  }

  private endCell(): void {
    this.layout.inTable = true;
    this.endParagraph();
    this.writer.beginCell();
  }

  private endRow(): void {
    if (this.rowIsOpen) this.turnTable();
  }
}

function setLetters(group: Group, word: string, value: number | undefined): void {
  if (word === 'b') group.bold = value !== 0;
  else if (word === 'v') group.hidden = value !== 0;
  else if (word === 'deleted') group.deleted = value !== 0;
  else if (word === 'fs') group.size = value ?? OUTERMOST.size;
  else if (word === 'f') group.font = value ?? OUTERMOST.font;
  else if (word === 'uc') group.fallback = Math.max(0, value ?? 1);
  else if (word === 'plain') {
    const { bold, hidden, deleted, size } = OUTERMOST;
    Object.assign(group, { bold, hidden, deleted, size });
  }
}
