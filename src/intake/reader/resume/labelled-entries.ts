/** Entries told as labels and values, in the manner of Europass: "Dates | 2019 – 2021", "Position held | Clerk". */
import { findPeriod } from '../languages/dates.ts';
import { countsOrganisations, countsPositions, fold } from '../languages/words.ts';
import type { Line } from '../lines.ts';

const LONGEST_LABEL = 50;
/** A longer value is what was done, not where or as what. */
const LONGEST_NAME = 90;

/** The values alone, each entry's names before its texts; other lines as they are. */
export function withoutLabels(lines: readonly Line[]): readonly Line[] {
  const dated = lines.filter(isDated).map(({ cells }) => fold(cells[0]!));
  if (dated.length < 2 || new Set(dated).size > 1 || recurring(lines.filter(isLabelled)) < 2) return lines;
  const opening = fold(lines.find(isLabelled)!.cells[0]!);
  const starts = lines.flatMap((line, at) => (isLabelled(line) && fold(line.cells[0]!) === opening ? [at] : []));
  return starts.flatMap((start, index) => valuesOf(lines.slice(start, starts[index + 1] ?? lines.length)));
}

/** How many labels come more than once. */
function recurring(lines: readonly Line[]): number {
  const labels = lines.map(({ cells }) => fold(cells[0]!));
  return new Set(labels.filter((label, at) => labels.indexOf(label) < at)).size;
}

function isLabelled({ cells: [label, value, ...rest] }: Line): boolean {
  return (
    label !== undefined &&
    value !== undefined &&
    rest.length === 0 &&
    label.length <= LONGEST_LABEL &&
    !/\d/.test(label)
  );
}

/** "Dates | 2019 – 2021": the value is a period and no more, and the label is no name. */
function isDated(line: Line): boolean {
  const [label = '', value = ''] = line.cells;
  if (!isLabelled(line) || countsPositions(label) + countsOrganisations(label) > 0) return false;
  const period = findPeriod(value);
  return period !== undefined && period.before === '' && period.after === '';
}

function valuesOf(lines: readonly Line[]): Line[] {
  const edge = leftOf(lines[0]!, 1);
  const values = lines.flatMap((line, at) => {
    if (isLabelled(line)) return [valueOf(line, at === 0)];
    const left = leftOf(line, 0);
    const isLabel = edge !== undefined && left !== undefined && left < edge - 2;
    return isLabel ? [] : [{ ...line, bullet: true, gap: false }];
  });
  return [...values.filter(({ bullet }) => !bullet), ...values.filter(({ bullet }) => bullet)];
}

function valueOf(line: Line, gap: boolean): Line {
  const text = line.cells[1]!;
  const bullet = text.length > LONGEST_NAME || /[.;]$/.test(text);
  return { ...line, text, cells: [text], places: line.places.slice(1), gap, bullet, wraps: false, indent: 0 };
}

function leftOf({ places }: Line, cell: number): number | undefined {
  const place = places[cell];
  return place && 'box' in place ? place.box[0] : undefined;
}
