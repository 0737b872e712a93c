/** The pictures that a PDF page shows, each with how it lies on the page. */
import { BLANK, Canvas, KEEPING } from '../files/pdf/canvas.ts';
import type { Deeds, Graphics } from '../files/pdf/canvas.ts';
import { concat } from '../files/pdf/matrices.ts';
import type { Matrix } from '../files/pdf/matrices.ts';
import { operatorsOf } from '../files/pdf/document.ts';
import type { PdfOperators, PdfPage } from '../files/pdf/document.ts';
import { OPS } from '../files/pdf/operators.ts';
import { greyOf, stencilOf } from './grey.ts';
import type { Grey, Pixels } from './grey.ts';

/** More are the parts of a drawing. */
const MOST_PICTURES = 500;
const BLACK = '#000000';

export interface PagePicture {
  width: number;
  height: number;
  /** From its pixels to the page's points. */
  place: Matrix;
  /** Its pixels, made when they are asked for: a page may show large ones. */
  grey(): Promise<Grey | undefined>;
}

export async function picturesOf(page: PdfPage): Promise<PagePicture[]> {
  const { pictures } = new Finder(page, await operatorsOf(page));
  return pictures;
}

/** Follows a page's operators and notes each picture. */
class Finder extends Canvas<Graphics> {
  readonly pictures: PagePicture[] = [];
  private readonly page: PdfPage;

  constructor(page: PdfPage, operators: PdfOperators) {
    super({ ...BLANK });
    this.page = page;
    this.follow<Finder>(operators, Finder.deeds);
  }

  private static readonly deeds: Deeds<Finder> = {
    ...KEEPING,
    [OPS.paintImageXObject]: (canvas, args) => canvas.addNamed(args[0], Number(args[1]), Number(args[2])),
    [OPS.paintInlineImageXObject]: (canvas, args) => canvas.addInline(args[0]),
    [OPS.paintImageMaskXObject]: (canvas, args) => canvas.addStencil(args[0]),
  };

  private addNamed(name: unknown, width: number, height: number): void {
    const { page } = this;
    this.add(width, height, async () => greyOrNone(await objectOf(page, name)));
  }

  private addInline(pixels: unknown): void {
    if (isPixels(pixels)) this.add(pixels.width, pixels.height, () => greyOrNone(pixels));
  }

  /** Painted in the colour of the moment, wherever its pixels are set. */
  private addStencil(stencil: unknown): void {
    if (!isPixels(stencil)) return;
    const { page } = this;
    const { width, height } = stencil;
    const shade = shadeOf(this.state.fill ?? BLACK);
    this.add(width, height, async () => {
      const data = typeof stencil.data === 'string' ? await objectOf(page, stencil.data) : stencil;
      return data && stencilOf({ ...data, width, height }, shade);
    });
  }

  private add(width: number, height: number, grey: Greying): void {
    if (this.pictures.length < MOST_PICTURES) this.pictures.push(picture(width, height, this.state.matrix, grey));
  }
}

type Greying = () => Grey | undefined | Promise<Grey | undefined>;

/** A picture fills the unit square, its first row at the top. */
function picture(width: number, height: number, matrix: Matrix, grey: Greying): PagePicture {
  const place = concat(matrix, [1 / width, 0, 0, -1 / height, 0, 1]);
  return { width, height, place, grey: async () => grey() };
}

/** What pdf.js has decoded elsewhere, once it has; nothing where it could not. */
function objectOf(page: PdfPage, id: unknown): Promise<Pixels | undefined> {
  const name = String(id);
  return new Promise((resolve) => {
    const found = (object: unknown): void => resolve(isPixels(object) ? object : undefined);
    (name.startsWith('g_') ? page.commonObjs : page.objs).get(name, found);
  });
}

function greyOrNone(pixels: Pixels | undefined): Grey | undefined {
  return pixels && greyOf(pixels);
}

function isPixels(value: unknown): value is Pixels {
  const { width, height, data } = (value ?? {}) as Partial<Pixels>;
  return Number.isInteger(width) && Number.isInteger(height) && width! > 0 && height! > 0 && data !== undefined;
}

function shadeOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) || 0);
  return (red * 77 + green * 150 + blue * 29) >> 8;
}
