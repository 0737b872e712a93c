/** Words that were seen on a sheet, as pieces of text on a page. */
import type { Piece } from '../layout/spacing.ts';
import { unbulleted } from './bullets.ts';
import type { SeenLine, SeenWord } from './seen-lines.ts';

/** Below this certainty a word is as likely a smudge or a part of a picture. */
const LEAST_CERTAIN = 30;
/** From here on a word is most likely there. */
const CERTAIN = 75;
/** In heights of a line: a wider space sets words apart. */
const APART = 1;

/** @param points how many a pixel is; @param height the page's, in points */
export function piecesOf(lines: readonly SeenLine[], points: number, height: number): Piece[] {
  const slope = slopeOf(lines);
  return lines.flatMap((line) => {
    const { words, bullet } = unbulleted(line);
    const certain = words.filter(({ certainty }) => certainty >= LEAST_CERTAIN);
    const groups = groupsOf(certain, line.height).filter((group) => !isIcon(group));
    return groups.map((group, at): Piece => {
      const { left } = group[0]!;
      // Paper lies askew: lines are laid level, as if it were turned about the page's corner.
      const baseline = line.baseline.y + (left - line.baseline.x) * line.baseline.slope - left * slope;
      return {
        text: group.map(({ text }) => text).join(' '),
        x: left * points,
        y: height - baseline * points,
        width: (group.at(-1)!.right - left) * points,
        size: line.height * points,
        bold: false,
        links: [],
        visibility: 'seen',
        bullet: bullet && at === 0,
      };
    });
  });
}

function groupsOf(words: readonly SeenWord[], height: number): SeenWord[][] {
  const groups: SeenWord[][] = [];
  for (const word of words) {
    const group = groups.at(-1);
    const space = group ? word.left - group.at(-1)!.right : 0;
    if (group && space <= APART * height && space > -height) group.push(word);
    else groups.push([word]);
  }
  return groups;
}

/** One or two letters that stand alone, and may be none: what an icon beside a line is taken for. */
function isIcon([word, ...others]: readonly SeenWord[]): boolean {
  return others.length === 0 && word!.text.length <= 2 && word!.certainty < CERTAIN;
}

/** Of the middle one of the longer lines: of short ones it is a matter of chance. */
function slopeOf(lines: readonly SeenLine[]): number {
  const long = lines.filter(({ words }) => words.length > 3).map(({ baseline }) => baseline.slope);
  return long.toSorted((a, b) => a - b)[Math.floor(long.length / 2)] ?? 0;
}
