/** What a test asks of a reading made in this process: the walls around it have tests of their own. */
import { openDocument } from '../../../src/intake/reader/files/open-document.ts';
import type { Line } from '../../../src/intake/reader/lines.ts';
import { readDocument } from '../../../src/intake/reader/read-document.ts';
import type { Claim, ReadableDocument } from '../../../src/intake/reader/index.ts';

export async function readingOf(content: string | Buffer, claim: Claim = {}): Promise<ReadableDocument> {
  const reading = await readDocument(new Uint8Array(Buffer.from(content)), claim);
  if (reading.state !== 'ready') throw new Error(`unreadable: ${reading.reason}`);
  return reading;
}

/** The fields under a path, by what follows it. */
export async function fieldsUnder(path: string, content: string | Buffer): Promise<Record<string, string>> {
  const { fields } = await readingOf(content);
  const under = fields.filter((field) => field.path.startsWith(`${path}/`));
  return Object.fromEntries(under.map((field) => [field.path.slice(path.length + 1), field.value]));
}

/** The lines of a document, before anything is made of them. */
export async function linesOf(content: string | Buffer, claim: Claim = {}): Promise<readonly Line[]> {
  const { document } = await openDocument(new Uint8Array(Buffer.from(content)), claim, () => undefined);
  return document.lines;
}

/** What a file says itself, each value sure. */
export async function statedBy(content: string, fileName?: string): Promise<Record<string, string>> {
  const { fields } = await readingOf(content, { fileName });
  expect(fields.every(({ confidence }) => confidence === 1)).toBe(true);
  return Object.fromEntries(fields.map(({ path, value }) => [path, value]));
}
