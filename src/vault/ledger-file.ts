import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { isId } from '../platform/index.ts';

export interface FileEntry {
  readonly candidateId: string;
  readonly at: string;
  readonly because: string;
}

export interface FileBatch {
  readonly entries: readonly FileEntry[];
  readonly unreadable: number;
}

const BATCH = 5_000;

/** The ledger's file in batches, as it may have grown for years. */
export async function* batchesOfFile(file: string): AsyncGenerator<FileBatch> {
  if (!existsSync(file)) return;
  let lines: string[] = [];
  for await (const line of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })) {
    if (line !== '') lines.push(line);
    if (lines.length < BATCH) continue;
    yield batchOf(lines);
    lines = [];
  }
  yield batchOf(lines);
}

function batchOf(lines: readonly string[]): FileBatch {
  const entries = lines.flatMap(entryOf);
  return { entries, unreadable: lines.length - entries.length };
}

function entryOf(line: string): FileEntry[] {
  try {
    const { candidateId, at, because } = JSON.parse(line) as Partial<FileEntry>;
    if (typeof candidateId !== 'string' || !isId(candidateId) || typeof at !== 'string' || typeof because !== 'string')
      return [];
    return [{ candidateId, at: Temporal.Instant.from(at).toString(), because }];
  } catch {
    return [];
  }
}
