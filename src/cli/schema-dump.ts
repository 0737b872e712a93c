// The schema as one text: `npm run schema:check` compares it with migrations/schema.sql, `npm run schema:dump` writes it.
// A migration is reviewed by what it changes there.
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { dataMigrations, keyStoreMigrations } from '../../migrations/index.ts';
import { connected, migrate, startEmbeddedPostgres } from '../platform/index.ts';
import { DUMP_PARTS, DUMP_SETTINGS, type DumpPart } from './schema-dump.query.ts';

const SCHEMAS = ['candor', 'keys'];
const FILE = 'migrations/schema.sql';
const PREAMBLE = `-- The schema after every migration, made by \`npm run schema:dump\`: read it, change a migration instead.

set check_function_bodies = off; -- functions stand before the tables that they read
`;

/** Everything in our schemas, as statements that make the same on an empty server, in an order that never changes by itself. */
export async function dumpSchema(url: string): Promise<string> {
  return connected(url, async (client) => {
    await client.query('begin transaction isolation level repeatable read read only');
    await client.query(DUMP_SETTINGS);
    const parts: string[] = [PREAMBLE];
    for (const part of DUMP_PARTS) parts.push(...(await dumpPart(client, part)));
    return parts.join('\n');
  });
}

async function dumpPart(client: pg.Client, part: DumpPart): Promise<string[]> {
  const { rows } = await client.query<{ statement: string }>(part.sql, [SCHEMAS]);
  if (rows.length === 0) return [];
  const statements = rows.map(({ statement }) => inLowerCase(statement));
  const apart = statements.some((statement) => statement.includes('\n')) ? '\n\n' : '\n';
  return [`\n-- ${part.heading}\n`, statements.join(apart), ''];
}

/** PostgreSQL shouts its keywords. What is quoted stays; an unquoted name is in lower case already. */
function inLowerCase(statement: string): string {
  const quotedOrNot = /('(?:[^']|'')*'|"(?:[^"]|"")*"|\$(\w*)\$[\s\S]*?\$\2\$)|[^'"$]+|\$/g;
  return statement.replace(quotedOrNot, (text, quoted: string | undefined) => (quoted ? text : text.toLowerCase()));
}

/** The dump of a database that has just been made by the migrations, and is gone afterwards. */
async function schemaOfMigrations(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'candor-schema-'));
  await chmod(folder, 0o711); // as root, the database's own user has to pass
  try {
    const postgres = await startEmbeddedPostgres(folder, { durable: false });
    try {
      await migrate(
        { data: postgres.url, keys: postgres.url },
        { data: dataMigrations, keyStore: keyStoreMigrations, queues: [] },
      );
      return await dumpSchema(postgres.url);
    } finally {
      await postgres.stop();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The first line that differs, as a reviewer wants to see it. */
function firstDifference(kept: string, made: string): string {
  const [old, now] = [kept.split('\n'), made.split('\n')];
  const line = now.findIndex((text, index) => text !== old[index]);
  const at = line < 0 ? now.length : line;
  return `line ${at + 1}:\n- ${old[at] ?? '(end of file)'}\n+ ${now[at] ?? '(end of file)'}`;
}

async function check(made: string): Promise<void> {
  const kept = await readFile(FILE, 'utf8');
  if (kept === made) return;
  process.exitCode = 1;
  console.error(`${FILE} is not what the migrations make, first at ${firstDifference(kept, made)}`);
  console.error('Run `npm run schema:dump` and review the change with its migration.');
}

if (import.meta.main) {
  const made = await schemaOfMigrations();
  const [, , asked] = process.argv;
  if (asked === '--check') await check(made);
  else if (asked === '--write') await writeFile(FILE, made);
  else process.stdout.write(made);
}
