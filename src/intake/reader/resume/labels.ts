/** Values that stand behind a label: "Date of birth: 3 May 1990", "Familienstand   ledig". */
import type { Line } from '../lines.ts';
import type { Label } from '../languages/language.ts';
import { fold, labels } from '../languages/words.ts';
import { trimEnd } from '../trimming.ts';

export interface Labelled {
  label: Label;
  value: string;
}

const LONGEST_LABEL = 60;
const LABEL = /^[\s•*]{0,3}([^:：]{1,40}?)\s{0,2}[:：]\s{0,3}(.*)$/u;

/** The label that a text begins with, and what follows the colon. */
export function labelOf(text: string): Labelled | undefined {
  const [, name, value] = LABEL.exec(text.slice(0, 2_000)) ?? [];
  const label = name === undefined ? undefined : known(name);
  return label ? { label, value: value?.trim() ?? '' } : undefined;
}

/** Every labelled value of the lines: behind a colon, or in the cell beside or below its label. */
export function labelledValues(lines: readonly Line[]): Labelled[] {
  return lines.flatMap((line, at) => {
    const own = line.cells.flatMap((cell) => cell.split(/\s[|•·]\s/)).flatMap((cell) => labelOf(cell) ?? []);
    if (own.length > 0)
      return own.map((found) => (found.value === '' ? { ...found, value: lines[at + 1]?.text ?? '' } : found));
    return besides(line.cells);
  });
}

function besides(cells: readonly string[]): Labelled[] {
  return cells.flatMap((cell, at) => {
    const label = known(cell);
    const value = cells[at + 1];
    return label && value !== undefined && !known(value) ? [{ label, value }] : [];
  });
}

function known(text: string): Label | undefined {
  if (text.length > LONGEST_LABEL) return undefined;
  return labels.get(trimEnd(fold(text), /[^\p{L}]/u)) ?? labels.get(fold(text));
}
