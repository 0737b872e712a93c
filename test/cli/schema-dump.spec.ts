import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { dumpSchema } from '../../src/cli/schema-dump.ts';
import { cloneDatabase, emptyDatabase, type TestDatabase } from '../kit/postgres.ts';

/** One of each kind of thing that a schema may hold, also those that ours does not hold yet. */
const ONE_OF_EACH = `
  create schema candor;
  create type candor.mood as enum ('Glad', 'it''s fine');
  create domain candor.short as text constraint is_short check (length(value) < 9);
  create sequence candor.counter as integer increment by 5 cache 3;
  create table candor.day (
    id bigint generated always as identity,
    at date not null,
    mood candor.mood default 'Glad',
    "Odd Name" candor.short,
    twice integer generated always as (1 + 1) stored,
    constraint day_once primary key (id, at),
    constraint odd_unless_empty check ("Odd Name" <> '')
  ) partition by range (at);
  create table candor.day_2026 partition of candor.day for values from ('2026-01-01') to ('2027-01-01');
  create unlogged table candor.note (
    text text collate "C" unique nulls not distinct, day bigint, at date,
    constraint note_of_a_day foreign key (day, at) references candor.day on delete cascade deferrable
  ) with (fillfactor = 70);
  create unique index note_short on candor.note (lower(text)) include (day) where day > 7;
  create view candor.glad with (security_invoker = true) as select id from candor.day where mood = 'Glad';
  create function candor.shout(words text) returns text language sql strict as $$ select 'SELECT ' || upper(words) $$;
  create procedure candor.clear() language plpgsql as $$ begin delete from candor.note; end $$;
  create function candor.keep() returns trigger language plpgsql as $$ begin return null; end $$;
  create trigger kept before delete on candor.note for each row when (old.day = 1) execute function candor.keep();
  alter table candor.note enable row level security, force row level security;
  create policy mine on candor.note as restrictive for update to candor_reader, candor_jobs using (day = 1) with check (day = 2);
  grant select (text, day) on candor.note to candor_reader;
  grant usage on sequence candor.counter to candor_writer with grant option;
  revoke all on function candor.shout from public;
  grant execute on function candor.shout to candor_jobs;
  alter default privileges in schema candor grant select on tables to candor_reader;
  comment on schema candor is 'A person''s "things"';
  comment on column candor.day."Odd Name" is 'Odd';
  comment on constraint odd_unless_empty on candor.day is 'Why';
  comment on function candor.shout(text) is 'Loud';`;

const databases: TestDatabase[] = [];
/** Of the migrations, which have made the run's template. */
let dump: string;

beforeAll(async () => {
  const database = await cloneDatabase();
  databases.push(database);
  dump = await dumpSchema(database.url);
});

afterAll(async () => {
  for (const database of databases) await database.drop();
});

describe('the dump of the schema', () => {
  it('is what is kept in migrations/schema.sql', () => {
    expect(dump).toBe(readFileSync(join(import.meta.dirname, '../../migrations/schema.sql'), 'utf8'));
  });

  it('makes the same schema again where it is run, and tells one more right, policy or default apart', async () => {
    const again = await madeBy(dump);
    let before = await dumpSchema(again);
    expect(before).toBe(dump);
    for (const change of [
      'grant update on candor.audit_event to candor_jobs',
      'alter policy label_read on candor.label using (true)',
      "alter table candor.candidate alter jurisdiction set default 'EU'",
      'grant execute on function candor.find_by_contact to public',
      'alter table candor.label disable row level security',
    ]) {
      await run(again, change);
      const after = await dumpSchema(again);
      expect({ change, told: after !== before }).toEqual({ change, told: true });
      before = after;
    }
  });

  it('makes again what our schema does not hold yet', async () => {
    const odd = await dumpSchema(await madeBy(ONE_OF_EACH));
    expect(await dumpSchema(await madeBy(odd))).toBe(odd);
    for (const said of [
      "create type candor.mood as enum ('Glad', 'it''s fine');",
      '"Odd Name" candor.short',
      'constraint odd_unless_empty check ((("Odd Name")::text <> \'\'::text))',
      "create table candor.day_2026 partition of candor.day for values from ('2026-01-01') to ('2027-01-01');",
      "as $function$ select 'SELECT ' || upper(words) $function$;",
      'alter table candor.note force row level security;',
      'create policy mine on candor.note as restrictive for update to candor_jobs, candor_reader',
      'grant select (day, text) on table candor.note to candor_reader;',
      'revoke all on function candor.shout(text) from public;',
      'grant usage on sequence candor.counter to candor_writer with grant option;',
      "comment on schema candor is 'A person''s \"things\"';",
    ])
      expect(odd).toContain(said);
  });
});

async function madeBy(statements: string): Promise<string> {
  const url = await anEmptyDatabase();
  await run(url, withoutRoles(statements));
  return url;
}

/** Roles are the server's, and the migrations have made them on this one. */
function withoutRoles(statements: string): string {
  return statements.replaceAll(/^create role .*;$/gm, '');
}

async function run(url: string, statements: string): Promise<void> {
  const owner = new Client({ connectionString: url });
  await owner.connect();
  try {
    await owner.query(statements);
  } finally {
    await owner.end();
  }
}

async function anEmptyDatabase(): Promise<string> {
  const database = await emptyDatabase();
  databases.push(database);
  return database.url;
}
