/** Descriptions in files of data are often pieces of web pages: their paragraphs, and the items of their lists. */
import { linesOfHtml } from '../html/text.ts';

export interface Prose {
  summary: string | undefined;
  highlights: string[];
}

export function proseOf(text: string | undefined): Prose {
  if (text === undefined) return { summary: undefined, highlights: [] };
  if (!/<[a-z]/i.test(text)) return { summary: text, highlights: [] };
  const { lines } = linesOfHtml(text);
  const of = (listed: boolean): string[] =>
    lines.filter(({ bullet }) => bullet === listed).map((line) => line.text.replaceAll('\t', ' '));
  return { summary: of(false).join('\n'), highlights: of(true) };
}

/** The name of a language in English, where only its code is stated. */
export function languageNamed(code: string | undefined): string | undefined {
  if (code === undefined || !/^[a-z]{2,3}$/i.test(code)) return code;
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(code);
  } catch {
    return code;
  }
}
