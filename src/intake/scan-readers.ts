import { ConfigurationMistake, type Log, type ScanSettings } from '../platform/index.ts';
import { languageData, ReaderPool, type Claim, type Reading } from './reader/index.ts';

/** One after the other: one scan takes a whole core, and nobody waits before a screen for it. */
const SIDE_BY_SIDE = 1;
/** Tesseract's memory grows to what the largest sheet has taken, and stays. */
const RECYCLE_AFTER = 50;

/**
 * Reads pictures of documents. Not in the ordinary readers: a scan takes some seconds a page and twice the memory, so it has
 * its own process, limits and queue, and no ordinary document ever waits for one.
 */
export class ScanReaders {
  /** What they read by: another language may give other fields. */
  readonly languages: string;
  private readonly pool: ReaderPool;

  /** @throws ConfigurationMistake where a language has no data on this machine: nothing is ever fetched. */
  constructor(settings: ScanSettings, log: Log) {
    this.languages = settings.languages.join('+');
    this.pool = new ReaderPool({
      size: SIDE_BY_SIDE,
      timeLimitMs: settings.seconds * 1000,
      memoryLimitMb: settings.memoryMb,
      recycleAfter: RECYCLE_AFTER,
      languageData: settings.languages.map((language) => dataOf(language, settings.dataFolder)),
      log: (event, facts) => log.info(event, facts),
    });
  }

  /** @throws ConfigurationMistake where Tesseract can't use the data. */
  async start(): Promise<void> {
    try {
      await this.pool.start();
    } catch (error) {
      if (!String(error).includes('OCR_DATA_BROKEN')) throw error;
      throw mistake(`"${this.languages}", whose data Tesseract can't use`, "whole files of Tesseract's");
    }
  }

  read(bytes: Buffer, claimed: Claim): Promise<Reading> {
    return this.pool.read(bytes, claimed);
  }

  close(): Promise<void> {
    return this.pool.close();
  }
}

function dataOf(language: string, folder: string | undefined): string {
  const file = languageData(language, folder);
  if (file !== undefined) return file;
  throw mistake(
    `"${language}", for which there is no data`,
    `a language with ${language}.traineddata (or .traineddata.gz) in the folder CANDOR_OCR_DATA, or with the package @tesseract.js-data/${language} installed`,
  );
}

const mistake = (found: string, expected: string): ConfigurationMistake =>
  new ConfigurationMistake('CANDOR_OCR_LANGUAGES', found, expected);
