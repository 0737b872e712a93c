/** One spelling for comparing: no case, no accents, no pointing, no letters that look or sound alike, one space. */
import { remembered } from '../remembered.ts';
import { evenlySpaced } from '../trimming.ts';

/** Not the marks that are vowels or change the letter, as in Devanagari and Japanese. */
const MARKS =
  /[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u093c\u200c\u200d]/g;

/** Letters that no decomposition takes apart, and signs that are typed in several ways. */
const ALIKE: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
  ى: 'ي',
  ی: 'ي',
  ة: 'ه',
  ک: 'ك',
  ٱ: 'ا',
  '\u0901': '\u0902',
  '׳': "'",
  '״': '"',
  '־': '-',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '´': "'",
  '`': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '‐': '-',
  '‑': '-',
};
const SPECIAL = new RegExp(`[${Object.keys(ALIKE).join('')}]`, 'gu');
/** The Arabic article is written with its word, and headings stand with or without it. */
const ARTICLE = /(?<!\p{L})ال(?=\p{L}{3})/gu;
const PLAIN = /^[\u0000-\u005f\u0061-\u007f]*$/;

export const fold = remembered((text: string): string => {
  const folded = PLAIN.test(text)
    ? text.toLowerCase()
    : text
        .normalize('NFKD')
        .replace(MARKS, '')
        .normalize('NFC')
        .toLowerCase()
        .replace(SPECIAL, (letter) => ALIKE[letter]!)
        .replace(ARTICLE, '');
  return evenlySpaced(folded);
});
