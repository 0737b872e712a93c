import type { ChildProcess } from 'node:child_process';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../src/platform/embedded-postgres.ts';
import { startServer, stopServer } from './processes.ts';

const OURS = 'http://127.0.0.1:3171';
const FLOOR = 'http://127.0.0.1:3172';

/** Our service and the floor on one durable PostgreSQL, each in a process of its own. */
export interface World {
  readonly ours: string;
  /** The process of our service. */
  readonly pid: number;
  readonly floor: string;
  readonly owner: pg.Client;
  readonly keys: Readonly<Record<'ats_integration' | 'recruiter' | 'dpo', string>>;
  end(): Promise<void>;
}

export async function makeWorld(): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'candor-bench-'));
  execFileSync('chmod', ['711', folder]);
  const postgres = await startEmbeddedPostgres(join(folder, 'postgres'));
  const environment = { DATABASE_URL: postgres.url, CANDOR_DATA: folder, PORT: '3171', CANDOR_LOG: 'warn' };
  const service = await startServer(['dist/main.js'], environment, `${OURS}/health/ready`);
  const owner = new pg.Client({ connectionString: postgres.url });
  await owner.connect();
  await owner.query(`
    create schema if not exists floor;
    create table if not exists floor.field (candidate_id uuid, path text, value text, category text, source text, made timestamptz default now());
    create index on floor.field (candidate_id);
    create table if not exists floor.shown (candidate_id uuid, seq integer, path text, value text, category text, source text, record_id text, purpose text, basis text, until text);
    create index on floor.shown (candidate_id, seq)`);
  const floor = await startServer(
    ['test/bench/floor-server.ts'],
    { FLOOR_DATABASE_URL: postgres.url, FLOOR_PORT: '3172' },
    `${FLOOR}/health`,
  );
  const keyOf = (role: string): string =>
    (
      JSON.parse(
        execFileSync(process.execPath, ['dist/candor.js', 'key', 'create', '--role', role], {
          env: { ...process.env, ...environment },
        }).toString(),
      ) as { key: string }
    ).key;
  const keys = { ats_integration: keyOf('ats_integration'), recruiter: keyOf('recruiter'), dpo: keyOf('dpo') };
  const pid = service.pid ?? 0;
  return { ours: OURS, pid, floor: FLOOR, owner, keys, end: () => endWorld(owner, [service, floor], postgres, folder) };
}

async function endWorld(
  owner: pg.Client,
  servers: readonly ChildProcess[],
  postgres: EmbeddedPostgres,
  folder: string,
): Promise<void> {
  await owner.end();
  for (const server of servers) await stopServer(server);
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}

export const json = (key: string): Record<string, string> => ({
  authorization: `Bearer ${key}`,
  'content-type': 'application/json',
});

/** One call outside any measurement. */
export async function tell<Answer>(url: string, key: string, body?: object): Promise<Answer> {
  const answer = await fetch(url, {
    headers: json(key),
    ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
  });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as Answer;
}
