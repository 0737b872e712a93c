/** What a PDF page paints: each run of text, where it begins, how it is set, and whether a person can see it. */
import { couldBeBullet } from './bullets.ts';
import type { Shape } from './bullets.ts';
import { BLANK, Canvas, KEEPING } from './canvas.ts';
import type { Deeds, Graphics } from './canvas.ts';
import { fontOf } from './fonts.ts';
import type { PageFont } from './fonts.ts';
import { eachGlyph, inkOf, sizeOf } from './letters.ts';
import type { Lettering, Setting } from './letters.ts';
import { apply, asMatrix, concat, IDENTITY, isList, moved } from './matrices.ts';
import type { Matrix } from './matrices.ts';
import { remembered } from '../../remembered.ts';
import type { Visibility } from '../../layout/spacing.ts';
import type { PdfOperators } from './document.ts';
import { OPS } from './operators.ts';

const FILLS = [22, 23, 24, 25, 26, 27];
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

interface State extends Graphics {
  alpha: number;
  mode: number;
  leading: number;
  setting: Setting;
}

interface Background {
  box: readonly [number, number, number, number];
  colour: string | undefined;
}

const EVERYWHERE = [-Infinity, -Infinity, Infinity, Infinity] as const;

const UNSET: Setting = { font: fontOf('', undefined), size: 0, charSpacing: 0, wordSpacing: 0, scale: 1, rise: 0 };
const newPage = (): State => ({ ...BLANK, alpha: 1, mode: 0, leading: 0, setting: UNSET });

/** Follows a page's operators from first to last, as a painter would, and notes each run of text. */
export class Painter extends Canvas<State> {
  readonly runs: Run[] = [];
  /** What may be a bullet of some line. */
  readonly dots: Shape[] = [];
  private readonly backgrounds: Background[] = [];
  /** The colours of all that text may stand on. */
  private readonly grounds = new Set([WHITE]);
  /** Whether text of a colour may be unseen on one of them. */
  private readonly hiding = new Map<string, boolean>();
  private text: Matrix = IDENTITY;
  private line: Matrix = IDENTITY;
  private part = 0;
  private readonly fontNamed: (name: string) => PageFont;

  constructor(operators: PdfOperators, fontNamed: (name: string) => PageFont) {
    super(newPage());
    this.fontNamed = fontNamed;
    this.follow<Painter>(operators, Painter.deeds);
  }

  private static readonly deeds: Deeds<Painter> = {
    ...KEEPING,
    [OPS.beginMarkedContent]: (page) => page.begin(),
    [OPS.beginMarkedContentProps]: (page) => page.begin(),
    [OPS.endMarkedContent]: (page) => page.begin(),
    [OPS.paintFormXObjectBegin]: (page, args) => page.begin().enterForm(args[0]),
    [OPS.paintFormXObjectEnd]: (page) => page.begin().restore(),
    [OPS.beginAnnotation]: (page, args) => page.begin().enterAnnotation(args[2], args[3]),
    [OPS.endAnnotation]: (page) => page.begin().restore(),
    [OPS.setFillColorN]: ({ state }) => void (state.fill = undefined),
    [OPS.setFillTransparent]: ({ state }) => void (state.fill = undefined),
    [OPS.shadingFill]: (page) => page.lay({ box: EVERYWHERE, colour: undefined }),
    [OPS.constructPath]: (page, args) => page.fillPath(args),
    [OPS.setGState]: (page, args) => page.setGraphics(args[0]),
    [OPS.setFont]: (page, args) => page.setFont(args),
    [OPS.setTextRenderingMode]: ({ state }, args) => void (state.mode = numberOf(args[0])),
    [OPS.setCharSpacing]: (page, args) => page.set('charSpacing', numberOf(args[0])),
    [OPS.setWordSpacing]: (page, args) => page.set('wordSpacing', numberOf(args[0])),
    [OPS.setHScale]: (page, args) => page.set('scale', numberOf(args[0]) / 100),
    [OPS.setTextRise]: (page, args) => page.set('rise', numberOf(args[0])),
    [OPS.setLeading]: ({ state }, args) => void (state.leading = -numberOf(args[0])),
    [OPS.beginText]: (page) => page.startLine(IDENTITY),
    [OPS.setTextMatrix]: (page, args) => page.startLine(asMatrix(isList(args[0]) ? args[0] : args) ?? IDENTITY),
    [OPS.moveText]: (page, args) => page.moveLine(numberOf(args[0]), numberOf(args[1])),
    [OPS.nextLine]: (page) => page.moveLine(0, page.state.leading),
    [OPS.setLeadingMoveText]: (page, args) =>
      page.moveLine(numberOf(args[0]), (page.state.leading = numberOf(args[1]))),
    [OPS.showText]: (page, args) => page.show(args[0]),
  };

