/** Runs of letters joined to pieces of text: what follows closely on one line, with a space where one is left or painted. */
import { withOrdinaryLetters } from '../ordinary-letters.ts';
import { eachGlyph, sizeOf } from './letters.ts';
import { apply } from './matrices.ts';
import type { Run } from './paint.ts';
import type { Piece } from './spacing.ts';

/** All in letter heights. Less than this is kerning, even where a space is painted. */
const KERNED = 0.03;
/** More is a space between words, painted or not, */
const LEFT_FREE = 0.102;
/** and more than this sets texts apart. */
const APART = 0.6;
/** How far back or aside a letter may stand from the one before. */
const BACK = -0.2;
const ASIDE = 0.25;
/** Letters of one piece are of one height but for this part of it. */
const UNEVEN = 0.05;

const MARK = /^\p{Mn}+$/u;
const UNSEEN = /^\p{Cf}$/u;
const PLAIN = /^[!-~\u00a1-\u00ac\u00ae-\u024f]/;

export function piecesOf(runs: readonly Run[], view: readonly number[]): Piece[] {
  const joining = new Joining(view);
  for (const run of runs) joining.add(run);
  return joining.pieces.flatMap((piece) =>
    piece.text.trim() === '' ? [] : [{ ...piece, text: withOrdinaryLetters(piece.text) }],
  );
}

/** The line that a run is on: its direction, and where it begins along and across it. */
interface Track {
  run: Run;
  size: number;
  /** What gaps are measured by: letter heights as they are along the line. */
  em: number;
  direction: readonly [number, number];
  from: readonly [number, number];
  along: number;
  across: number;
  /** From lengths in the run to those on the page. */
  scale: number;
}

class Joining {
  readonly pieces: Piece[] = [];
  private piece: Piece | undefined;
  private last: Run | undefined;
  /** Where the last letter ended, on the page. */
  private end: readonly [number, number] = [0, 0];
  private isSpacePainted = false;
  private readonly view: readonly number[];

  constructor(view: readonly number[]) {
    this.view = view;
  }

  add(run: Run): void {
    if (!this.last || !goesOn(this.last, run)) this.piece = undefined;
    this.last = run;
    const track = trackOf(run);
    if (this.piece && Math.abs(this.piece.size - track.size) > UNEVEN * track.size) this.piece = undefined;
    eachGlyph(run, (text, at, length) =>
      this.write(track, text, [track.along + at * track.scale, length * track.scale]),
    );
  }

  private write(track: Track, text: string, [start, length]: readonly [number, number]): void {
    const kind = kindOf(text);
    if (kind === 'space') this.isSpacePainted = true;
    else if (kind === 'unseen') this.end = placeOn(track, start + length);
    else if (kind === 'mark' && this.piece) this.piece.text += text;
    else if (this.isOnPage(track, start, length)) {
      this.put(track, text, start);
      this.end = placeOn(track, start + length);
      if (this.piece && !track.run.setting.font.vertical) this.piece.width = this.lengthTo(track, start + length);
      this.isSpacePainted = false;
    }
  }

  private put(track: Track, text: string, start: number): void {
    const { direction, em, run } = track;
    const gap = this.piece ? (start - along(direction, this.end)) / em : Infinity;
    const aside = this.piece ? Math.abs(across(direction, this.end) - track.across) : 0;
    if (this.piece && gap >= BACK && gap <= APART && aside <= ASIDE * track.size) {
      this.piece.text += gap > LEFT_FREE || (this.isSpacePainted && gap > KERNED) ? ` ${text}` : text;
      return;
    }
    const [x, y] = placeOn(track, start);
    const { visibility, setting } = run;
    const width = setting.font.vertical ? track.size : 0;
    this.piece = { text, x, y, width, size: track.size, bold: setting.font.bold, links: [], visibility };
    this.pieces.push(this.piece);
  }

  private lengthTo({ direction }: Track, end: number): number {
    const { x, y } = this.piece!;
    return Math.abs(end - along(direction, [x, y]));
  }

  private isOnPage(track: Track, start: number, length: number): boolean {
    const [left = 0, low = 0, right = 0, high = 0] = this.view;
    const [[x, y], [end]] = [placeOn(track, start), placeOn(track, start + length)];
    return Math.max(x, end) >= left && Math.min(x, end) <= right && y >= low && y <= high;
  }
}

function goesOn(last: Run, { setting: { font, size }, visibility, part }: Run): boolean {
  const { setting } = last;
  return setting.font === font && setting.size === size && last.visibility === visibility && last.part === part;
}

function trackOf(run: Run): Track {
  const { matrix, setting } = run;
  const { font, size, scale, rise } = setting;
  const [a, b] = font.vertical ? [-matrix[2], -matrix[3]] : [matrix[0], matrix[1]];
  const stretch = Math.hypot(a, b) || 1;
  // Letters of a negative size go back from where they begin.
  const sign = size * (font.vertical ? 1 : scale) < 0 ? -1 : 1;
  const direction = [(sign * a) / stretch, (sign * b) / stretch] as const;
  const from = apply(matrix, 0, rise);
  return {
    run,
    size: sizeOf(run),
    em: Math.abs(size) * stretch || 1,
    direction,
    from,
    along: along(direction, from),
    across: across(direction, from),
    scale: sign * stretch,
  };
}

function along([cos, sin]: readonly [number, number], [x, y]: readonly [number, number]): number {
  return cos * x + sin * y;
}

function across([cos, sin]: readonly [number, number], [x, y]: readonly [number, number]): number {
  return cos * y - sin * x;
}

function placeOn({ direction: [cos, sin], from: [x, y], along }: Track, reached: number): readonly [number, number] {
  const far = reached - along;
  return [x + cos * far, y + sin * far];
}

function kindOf(text: string): 'letter' | 'space' | 'mark' | 'unseen' {
  if (PLAIN.test(text)) return 'letter';
  if (/^\s/.test(text)) return 'space';
  if (MARK.test(text)) return 'mark';
  return UNSEEN.test(text) ? 'unseen' : 'letter';
}
