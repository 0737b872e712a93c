import { resolve } from 'node:path';
import { isNetwork } from './networks.ts';

/** Everything that an operator can set, validated; the only place that reads the environment. */
export interface Configuration {
  readonly port: number;
  readonly host: string;
  /** Owner's connection; undefined means the embedded PostgreSQL. */
  readonly databaseUrl: string | undefined;
  /** For LISTEN where `databaseUrl` goes through a pooler. */
  readonly databaseDirectUrl: string | undefined;
  /** A database of its own for keys and the ledger; undefined means schema `keys` beside the data. */
  readonly keysDatabaseUrl: string | undefined;
  readonly smtpUrl: string | undefined;
  /** Proxies whose word on who asks is taken (X-Forwarded-For): addresses and ranges. */
  readonly trustedProxies: readonly string[];
  /** Where people reach the service: links in mails begin with it. */
  readonly publicUrl: string;
  /** Folder of the embedded database and of the secrets made at first start. */
  readonly dataFolder: string;
  readonly policyFile: string;
  readonly logLevel: string;
  readonly readers: ReaderLimits;
  /** How scans are read; undefined: not at all. */
  readonly scans: ScanSettings | undefined;
}

/** How many processes read documents side by side, and what one may take for a document. */
export interface ReaderLimits {
  /** None: documents are left to other replicas. */
  readonly amount: number;
  readonly seconds: number;
  readonly memoryMb: number;
}

/** In which languages the letters of a picture are known, and what one document may take for it. */
export interface ScanSettings {
  readonly languages: readonly string[];
  /** Folder of language data beside what is installed. */
  readonly dataFolder: string | undefined;
  readonly seconds: number;
  readonly memoryMb: number;
}

/** A setting that is wrong or missing: one line that says which, what was found and what to set. */
export class ConfigurationMistake extends Error {
  constructor(setting: string, found: string, expected: string) {
    super(`candor: setting ${setting}: found ${found}; expected ${expected}`);
    this.name = 'ConfigurationMistake';
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'];
/** So Tesseract calls them: eng, chi_sim, aze_cyrl. */
const LANGUAGE = /^[a-z]{3}(?:_[a-z]{3,4}){0,2}$/;
/** Each is looked for in every word, and takes memory. */
const MOST_LANGUAGES = 5;
const KNOWN = [
  'CANDOR_DATA',
  'CANDOR_POLICY',
  'CANDOR_LOG',
  'CANDOR_READERS',
  'CANDOR_READER_SECONDS',
  'CANDOR_READER_MEMORY_MB',
  'CANDOR_OCR_LANGUAGES',
  'CANDOR_OCR_DATA',
  'CANDOR_OCR_SECONDS',
  'CANDOR_OCR_MEMORY_MB',
];

/** Reads and checks the settings. Throws `ConfigurationMistake` for the first that is wrong. */
export function readConfiguration(environment: Environment = process.env): Configuration {
  refuseUnknown(environment);
  const host = set(environment.HOST) ?? '127.0.0.1';
  const port = wholeNumber(environment, 'PORT', 3000, 0, 65_535);
  return {
    host,
    port,
    databaseUrl: urlOf(environment, 'DATABASE_URL', ['postgres:', 'postgresql:']),
    databaseDirectUrl: urlOf(environment, 'DATABASE_DIRECT_URL', ['postgres:', 'postgresql:']),
    keysDatabaseUrl: urlOf(environment, 'KEYS_DATABASE_URL', ['postgres:', 'postgresql:']),
    smtpUrl: urlOf(environment, 'SMTP_URL', ['smtp:', 'smtps:']),
    trustedProxies: networksOf(environment, 'TRUSTED_PROXIES'),
    publicUrl: (urlOf(environment, 'PUBLIC_URL', ['http:', 'https:']) ?? `http://${host}:${port}`).replace(/\/$/, ''),
    dataFolder: resolve(set(environment.CANDOR_DATA) ?? '.data'),
    policyFile: resolve(set(environment.CANDOR_POLICY) ?? 'config/policy.yaml'),
    logLevel: oneOf('CANDOR_LOG', set(environment.CANDOR_LOG) ?? 'info', LOG_LEVELS),
    readers: {
      amount: wholeNumber(environment, 'CANDOR_READERS', 2, 0, 64),
      seconds: wholeNumber(environment, 'CANDOR_READER_SECONDS', 15, 1, 300),
      memoryMb: wholeNumber(environment, 'CANDOR_READER_MEMORY_MB', 512, 256, 4096),
    },
    scans: scansOf(environment),
  };
}

/** An empty variable counts as unset, as shells and containers often pass one. */
const set = (value: string | undefined): string | undefined => value || undefined;

function refuseUnknown(environment: Environment): void {
  for (const name of Object.keys(environment)) {
    if (name.startsWith('CANDOR_') && !KNOWN.includes(name))
      throw new ConfigurationMistake(name, 'a setting that Candor does not have', `one of ${KNOWN.join(', ')}`);
  }
}

function wholeNumber(environment: Environment, name: string, usual: number, least: number, most: number): number {
  const text = set(environment[name]) ?? String(usual);
  const number = Number(text);
  if (!Number.isInteger(number) || number < least || number > most)
    throw new ConfigurationMistake(name, `"${text}"`, `a whole number from ${least} to ${most}, such as ${usual}`);
  return number;
}

function urlOf(environment: Environment, name: string, protocols: readonly string[]): string | undefined {
  const text = set(environment[name]);
  if (text === undefined) return undefined;
  // The value is not repeated: it may hold a password.
  const expected = `a URL that begins with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`;
  if (!URL.canParse(text)) throw new ConfigurationMistake(name, 'something that is not a URL', expected);
  const { protocol } = new URL(text);
  if (!protocols.includes(protocol)) throw new ConfigurationMistake(name, `a URL of ${protocol}//`, expected);
  return text;
}

function scansOf(environment: Environment): ScanSettings | undefined {
  const text = set(environment.CANDOR_OCR_LANGUAGES);
  const folder = set(environment.CANDOR_OCR_DATA);
  const limits = {
    seconds: wholeNumber(environment, 'CANDOR_OCR_SECONDS', 400, 10, 500),
    memoryMb: wholeNumber(environment, 'CANDOR_OCR_MEMORY_MB', 1024, 512, 4096),
  };
  if (text === undefined) return undefined;
  const languages = [...new Set(text.split('+'))];
  if (languages.length > MOST_LANGUAGES || !languages.every((language) => LANGUAGE.test(language)))
    throw new ConfigurationMistake(
      'CANDOR_OCR_LANGUAGES',
      `"${text}"`,
      `one to ${MOST_LANGUAGES} of Tesseract's names of languages, such as eng+deu`,
    );
  return { languages, dataFolder: folder && resolve(folder), ...limits };
}

function networksOf(environment: Environment, name: string): string[] {
  const networks = (set(environment[name]) ?? '').split(',').map((text) => text.trim());
  if (networks.length === 1 && networks[0] === '') return [];
  const wrong = networks.find((text) => !isNetwork(text));
  if (wrong !== undefined)
    throw new ConfigurationMistake(name, `"${wrong}"`, 'addresses or ranges, such as 10.0.0.0/8,192.0.2.7');
  return networks;
}

function oneOf(name: string, value: string, allowed: readonly string[]): string {
  if (!allowed.includes(value)) throw new ConfigurationMistake(name, `"${value}"`, `one of ${allowed.join(', ')}`);
  return value;
}