  /** Here one part of the page ends and the next begins. */
  private begin(): this {
    this.part += 1;
    return this;
  }

  /** Painted as if the page were new, whatever was left of it. */
  private enterAnnotation(place: unknown, matrix: unknown): void {
    this.save();
    this.state = newPage();
    this.transform(asMatrix(place));
    this.transform(asMatrix(matrix));
  }

  /** How the next text is set; all runs that are set alike share it. */
  private set<Name extends keyof Setting>(name: Name, value: Setting[Name]): void {
    const { state } = this;
    if (state.setting[name] !== value) state.setting = { ...state.setting, [name]: value };
  }

  private setFont(args: ArrayLike<unknown>): void {
    this.set('font', this.fontNamed(String(args[0])));
    this.set('size', numberOf(args[1]));
  }

  private startLine(matrix: Matrix): void {
    this.text = this.line = matrix;
  }

  private moveLine(x: number, y: number): void {
    this.startLine(moved(this.line, x, y));
  }

  private setGraphics(settings: unknown): void {
    if (!Array.isArray(settings)) return;
    for (const [name, value] of settings as [string, unknown][]) {
      if (name === 'ca') this.state.alpha = Number(value);
      else if (name === 'Font' && isList(value)) this.setFont(value);
    }
  }

  private fillPath(args: ArrayLike<unknown>): void {
    const [operator, bounds] = [args[0], args[2]];
    if (!FILLS.includes(Number(operator)) || !isList(bounds) || bounds.length !== 4) return;
    const { matrix, alpha, fill } = this.state;
    if (alpha < 0.1) return;
    const [x, y] = apply(matrix, Number(bounds[0]), Number(bounds[1]));
    const [toX, toY] = apply(matrix, Number(bounds[2]), Number(bounds[3]));
    const box = [Math.min(x, toX), Math.min(y, toY), Math.max(x, toX), Math.max(y, toY)] as const;
    if (couldBeBullet(box) && !isSameColour(fill, WHITE)) this.dots.push(box);
    this.lay({ box, colour: fill });
  }

  private lay(background: Background): void {
    this.backgrounds.push(background);
    const { colour } = background;
    if (colour === undefined || this.grounds.has(colour)) return;
    this.grounds.add(colour);
    this.hiding.clear();
  }

  private show(glyphs: unknown): void {
    const { state, part } = this;
    const { setting } = state;
    const matrix = concat(state.matrix, this.text);
    const lettering = { glyphs, matrix, setting };
    const [x, y] = apply(matrix, 0, setting.rise);
    this.runs.push({ ...lettering, x, y, visibility: this.visibilityOf(lettering), part });
    const advance = eachGlyph(lettering);
    this.text = setting.font.vertical ? moved(this.text, 0, -advance) : moved(this.text, advance, 0);
  }

  /** A mark of the letters' own colour may stand under one end of them: what is hidden is hidden from its first letter to its last. */
  private visibilityOf(lettering: Lettering): Visibility {
    const { fill, alpha, mode } = this.state;
    const { matrix, setting } = lettering;
    const size = sizeOf(lettering);
    if (INVISIBLE_MODES.includes(mode) || alpha < 0.05) return 'unpainted';
    if (size < SMALLEST) return 'tiny';
    if (!this.mayHide(fill)) return 'seen';
    const isHidden = inkOf(lettering).every((at) => {
      const [x, y] = apply(matrix, setting.font.vertical ? 0 : at, setting.rise);
      return isSameColour(fill, this.colourUnder(x, y + size * 0.3));
    });
    return isHidden ? 'same_colour' : 'seen';
  }

  private mayHide(fill: string | undefined): boolean {
    if (fill === undefined) return false;
    const known = this.hiding.get(fill) ?? this.grounds.values().some((ground) => isSameColour(fill, ground));
    this.hiding.set(fill, known);
    return known;
  }

  private colourUnder(x: number, y: number): string | undefined {
    const under = this.backgrounds.findLast(
      ({ box }) => x >= box[0] - 1 && x <= box[2] + 1 && y >= box[1] - 1 && y <= box[3] + 1,
    );
    return under ? under.colour : WHITE;
  }
}

const numberOf = (value: unknown): number => Number(value ?? 0);

function isSameColour(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined) return false; // a pattern: never told to be hidden
  const others = channelsOf(other);
  return channelsOf(one).every((channel, at) => Math.abs(channel - others[at]!) <= SAME_COLOUR);
}

const channelsOf = remembered((colour: string): readonly number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)),
);
