/** Which files hold what Tesseract knows of a language: the operator's folder first, then the packages that are installed. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** So they are called wherever Tesseract's data is given away: eng.traineddata, or the same packed by gzip. */
const NAMES = ['.traineddata', '.traineddata.gz'];

const { resolve } = createRequire(import.meta.url);

/** Undefined where there is none. */
export function languageData(language: string, folder: string | undefined): string | undefined {
  const own = folder === undefined ? [] : NAMES.map((name) => join(folder, `${language}${name}`));
  return own.find((file) => existsSync(file)) ?? packaged(language);
}

function packaged(language: string): string | undefined {
  try {
    return resolve(`@tesseract.js-data/${language}/4.0.0_best_int/${language}.traineddata.gz`);
  } catch {
    return undefined;
  }
}
