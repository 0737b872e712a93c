/** The languages a person speaks, recognised by their names in any of the languages that résumés come in. */
import { fold, levels, locales } from '../languages/words.ts';
import type { Line } from '../lines.ts';
import type { Collected } from './collected.ts';
import { itemsOf } from './lists.ts';
import { linesIn } from './sections.ts';
import type { Part } from './sections.ts';

interface SpokenLanguage {
  language: string;
  fluency?: string;
}

const CODES =
  'af am ar az be bg bn bs ca cs cy da de el en es et eu fa fi fil fr ga gl gu he hi hr hu hy id ig is it ja jv ka kk km kn ko ky la lb lo lt lv mg mk ml mn mr ms my nb ne nl nn no pa pl ps pt ro ru si sk sl so sq sr sv sw ta te tg th tk tl tr uk ur uz vi xh yo yue zh zu'.split(
    ' ',
  );
const FURTHER = [
  'mandarin',
  'cantonese',
  'flemish',
  'castilian',
  'farsi',
  'mandarijn',
  'mandarín',
  'mandarim',
  'kantonesisch',
  'cantonês',
  'bahasa indonesia',
  '普通话',
  '普通話',
  '粵語',
  '粤语',
  '國語',
  '国语',
  '广东话',
  '廣東話',
  'bokmål',
  'tagalog',
  'british english',
  'american english',
  'sign language',
  'gebärdensprache',
  '英文',
  '中文',
  '日文',
  '韩语',
  '韓文',
];

const names: ReadonlySet<string> = new Set([
  ...FURTHER.map(fold),
  ...locales.flatMap((locale) => {
    const of = new Intl.DisplayNames([locale], { type: 'language', fallback: 'none' });
    return CODES.flatMap((code) => of.of(code) ?? []).map(fold);
  }),
]);

export function addSpokenLanguages(parts: readonly Part[], collected: Collected): void {
  const headed = linesIn(parts, 'languages');
  const lines = headed.length > 0 ? headed : linesIn(parts, 'top', 'contact').filter(isListOfLanguages);
  const found = collected.under('/languages', lines);
  spokenLanguagesIn(lines).forEach(({ language, fluency }, at) => {
    found.add(`${at}/language`, language, 0.85);
    found.add(`${at}/fluency`, fluency, 0.85);
  });
}

function spokenLanguagesIn(lines: readonly Line[]): SpokenLanguage[] {
  const spoken: SpokenLanguage[] = [];
  let row: SpokenLanguage[] = [];
  for (const line of lines) {
    const found = line.cells.flatMap(piecesOf).flatMap((piece) => languageOf(piece) ?? []);
    if (found.length > 0) {
      spoken.push(...found);
      row = found;
    } else setFluencies(row, line.cells);
  }
  return spoken.filter((one, at) => spoken.findIndex((other) => fold(other.language) === fold(one.language)) === at);
}

/** "English, Spanish" among the contacts: a line of nothing but languages. */
function isListOfLanguages(line: Line): boolean {
  const pieces = piecesOf(line.text);
  return pieces.length > 1 && pieces.every(isLanguage);
}

/** "English/German" are two as well. */
function piecesOf(text: string): string[] {
  return itemsOf(text).flatMap((item) => item.split('/').map((piece) => piece.trim()));
}

/** "English", "English (native)", "Deutsch: Muttersprache", "French – fluent", "Spanish C1" */
function languageOf(piece: string): SpokenLanguage | undefined {
  if (isLanguage(piece)) return { language: piece };
  const match =
    /^(\p{L}[\p{L}\p{M}\s]{1,30}?)\s?[(（:：–—-]\s?(.{1,80}?)[)）]?$/u.exec(piece) ??
    /^(\p{L}{2,30})\s(.{1,60})$/u.exec(piece);
  if (!match || !isLanguage(match[1]!)) return undefined;
  return { language: match[1]!.trim(), fluency: match[2]!.trim() };
}

function isLanguage(text: string): boolean {
  const name = fold(text);
  return names.has(name) || names.has(name.replace(/^bahasa /, ''));
}

/** A row of levels under a row of languages. */
function setFluencies(row: readonly SpokenLanguage[], cells: readonly string[]): void {
  if (cells.length !== row.length && row.length !== 1) return;
  row.forEach((one, at) => {
    const cell = cells[at];
    if (!one.fluency && cell && cell.length <= 60 && (levels.has(fold(cell)) || row.length === 1)) one.fluency = cell;
  });
}
