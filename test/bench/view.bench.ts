import { load, type Call } from './load.ts';
import { report, type Pair } from './report.ts';
import { sixtyFields } from './sixty-fields.ts';
import { json, tell, type World } from './world.ts';

const CONNECTIONS = 32;
const CANDIDATES = 200;

interface View {
  fields: {
    path: string;
    value: string;
    label: {
      category: string;
      source: string;
      recordId: string;
      grounds: { purpose: string; basis: string; until: string }[];
    };
  }[];
}

/** The labelled view of 60 fields with its permit and audit event, against the same bytes from 60 rows in the clear. */
export async function benchView(world: World, rounds: number, seconds: number): Promise<void> {
  const { ats_integration: ats, recruiter } = world.keys;
  const ids: string[] = [];
  for (let index = 0; index < CANDIDATES; index++) {
    const { id } = await tell<{ id: string }>(`${world.ours}/v1/candidates`, ats, {
      externalIds: [{ system: 'bench', id: `view-${index}` }],
      jurisdiction: 'DE',
    });
    const application = await tell<{ id: string }>(`${world.ours}/v1/candidates/${id}/applications`, ats, {
      job: { id: 'bench' },
      jurisdiction: 'DE',
    });
    await tell(`${world.ours}/v1/candidates/${id}/records`, ats, {
      kind: 'application_form',
      source: 'candidate_application',
      applicationId: application.id,
      body: { fields: sixtyFields(`v${index}`) },
    });
    await copyToFloor(world, id, await tell<View>(viewOf(world.ours, id), recruiter));
    ids.push(id);
  }
  let count = 0;
  const next = (): string => ids[count++ % ids.length] as string;
  const ours = (): Call => ({ method: 'GET', url: viewOf(world.ours, next()), headers: json(recruiter) });
  const floor = (): Call => ({ method: 'GET', url: `${world.floor}/candidates/${next()}`, headers: json(recruiter) });
  await load(ours, 200, CONNECTIONS, 2); // warm
  await load(floor, 200, CONNECTIONS, 1);
  const pairs: Pair[] = [];
  let bytes = { ours: 0, floor: 0 };
  for (let round = 0; round < rounds; round++) {
    const a = await load(ours, 200, CONNECTIONS, seconds);
    const b = await load(floor, 200, CONNECTIONS, seconds);
    bytes = { ours: a.bytes, floor: b.bytes };
    pairs.push({ ours: 1000 / a.perSecond, floor: 1000 / b.perSecond });
  }
  report(
    'The labelled view of 60 fields, 32 connections',
    1.5,
    pairs,
    'ms a view',
    `${bytes.ours} bytes out, floor ${bytes.floor}`,
  );
}

const viewOf = (base: string, id: string): string => `${base}/v1/candidates/${id}?purpose=consider_application`;

async function copyToFloor(world: World, id: string, view: View): Promise<void> {
  const fields = view.fields;
  await world.owner.query(
    `insert into floor.shown (candidate_id, seq, path, value, category, source, record_id, purpose, basis, until)
     select $1::uuid, f.seq, f.path, f.value, f.category, f.source, f.record_id, f.purpose, f.basis, f.until
       from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[])
         with ordinality as f (path, value, category, source, record_id, purpose, basis, until, seq)`,
    [
      id,
      fields.map((field) => field.path),
      fields.map((field) => field.value),
      fields.map((field) => field.label.category),
      fields.map((field) => field.label.source),
      fields.map((field) => field.label.recordId),
      fields.map((field) => field.label.grounds[0]?.purpose),
      fields.map((field) => field.label.grounds[0]?.basis),
      fields.map((field) => field.label.grounds[0]?.until),
    ],
  );
}
