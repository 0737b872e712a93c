/** What a PDF page paints: each run of text, where it begins, how it is set, and whether a person can see it. */
import { couldBeBullet } from './bullets.ts';
import type { Shape } from './bullets.ts';
import { fontOf } from './fonts.ts';
import type { PageFont } from './fonts.ts';
import { eachGlyph, sizeOf } from './letters.ts';
import type { Lettering, Setting } from './letters.ts';
import { apply, asMatrix, concat, IDENTITY, isList } from './matrices.ts';
import type { Matrix } from './matrices.ts';
import { remembered } from '../../remembered.ts';
import type { Visibility } from '../../layout/spacing.ts';
import type { PdfOperators } from './document.ts';
import { OPS } from './operators.ts';

const FILLS = [22, 23, 24, 25, 26, 27];
/** Where one part of a page ends and the next begins. */
const PARTINGS: readonly number[] = [
  OPS.beginMarkedContent,
  OPS.beginMarkedContentProps,
  OPS.endMarkedContent,
  OPS.paintFormXObjectBegin,
  OPS.paintFormXObjectEnd,
];
const INVISIBLE_MODES = [3, 7];
const WHITE = '#ffffff';
/** Below this, in points on the page, no eye reads it. */
const SMALLEST = 2;
/** Differences of colour that no eye sees. */
const SAME_COLOUR = 12;

export interface Run extends Lettering {
  x: number;
  y: number;
  visibility: Visibility;
  /** The part of the page that it stands in: what is marked as one, or painted as a form. */
  part: number;
}

interface State extends Setting {
  matrix: Matrix;
  fill: string | undefined;
  alpha: number;
  mode: number;
  leading: number;
}

interface Background {
  box: readonly [number, number, number, number];
  colour: string | undefined;
}

const EVERYWHERE = [-Infinity, -Infinity, Infinity, Infinity] as const;

const START: State = {
  matrix: IDENTITY,
  fill: '#000000',
  alpha: 1,
  mode: 0,
  font: fontOf('', undefined),
  size: 0,
  leading: 0,
  charSpacing: 0,
  wordSpacing: 0,
  scale: 1,
  rise: 0,
};

/** Follows a page's operators from first to last, as a painter would, and notes each run of text. */
export class Painter {
  readonly runs: Run[] = [];
  /** What may be a bullet of some line. */
  readonly dots: Shape[] = [];
  private state: State = { ...START };
  private readonly saved: State[] = [];
  private readonly backgrounds: Background[] = [];
  private text: Matrix = IDENTITY;
  private line: Matrix = IDENTITY;
  private part = 0;
  private readonly fontNamed: (name: string) => PageFont;

  constructor({ fnArray, argsArray }: PdfOperators, fontNamed: (name: string) => PageFont) {
    this.fontNamed = fontNamed;
    fnArray.forEach((operator, at) => {
      const args = argsArray[at];
      this.paint(operator, isList(args) ? args : []);
    });
  }

