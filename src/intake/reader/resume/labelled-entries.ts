/** Entries told as labels and values, in the manner of Europass: "Dates | 2019 – 2021", "Position held | Clerk". */
import { findPeriod } from '../languages/dates.ts';
import { countsDegrees, countsOrganisations, countsPositions, countsSchools, fold } from '../languages/words.ts';
import type { Line } from '../lines.ts';

const LONGEST_LABEL = 50;
/** A longer value is what was done, not where or as what. */
const LONGEST_NAME = 90;

/** The values alone, each entry's names before its texts; other lines as they are. */
export function withoutLabels(lines: readonly Line[]): readonly Line[] {
  if (!tellsByLabels(lines)) return lines;
  const labelled = lines.filter(isLabelled);
  const names = namingLabels(labelled);
  const opening = labelOf(labelled[0]!);
  const starts = lines.flatMap((line, at) => (isLabelled(line) && labelOf(line) === opening ? [at] : []));
  return starts.flatMap((start, index) => valuesOf(lines.slice(start, starts[index + 1] ?? lines.length), names));
}

/** The same labels in every entry or, where there is one entry alone, nothing but labels from its dates on. */
function tellsByLabels(lines: readonly Line[]): boolean {
  const dated = lines.filter(isDated).map(labelOf);
  const labelled = lines.filter(isLabelled);
  if (new Set(dated).size !== 1 || labelled.length < 3) return false;
  return dated.length > 1 ? recurring(labelled) > 1 : isDated(lines[0]!) && labelled.length === lines.length;
}

/** The labels of what and of where: those whose values read most like a title or a degree, and like an employer or a school. */
function namingLabels(lines: readonly Line[]): readonly string[] {
  const scores = new Map<string, number>();
  for (const line of lines.filter((one) => !isDated(one)))
    scores.set(labelOf(line), (scores.get(labelOf(line)) ?? 0) + readsLikeTitle(line.cells[1]!));
  const sorted = [...scores].sort(([, one], [, other]) => other - one).map(([label]) => label);
  return sorted.length > 2 ? [sorted[0]!, sorted.at(-1)!] : sorted;
}

function readsLikeTitle(value: string): number {
  if (value.length > LONGEST_NAME) return 0;
  return countsPositions(value) + countsDegrees(value) - countsOrganisations(value) - countsSchools(value);
}

const labelOf = ({ cells }: Line): string => fold(cells[0]!);

/** How many labels come more than once. */
function recurring(lines: readonly Line[]): number {
  const labels = lines.map(labelOf);
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

function valuesOf(lines: readonly Line[], names: readonly string[]): Line[] {
  const edge = leftOf(lines[0]!, 1);
  const values = lines.flatMap((line, at) => {
    if (isLabelled(line)) return [valueOf(line, at === 0, isDated(line) || names.includes(labelOf(line)))];
    const left = leftOf(line, 0);
    const isLabel = edge !== undefined && left !== undefined && left < edge - 2;
    return isLabel ? [] : [{ ...line, bullet: true, gap: false }];
  });
  return [...values.filter(({ bullet }) => !bullet), ...values.filter(({ bullet }) => bullet)];
}

function valueOf(line: Line, gap: boolean, isName: boolean): Line {
  const text = line.cells[1]!;
  return { ...line, text, cells: [text], places: line.places.slice(1), gap, bullet: !isName, wraps: false, indent: 0 };
}

function leftOf({ places }: Line, cell: number): number | undefined {
  const place = places[cell];
  return place && 'box' in place ? place.box[0] : undefined;
}
