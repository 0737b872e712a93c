import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Service } from './service.ts';

/** Tables, other than those of the database itself, in which a word stands in the clear; bytes are looked at as text too. */
export async function tablesWith(service: Service, words: readonly string[]): Promise<string[]> {
  const tables = await service.rows<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p', 'm') and n.nspname not in ('pg_catalog', 'information_schema') and not c.relispartition
      order by 1`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await service.rows<{ text: string }>(`select t::text as text from ${name} t`);
    if (rows.some(({ text }) => words.some((word) => holds(text, word)))) found.push(name);
  }
  return found;
}

/** Files of the database's own folder in which a word stands in the clear: heaps, indexes, statistics, write-ahead log. */
export async function databaseFilesWith(service: Service, words: readonly string[]): Promise<string[]> {
  await service.rows('checkpoint');
  const [row] = await service.rows<{ folder: string; oid: string }>(
    `select current_setting('data_directory') as folder, oid::text from pg_database where datname = current_database()`,
  );
  if (!row) throw new Error('no such database');
  const files = [
    ...filesBelow(join(row.folder, 'base', row.oid)),
    ...filesBelow(join(row.folder, 'pg_wal')),
    ...filesBelow(join(row.folder, 'global')),
  ];
  const needles = words.map((word) => Buffer.from(word));
  return files.filter((file) => {
    const bytes = readFileSync(file);
    return needles.some((needle) => bytes.includes(needle));
  });
}

export const logLinesWith = (service: Service, words: readonly string[]): string[] =>
  service.logLines.filter((line) => words.some((word) => line.includes(word)));

/** As text, or as the hexadecimal in which PostgreSQL prints bytes. */
const holds = (text: string, word: string): boolean =>
  text.includes(word) || text.includes(Buffer.from(word).toString('hex'));

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((path) => statSync(path).isFile());
}