  private paint(operator: number, args: ArrayLike<unknown>): void {
    if (PARTINGS.includes(operator)) this.part += 1;
    if (operator === OPS.showText) this.show(args[0]);
    else if (operator === OPS.save) this.saved.push({ ...this.state });
    else if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd)
      this.state = this.saved.pop() ?? { ...START };
    else if (operator === OPS.transform) this.transform(asMatrix(args));
    else if (operator === OPS.paintFormXObjectBegin) this.enterForm(asMatrix(args[0]));
    else if (operator === OPS.setGState) this.setGraphics(args[0]);
    else if (operator === OPS.shadingFill) this.backgrounds.push({ box: EVERYWHERE, colour: undefined });
    else if (operator === OPS.constructPath) this.fillPath(args);
    else if (!this.set(operator, args)) this.moveText(operator, args);
  }

  /** The settings that the next text is painted with. */
  private set(operator: number, args: ArrayLike<unknown>): boolean {
    const { state } = this;
    const number = Number(args[0] ?? 0);
    if (operator === OPS.setFont) {
      state.font = this.fontNamed(String(args[0]));
      state.size = Number(args[1] ?? 0);
    } else if (operator === OPS.setTextRenderingMode) state.mode = number;
    else if (operator === OPS.setCharSpacing) state.charSpacing = number;
    else if (operator === OPS.setWordSpacing) state.wordSpacing = number;
    else if (operator === OPS.setHScale) state.scale = number / 100;
    else if (operator === OPS.setTextRise) state.rise = number;
    else if (operator === OPS.setLeading) state.leading = -number;
    else if (operator === OPS.setFillRGBColor) state.fill = String(args[0]);
    else if (operator === OPS.setFillColorN || operator === OPS.setFillTransparent) state.fill = undefined;
    else return false;
    return true;
  }

  private moveText(operator: number, args: ArrayLike<unknown>): void {
    const [x, y] = [Number(args[0] ?? 0), Number(args[1] ?? 0)];
    if (operator === OPS.beginText) this.text = this.line = IDENTITY;
    else if (operator === OPS.setTextMatrix)
      this.text = this.line = asMatrix(isList(args[0]) ? args[0] : args) ?? IDENTITY;
    else if (operator === OPS.moveText) this.text = this.line = concat(this.line, [1, 0, 0, 1, x, y]);
    else if (operator === OPS.nextLine) this.text = this.line = concat(this.line, [1, 0, 0, 1, 0, this.state.leading]);
    else if (operator === OPS.setLeadingMoveText) {
      this.state.leading = y;
      this.text = this.line = concat(this.line, [1, 0, 0, 1, x, y]);
    }
  }

  private transform(matrix: Matrix | undefined): void {
    if (matrix) this.state.matrix = concat(this.state.matrix, matrix);
  }

  private enterForm(matrix: Matrix | undefined): void {
    this.saved.push({ ...this.state });
    this.transform(matrix);
  }

  private setGraphics(settings: unknown): void {
    if (!Array.isArray(settings)) return;
    for (const [name, value] of settings as [string, unknown][]) {
      if (name === 'ca') this.state.alpha = Number(value);
      else if (name === 'Font' && isList(value)) this.set(OPS.setFont, value);
    }
  }

  private fillPath(args: ArrayLike<unknown>): void {
    const [operator, bounds] = [args[0], args[2]];
    if (!FILLS.includes(Number(operator)) || !isList(bounds) || bounds.length !== 4) return;
    const [left, low, right, high] = Array.from(bounds, Number) as [number, number, number, number];
    const corners = [apply(this.state.matrix, left, low), apply(this.state.matrix, right, high)];
    const xs = corners.map(([x]) => x);
    const ys = corners.map(([, y]) => y);
    if (this.state.alpha < 0.1) return;
    const box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] as const;
    if (couldBeBullet(box) && !isSameColour(this.state.fill, WHITE)) this.dots.push(box);
    this.backgrounds.push({ box, colour: this.state.fill });
  }

  private show(glyphs: unknown): void {
    const { state, part } = this;
    const matrix = concat(state.matrix, this.text);
    const { font, size, charSpacing, wordSpacing, scale, rise } = state;
    const lettering = { glyphs, matrix, setting: { font, size, charSpacing, wordSpacing, scale, rise } };
    const [x, y] = apply(matrix, 0, rise);
    let ends: [from: number, to: number] | undefined;
    const advance = eachGlyph(lettering, (text, at, length) => {
      if (text.trim() !== '') ends = [ends ? ends[0] : at, at + length];
    });
    const visibility = this.visibilityOf(lettering, ends ?? [0, 0]);
    this.runs.push({ ...lettering, x, y, visibility, part });
    this.text = concat(this.text, [
      1,
      0,
      0,
      1,
      ...(font.vertical ? ([0, -advance] as const) : ([advance, 0] as const)),
    ]);
  }

  /** A mark of the letters' own colour may stand under one end of them: what is hidden is hidden from its first letter to its last. */
  private visibilityOf(lettering: Lettering, ends: readonly [from: number, to: number]): Visibility {
    const { fill, alpha, mode } = this.state;
    const { matrix, setting } = lettering;
    const size = sizeOf(lettering);
    if (INVISIBLE_MODES.includes(mode) || alpha < 0.05) return 'unpainted';
    if (size < SMALLEST) return 'tiny';
    const isHidden = ends.every((at) => {
      const [x, y] = apply(matrix, setting.font.vertical ? 0 : at, setting.rise);
      return isSameColour(fill, this.colourUnder(x, y + size * 0.3));
    });
    return isHidden ? 'same_colour' : 'seen';
  }

  private colourUnder(x: number, y: number): string | undefined {
    const under = this.backgrounds.findLast(
      ({ box }) => x >= box[0] - 1 && x <= box[2] + 1 && y >= box[1] - 1 && y <= box[3] + 1,
    );
    return under ? under.colour : WHITE;
  }
}

function isSameColour(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined) return false; // a pattern: never told to be hidden
  const others = channelsOf(other);
  return channelsOf(one).every((channel, at) => Math.abs(channel - others[at]!) <= SAME_COLOUR);
}

const channelsOf = remembered((colour: string): readonly number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)),
);
