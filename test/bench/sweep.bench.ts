import { setTimeout as sleep } from 'node:timers/promises';
import { report, type Pair } from './report.ts';
import { sixtyFields } from './sixty-fields.ts';
import { tell, type World } from './world.ts';

const STORED = 20_000;
const DUE = 1_000;

/** A sweep of 1,000 due candidates among 20,000 with everything it owes, against plain deletes of the same rows. */
export async function benchSweep(world: World, rounds: number): Promise<void> {
  const model = await modelCandidate(world, 'model');
  await copies(world, model, STORED, false);
  await world.owner.query('vacuum analyze');
  const pairs: Pair[] = [];
  const checked: Pair[] = [];
  for (let round = 0; round < rounds; round++) {
    await copies(world, model, DUE, true);
    const ours = await timeSweep(world);
    pairs.push({ ours, floor: await timeDeletes(world, await copies(world, model, DUE, false), 'replica') });
    checked.push({ ours, floor: await timeDeletes(world, await copies(world, model, DUE, false), 'origin') });
  }
  report(
    `A sweep of ${DUE} due candidates among ${STORED}`,
    1.25,
    pairs,
    'ms',
    'until every ledger entry has its receipt; floor without foreign keys',
  );
  report(
    'The same against deletes that check the foreign keys',
    1.25,
    checked,
    'ms',
    'in one transaction, children first',
  );
}

/** One candidate to be copied. */
export async function modelCandidate(world: World, name: string): Promise<string> {
  const key = world.keys.ats_integration;
  const { id } = await tell<{ id: string }>(`${world.ours}/v1/candidates`, key, {
    externalIds: [{ system: 'bench', id: name }],
    jurisdiction: 'DE',
  });
  const application = await tell<{ id: string }>(`${world.ours}/v1/candidates/${id}/applications`, key, {
    job: { id: 'bench' },
    jurisdiction: 'DE',
  });
  await tell(`${world.ours}/v1/candidates/${id}/records`, key, {
    kind: 'application_form',
    source: 'candidate_application',
    applicationId: application.id,
    body: { fields: sixtyFields(name) },
  });
  return id;
}

/** Copies of one candidate's rows under ids of their own: what is sealed in them opens nowhere, which no sweep tries. */
export async function copies(world: World, model: string, amount: number, due: boolean): Promise<string[]> {
  const { rows } = await world.owner.query<{ ids: string[] }>(
    'select array_agg(uuidv7()) as ids from generate_series(1, $1)',
    [amount],
  );
  const ids = rows[0]?.ids ?? [];
  await world.owner.query('begin');
  await world.owner.query("set local session_replication_role = 'replica'"); // grounds come after their labels here
  for (const statement of COPY) await world.owner.query(statement, [model, ids]);
  await world.owner.query(
    `insert into candor.ground (candidate_id, label_id, purpose, basis, condition, application_id, law, rule, anchor, retain_until, policy_version)
     select n.id, md5(n.id::text || g.label_id::text)::uuid, g.purpose, g.basis, g.condition, md5(n.id::text || g.application_id::text)::uuid,
            g.law, g.rule, g.anchor, case when $3 then now() - interval '1 day' else now() + interval '1 year' end, g.policy_version
       from unnest($2::uuid[]) as n (id), candor.ground g where g.candidate_id = $1`,
    [model, ids, due],
  );
  await world.owner.query('commit');
  return ids;
}

const NEW = 'from unnest($2::uuid[]) as n (id)';
const COPY = [
  `insert into candor.candidate (id, jurisdiction, created_at, policy_version) select n.id, 'DE', now(), 1 ${NEW} where $1::uuid is not null`,
  `insert into keys.candidate_key (candidate_id, epoch, wrapped, created_at) select n.id, k.epoch, k.wrapped, now() - interval '3 days' ${NEW}, keys.candidate_key k where k.candidate_id = $1`,
  `insert into candor.external_id (hash, candidate_id, sealed, epoch) select sha256(n.id::text::bytea), n.id, e.sealed, e.epoch ${NEW}, candor.external_id e where e.candidate_id = $1`,
  `insert into candor.application (id, candidate_id, job_id, jurisdiction, stage, status, received_at, sealed)
   select md5(n.id::text || a.id::text)::uuid, n.id, a.job_id, a.jurisdiction, a.stage, a.status, a.received_at, a.sealed ${NEW}, candor.application a where a.candidate_id = $1`,
  `insert into candor.locator (id, candidate_id, kind) select md5(n.id::text || l.id::text)::uuid, n.id, l.kind ${NEW}, candor.locator l where l.candidate_id = $1`,
  `insert into candor.record (id, candidate_id, application_id, kind, source, state, content_hash, received_at, stored_at, sealed)
   select md5(n.id::text || r.id::text)::uuid, n.id, md5(n.id::text || r.application_id::text)::uuid, r.kind, r.source, r.state, r.content_hash, r.received_at, r.stored_at, r.sealed ${NEW}, candor.record r where r.candidate_id = $1`,
  `insert into candor.label (id, candidate_id, record_id, category, source, whose, paths, sealed)
   select md5(n.id::text || l.id::text)::uuid, n.id, md5(n.id::text || l.record_id::text)::uuid, l.category, l.source, l.whose, l.paths, l.sealed ${NEW}, candor.label l where l.candidate_id = $1`,
  `insert into candor.contact_index (candidate_id, label_id, kind, subject, hash, epoch)
   select n.id, md5(n.id::text || i.label_id::text)::uuid, i.kind, i.subject, i.hash, i.epoch ${NEW}, candor.contact_index i where i.candidate_id = $1`,
];

async function timeSweep(world: World): Promise<number> {
  const before = await receipts(world);
  const started = performance.now();
  await tell(`${world.ours}/v1/retention/sweeps`, world.keys.dpo, {});
  while ((await receipts(world)) < before + DUE) await sleep(5);
  return performance.now() - started;
}

async function receipts(world: World): Promise<number> {
  const { rows } = await world.owner.query<{ n: number }>(
    'select count(*)::integer as n from keys.erasure where receipt is not null',
  );
  return rows[0]?.n ?? 0;
}

/** The same rows, table by table: nothing else is told or kept. In role `replica` no trigger or foreign key is in the way. */
async function timeDeletes(world: World, ids: readonly string[], role: 'replica' | 'origin'): Promise<number> {
  const started = performance.now();
  await world.owner.query('begin');
  await world.owner.query(`set local session_replication_role = '${role}'`);
  const first = role === 'replica' ? ['ground'] : []; // else only their labels may take them along
  for (const table of [...first, 'contact_index', 'label', 'record', 'locator', 'application', 'external_id'])
    await world.owner.query(`delete from candor.${table} where candidate_id = any ($1::uuid[])`, [ids]);
  await world.owner.query('delete from keys.candidate_key where candidate_id = any ($1::uuid[])', [ids]);
  await world.owner.query('delete from candor.candidate where id = any ($1::uuid[])', [ids]);
  await world.owner.query('commit');
  return performance.now() - started;
}
