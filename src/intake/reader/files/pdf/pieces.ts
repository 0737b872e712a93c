/** Runs of letters joined to pieces of text: what follows closely on one line, with a space where one is left or painted. */
import { withOrdinaryLetters } from '../ordinary-letters.ts';
import { eachGlyph, setHeightOf, sizeOf } from './letters.ts';
import { apply } from './matrices.ts';
import type { Run } from './paint.ts';
import type { Piece } from '../../layout/spacing.ts';

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
const SPACE = 0x20;
const DELETE = 0x7f;
const PLAIN = /^[\u00a1-\u00ac\u00ae-\u024f]/;

export function piecesOf(runs: readonly Run[], view: readonly number[]): Piece[] {
  const joining = new Joining(view);
  for (const run of runs) joining.add(run);
  const pieces = joining.pieces.filter(({ text }) => text.trim() !== '');
  for (const piece of pieces) piece.text = withOrdinaryLetters(piece.text);
  return pieces;
}

/** The line that a run is on: its direction, and where it begins, on the page and along and across the line. */
interface Track {
  run: Run;
  size: number;
  /** What gaps are measured by: letter heights as they are along the line. */
  em: number;
  cos: number;
  sin: number;
  x: number;
  y: number;
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
  private endX = 0;
  private endY = 0;
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
    eachGlyph(run, (text, at, length) => this.write(track, text, at * track.scale, (at + length) * track.scale));
  }

  /** @param from where the letter begins, and `to` where it ends, both from the run's beginning */
  private write(track: Track, text: string, from: number, to: number): void {
    const kind = kindOf(text);
    if (kind === 'space') this.isSpacePainted = true;
    else if (kind === 'unseen') this.reach(track, to);
    else if (kind === 'mark' && this.piece) this.piece.text += text;
    else if (this.isOnPage(track, from, to)) {
      this.put(track, text, from);
      this.reach(track, to);
      this.isSpacePainted = false;
    }
  }

  private put(track: Track, text: string, from: number): void {
    const { cos, sin, em, run } = track;
    const { piece } = this;
    if (piece) {
      const gap = (track.along + from - cos * this.endX - sin * this.endY) / em;
      const aside = Math.abs(cos * this.endY - sin * this.endX - track.across);
      if (gap >= BACK && gap <= APART && aside <= ASIDE * track.size) {
        piece.text += gap > LEFT_FREE || (this.isSpacePainted && gap > KERNED) ? ` ${text}` : text;
        return;
      }
    }
    const { visibility, setting } = run;
    this.piece = {
      text,
      x: track.x + cos * from,
      y: track.y + sin * from,
      width: setting.font.vertical ? track.size : 0,
      size: track.size,
      bold: setting.font.bold,
      links: [],
      visibility,
    };
    this.pieces.push(this.piece);
  }

  private reach({ cos, sin, x, y, along, run }: Track, to: number): void {
    this.endX = x + cos * to;
    this.endY = y + sin * to;
    const { piece } = this;
    if (piece && !run.setting.font.vertical) piece.width = Math.abs(along + to - cos * piece.x - sin * piece.y);
  }

  private isOnPage({ cos, sin, x, y }: Track, from: number, to: number): boolean {
    const [left = 0, low = 0, right = 0, high = 0] = this.view;
    const [start, end, height] = [x + cos * from, x + cos * to, y + sin * from];
    return Math.max(start, end) >= left && Math.min(start, end) <= right && height >= low && height <= high;
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
  const [cos, sin] = [(sign * a) / stretch, (sign * b) / stretch];
  const [x, y] = apply(matrix, 0, rise);
  return {
    run,
    size: sizeOf(run),
    em: setHeightOf(run) * stretch || 1,
    cos,
    sin,
    x,
    y,
    along: cos * x + sin * y,
    across: cos * y - sin * x,
    scale: sign * stretch,
  };
}

function kindOf(text: string): 'letter' | 'space' | 'mark' | 'unseen' {
  const code = text.charCodeAt(0);
  if ((code > SPACE && code < DELETE) || PLAIN.test(text)) return 'letter';
  if (/^\s/.test(text)) return 'space';
  if (MARK.test(text)) return 'mark';
  return UNSEEN.test(text) ? 'unseen' : 'letter';
}
