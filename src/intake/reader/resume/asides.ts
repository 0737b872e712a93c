/** Places that stand beside the names in an entry's head, and are neither who nor what. */
import { countsDegrees, countsOrganisations, countsPositions, countsSchools } from '../languages/words.ts';
import type { Line } from '../lines.ts';
import type { Side } from './anchors.ts';
import { textsOf, textsOfCell } from './heads.ts';

const MOST_WORDS = 4;
const NAME = /^(?:\p{Lu}|\p{Lo})[\p{L}\p{M}\s.,،'’()-]{1,40}$/u;

/** A name of a few words, none of which says that it is a title, an employer, a school or a degree. */
export function mayBePlace(text: string): boolean {
  return (
    NAME.test(text) &&
    text.split(' ').length <= MOST_WORDS &&
    countsPositions(text) + countsOrganisations(text) + countsSchools(text) + countsDegrees(text) === 0
  );
}

/** Above or below the dates, at the same end of its line, stands where it was: "Acme | Leeds" over "Clerk | 2019 – 2021". */
export function textsWithoutAside(line: Line, side: Side | undefined): string[] {
  const { cells } = line;
  const aside = side === 'first' ? cells[0] : cells.at(-1);
  if (side === undefined || cells.length !== 2 || !mayBePlace(aside!)) return textsOf(line);
  return textsOfCell(side === 'first' ? cells[1]! : cells[0]!);
}
