/** The part of pdf.js that a reader uses, reached through pdf-parse, whose types keep the loaded document private. */
import './stubs.ts';
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import type { PDFParse as Parser } from 'pdf-parse';
import { CannotRead } from '../../reading.ts';

// A bundle runs what it imports from outside first, and the stand-ins must stand before pdf.js is loaded.
const { PDFParse } = await import('pdf-parse');

export interface PdfItem {
  str: string;
  /** a, b, c, d, x, y: where the text stands, in points from the lower left corner. */
  transform: number[];
  width: number;
  height: number;
  fontName: string;
}

export interface PdfOperators {
  fnArray: number[];
  argsArray: unknown[];
}

export interface PdfAnnotation {
  subtype: string;
  url?: string;
  rect: [number, number, number, number];
}

export interface PdfPage {
  view: number[];
  rotate: number;
  getTextContent(options: { includeMarkedContent: boolean }): Promise<{ items: (PdfItem | { type: string })[] }>;
  getAnnotations(): Promise<PdfAnnotation[]>;
  getOperatorList(): Promise<PdfOperators>;
  commonObjs: { has(name: string): boolean; get(name: string): unknown };
  cleanup(): void;
}

export interface PdfAttachment {
  filename: string;
  content: Uint8Array;
}

export interface PdfDocument {
  numPages: number;
  getAttachments(): Promise<Record<string, PdfAttachment> | null>;
  getPage(number: number): Promise<PdfPage>;
}

const pdfjs = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const folder = (name: string): string => join(pdfjs, name) + sep;

const SETTINGS = {
  // A font's matrix once became code (CVE-2024-4367): nothing in a document is ever compiled.
  isEvalSupported: false,
  disableFontFace: true,
  useSystemFonts: false,
  useWasm: false,
  useWorkerFetch: false,
  stopAtErrors: false,
  // Without its character maps, pdf.js reads Chinese, Japanese and Korean as nothing.
  cMapUrl: folder('cmaps'),
  cMapPacked: true,
  standardFontDataUrl: folder('standard_fonts'),
  // No pixel is wanted: a page's picture is at most seen to be there.
  maxImageSize: 1,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
  verbosity: 0,
};

export async function withPdf<Result>(
  bytes: Uint8Array,
  use: (document: PdfDocument) => Promise<Result>,
): Promise<Result> {
  const parser = new PDFParse({ data: bytes, ...SETTINGS });
  try {
    return await use(await load(parser));
  } finally {
    await parser.destroy();
  }
}

async function load(parser: Parser): Promise<PdfDocument> {
  try {
    return await (parser as unknown as { load(): Promise<PdfDocument> }).load();
  } catch (error) {
    throw new CannotRead(error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'broken');
  }
}
