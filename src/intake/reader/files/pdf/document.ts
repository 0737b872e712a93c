/** The part of pdf.js that a reader uses, reached through pdf-parse, whose types keep the loaded document private. */
import { NO_SCREEN } from './stubs.ts';
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PDFParse as Parser } from 'pdf-parse';
import { withoutLetterShapes } from './letter-shapes.ts';
import { joinedPorts } from './ports.ts';
import type { Port } from './ports.ts';
import { CannotRead } from '../../reading.ts';

// A bundle runs what it imports from outside first, and the stand-ins must stand before pdf.js is loaded.
const { PDFParse } = await import('pdf-parse');

export interface PdfOperators {
  fnArray: number[];
  argsArray: unknown[];
}

export interface PdfAnnotation {
  annotationType: number;
  url?: string;
  pageIndex: number;
  annotationFlags?: number;
  rect: [number, number, number, number];
}

export interface PdfPage {
  view: number[];
  rotate: number;
  getOperatorList(options: { annotationMode: number }): Promise<PdfOperators>;
  commonObjs: { has(name: string): boolean; get(name: string, ready?: (object: unknown) => void): unknown };
  objs: { get(name: string, ready: (object: unknown) => void): unknown };
  cleanup(): void;
}

export interface PdfAttachment {
  filename: string;
  content: Uint8Array;
}

export interface PdfDocument {
  numPages: number;
  getAttachments(): Promise<Record<string, PdfAttachment> | null>;
  getAnnotationsByType(types: ReadonlySet<number>): Promise<PdfAnnotation[] | null>;
  getPage(number: number): Promise<PdfPage>;
}

const pdfjs = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const folder = (name: string): string => join(pdfjs, name) + sep;
const part = (name: string): string => pathToFileURL(join(pdfjs, 'legacy/build', name)).href;

type Worker = NonNullable<ConstructorParameters<typeof Parser>[0]['worker']>;

// The very module that pdf-parse has loaded, and the worker that it would load at its first document.
const { PDFWorker } = (await import(part('pdf.mjs'))) as {
  PDFWorker: new (options: { port: Port; verbosity: number }) => Worker;
};
const { WorkerMessageHandler } = (await import(part('pdf.worker.mjs'))) as {
  WorkerMessageHandler: { initializeFromPort(port: Port): void };
};

const SETTINGS = {
  // A font's matrix once became code (CVE-2024-4367): nothing in a document is ever compiled.
  isEvalSupported: false,
  // As if a screen had fonts of its own to paint with: else, pdf.js draws the outline of each letter that a page shows.
  disableFontFace: false,
  ownerDocument: NO_SCREEN,
  useSystemFonts: false,
  useWasm: false,
  useWorkerFetch: false,
  stopAtErrors: false,
  // Without its character maps, pdf.js reads Chinese, Japanese and Korean as nothing.
  cMapUrl: folder('cmaps'),
  cMapPacked: true,
  wasmUrl: folder('wasm'),
  // No pixel is wanted: a page's picture is at most seen to be there.
  maxImageSize: 1,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
  verbosity: 0,
};

/** Of pdf.js: whether what annotations look like is painted too. */
const [WITHOUT_ANNOTATIONS, WITH_ANNOTATIONS] = [0, 1];

/** @param isWrittenOn for what was laid over the page to be painted with it */
export const operatorsOf = (page: PdfPage, isWrittenOn = false): Promise<PdfOperators> =>
  page.getOperatorList({ annotationMode: isWrittenOn ? WITH_ANNOTATIONS : WITHOUT_ANNOTATIONS });

export async function withPdf<Result>(
  bytes: Uint8Array,
  use: (document: PdfDocument) => Promise<Result>,
  settings: Partial<typeof SETTINGS> = {},
): Promise<Result> {
  const [port, workersPort] = joinedPorts();
  WorkerMessageHandler.initializeFromPort(workersPort);
  const worker = new PDFWorker({ port, verbosity: SETTINGS.verbosity });
  const parser = new PDFParse({ data: withoutLetterShapes(bytes), worker, ...SETTINGS, ...settings });
  try {
    return await use(await load(parser));
  } finally {
    await parser.destroy();
    worker.destroy();
  }
}

async function load(parser: Parser): Promise<PdfDocument> {
  try {
    return await (parser as unknown as { load(): Promise<PdfDocument> }).load();
  } catch (error) {
    throw new CannotRead(error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'broken');
  }
}
