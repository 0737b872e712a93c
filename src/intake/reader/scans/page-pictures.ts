/** The pictures that a PDF page shows, each with how it lies on the page. */
import { asMatrix, concat, IDENTITY, isList } from '../files/pdf/matrices.ts';
import type { Matrix } from '../files/pdf/matrices.ts';
import { operatorsOf } from '../files/pdf/document.ts';
import type { PdfPage } from '../files/pdf/document.ts';
import { OPS } from '../files/pdf/operators.ts';
import { greyOf, stencilOf } from './grey.ts';
import type { Grey, Pixels } from './grey.ts';

/** More are the parts of a drawing. */
const MOST_PICTURES = 500;

export interface PagePicture {
  width: number;
  height: number;
  /** From its pixels to the page's points. */
  place: Matrix;
  /** Its pixels, made when they are asked for: a page may show large ones. */
  grey(): Promise<Grey | undefined>;
}

interface State {
  matrix: Matrix;
  fill: string;
}

export async function picturesOf(page: PdfPage): Promise<PagePicture[]> {
  const { fnArray, argsArray } = await operatorsOf(page);
  const pictures: PagePicture[] = [];
  const saved: State[] = [];
  let state: State = { matrix: IDENTITY, fill: '#000000' };
  fnArray.forEach((operator, at) => {
    const args = argsArray[at];
    const [first] = isList(args) ? Array.from(args) : [];
    if (operator === OPS.save || operator === OPS.paintFormXObjectBegin) saved.push({ ...state });
    else if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) state = saved.pop() ?? state;
    else if (operator === OPS.setFillRGBColor) state.fill = String(first);
    if (operator === OPS.transform) state.matrix = concat(state.matrix, asMatrix(args) ?? IDENTITY);
    if (operator === OPS.paintFormXObjectBegin) state.matrix = concat(state.matrix, asMatrix(first) ?? IDENTITY);
    if (pictures.length < MOST_PICTURES) pictures.push(...pictureOf(page, operator, args, state));
  });
  return pictures;
}

function pictureOf(page: PdfPage, operator: number, args: unknown, { matrix, fill }: State): PagePicture[] {
  const [first, second, third] = isList(args) ? Array.from(args) : [];
  if (operator === OPS.paintImageXObject) {
    const pixels = (): Promise<Pixels | undefined> => objectOf(page, first);
    return [picture(Number(second), Number(third), matrix, async () => greyOrNone(await pixels()))];
  }
  if (!isPixels(first)) return [];
  const { width, height } = first;
  if (operator === OPS.paintInlineImageXObject) return [picture(width, height, matrix, () => greyOrNone(first))];
  if (operator !== OPS.paintImageMaskXObject) return [];
  const stencil = async (): Promise<Grey | undefined> => {
    const data = typeof first.data === 'string' ? await objectOf(page, first.data) : first;
    return data && stencilOf({ ...data, width, height }, shadeOf(fill));
  };
  return [picture(width, height, matrix, stencil)];
}

/** A picture fills the unit square, its first row at the top. */
function picture(
  width: number,
  height: number,
  matrix: Matrix,
  grey: () => Grey | undefined | Promise<Grey | undefined>,
): PagePicture {
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
