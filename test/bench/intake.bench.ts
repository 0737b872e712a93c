import { load, type Call } from './load.ts';
import { report, type Pair } from './report.ts';
import { sixtyFields } from './sixty-fields.ts';
import { json, tell, type World } from './world.ts';

const CONNECTIONS = 8;
const CANDIDATES = 400;

/** A typed record of 60 fields through the API, against the same fields in the clear as 60 rows in one insert. */
export async function benchIntake(world: World, rounds: number, seconds: number): Promise<void> {
  const key = world.keys.ats_integration;
  const applied = await Promise.all(
    Array.from({ length: CANDIDATES }, async (_, index) => {
      const { id } = await tell<{ id: string }>(`${world.ours}/v1/candidates`, key, {
        externalIds: [{ system: 'bench', id: `intake-${index}` }],
        jurisdiction: 'DE',
      });
      const application = await tell<{ id: string }>(`${world.ours}/v1/candidates/${id}/applications`, key, {
        job: { id: 'bench' },
        jurisdiction: 'DE',
      });
      return { id, applicationId: application.id };
    }),
  );
  let count = 0;
  const body = (applicationId: string): object => ({
    kind: 'application_form',
    source: 'candidate_application',
    applicationId,
    body: { fields: sixtyFields((count++).toString(36)) },
  });
  const pick = (): { id: string; applicationId: string } =>
    applied[count % applied.length] as { id: string; applicationId: string };
  const ours = (): Call => {
    const { id, applicationId } = pick();
    return {
      method: 'POST',
      url: `${world.ours}/v1/candidates/${id}/records`,
      headers: json(key),
      body: JSON.stringify(body(applicationId)),
    };
  };
  const floor = (): Call => {
    const { id, applicationId } = pick();
    return {
      method: 'POST',
      url: `${world.floor}/records`,
      headers: json(key),
      body: JSON.stringify({ candidateId: id, ...body(applicationId) }),
    };
  };
  await load(ours, 201, CONNECTIONS, 2); // warm
  await load(floor, 201, CONNECTIONS, 1);
  const pairs: Pair[] = [];
  for (let round = 0; round < rounds; round++) {
    const a = await load(ours, 201, CONNECTIONS, seconds);
    const b = await load(floor, 201, CONNECTIONS, seconds);
    pairs.push({ ours: 1000 / a.perSecond, floor: 1000 / b.perSecond });
  }
  report(
    'Intake: a typed record of 60 fields, 201, 8 connections',
    1.5,
    pairs,
    'ms a record',
    `${JSON.stringify(body('')).length} bytes in`,
  );
}
