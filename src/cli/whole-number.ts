import { WrongUse, type Given } from './word.ts';

/** An option that counts something; undefined where it was not given. */
export function wholeNumber(given: Given, option: string, span: { least: number; most: number }): number | undefined {
  const text = given.options[option];
  if (typeof text !== 'string') return undefined;
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= span.least && number <= span.most) return number;
  throw new WrongUse(
    `--${option} "${text}"`,
    `a whole number from ${span.least} to ${span.most}`,
    'Give such a number.',
  );
}
