/** Values that stand behind a label: "Date of birth: 3 May 1990", "Familienstand   ledig". */
import type { Line } from '../lines.ts';
import type { Label } from '../languages/language.ts';
import { remembered } from '../remembered.ts';
import { fold, labels } from '../languages/words.ts';
import { trimEnd } from '../trimming.ts';

export interface Labelled {
  label: Label;
  /** The label as it is looked up in the languages' words. */
  word: string;
  value: string;
}

const LONGEST_LABEL = 60;
const LABEL = /^[\s•*]{0,3}([^:：]{1,40}?)\s{0,2}[:：]\s{0,3}(.*)$/u;

/** The label that a text begins with, and what follows the colon. */
export const labelOf = remembered((text: string): Readonly<Labelled> | undefined => {
  const [, name, value] = LABEL.exec(text.slice(0, 2_000)) ?? [];
  const label = name === undefined ? undefined : known(name);
  return label ? { ...label, value: value?.trim() ?? '' } : undefined;
});

/** Every labelled value of the lines: behind a colon, or in the cell beside or below its label. */
export function labelledValues(lines: readonly Line[]): Labelled[] {
  return lines.flatMap((line, at) => {
    const own = line.cells.flatMap((cell, index) =>
      cell.split(/\s[|•·]\s/).flatMap((piece) => {
        const found = labelOf(piece);
        return found ? [found.value === '' ? { ...found, value: valueBeside(lines, at, index) } : found] : [];
      }),
    );
    return own.length > 0 ? own : besides(line.cells);
  });
}

/** In the next cell or, where the label stands alone, in the next line; never another label. */
function valueBeside(lines: readonly Line[], at: number, index: number): string {
  const { cells } = lines[at]!;
  const beside = cells[index + 1] ?? (cells.length === 1 ? lines[at + 1]?.cells[0] : undefined) ?? '';
  return labelOf(beside) || known(beside) ? '' : beside;
}

function besides(cells: readonly string[]): Labelled[] {
  return cells.flatMap((cell, at) => {
    const label = known(cell);
    const value = cells[at + 1];
    return label && value !== undefined && !known(value) ? [{ ...label, value }] : [];
  });
}

const known = remembered((text: string): Omit<Labelled, 'value'> | undefined => {
  if (text.length > LONGEST_LABEL) return undefined;
  const folded = fold(text);
  const word = [trimEnd(folded, /[^\p{L}\p{M}]/u), folded].find((one) => labels.has(one));
  return word === undefined ? undefined : { label: labels.get(word)!, word };
});
