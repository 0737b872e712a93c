/**
 * Letters in pictures, by Tesseract: its WebAssembly alone, without the worker threads, the cache and the downloads that
 * tesseract.js puts around it. It runs in this very process, so it needs no right beyond reading its own package.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { CannotRead } from '../reading.ts';
import { greymap } from './grey.ts';
import type { Grey } from './grey.ts';
import { seenLines } from './seen-lines.ts';
import type { SeenLine } from './seen-lines.ts';

/** The part of it that is used, by its own names. */
interface Core {
  FS: { writeFile(path: string, bytes: Uint8Array): void; unlink(path: string): void };
  TessBaseAPI: new () => Api;
}

interface Api {
  Init(folder: string, languages: string): number;
  SetVariable(name: string, value: string): void;
  SetImageFile(orientation: number, angle: number, scale: number): number;
  SetSourceResolution(dotsAnInch: number): void;
  Recognize(monitor: null): number;
  GetJSONText(): string | null;
  Clear(): void;
}

/** Where it looks for the picture. */
const PICTURE = '/input';
/** Finds the blocks of a page by itself. */
const WHOLE_PAGE = '3';
/** Unpacked, the largest of Tesseract's own has 40 MB. */
const LONGEST_DATA = 128 * 1024 * 1024;

const require = createRequire(import.meta.url);

export class Tesseract {
  private readonly core: Core;
  private readonly api: Api;

  private constructor(core: Core, languages: string) {
    this.core = core;
    this.api = new core.TessBaseAPI();
    if (this.api.Init('/', languages) !== 0)
      throw new Error(`OCR_DATA_BROKEN: no language data of Tesseract's: ${languages}`);
    this.api.SetVariable('tessedit_pageseg_mode', WHOLE_PAGE);
  }

  /** @param files language data, such as eng.traineddata.gz; what they are called says which language they are for */
  static async load(files: readonly string[]): Promise<Tesseract> {
    const make = require('tesseract.js-core/tesseract-core-simd-lstm.js') as (settings: object) => Promise<Core>;
    const wasmBinary = readFileSync(require.resolve('tesseract.js-core/tesseract-core-simd-lstm.wasm'));
    const silent = (): void => undefined;
    const core = await make({ wasmBinary, print: silent, printErr: silent });
    const languages = files.map((file) => {
      const name = basename(file).replace(/\.gz$/, '');
      const bytes = readFileSync(file);
      core.FS.writeFile(
        `/${name}`,
        file.endsWith('.gz') ? gunzipSync(bytes, { maxOutputLength: LONGEST_DATA }) : bytes,
      );
      return name.replace(/\.traineddata$/, '');
    });
    return new Tesseract(core, languages.join('+'));
  }

  /** Lines in no certain order; of where they stand, in pixels. */
  read(picture: Grey, dotsAnInch: number): SeenLine[] {
    this.core.FS.writeFile(PICTURE, greymap(picture));
    try {
      if (this.api.SetImageFile(1, 0, 1) !== 0) throw new CannotRead('broken');
      this.api.SetSourceResolution(Math.round(dotsAnInch));
      if (this.api.Recognize(null) !== 0) throw new CannotRead('reader_failed');
      return seenLines(this.api.GetJSONText());
    } finally {
      this.api.Clear();
      this.core.FS.unlink(PICTURE);
    }
  }
}
