import { readFileSync } from 'node:fs';
import { groundsFor, loadPolicy, sortFields, type Policy } from '../../src/policy/index.ts';
import { report, type Pair } from './report.ts';
import { sixtyFields } from './sixty-fields.ts';

const RECORDS = 2_000;

/** Categories and grounds for a record of sixty fields, against sixty look-ups of its paths in a map. */
export function benchEngine(rounds: number): void {
  const loaded = loadPolicy(readFileSync('config/policy.yaml', 'utf8'), 'config/policy.yaml');
  if (!loaded.ok) throw new Error('the policy has mistakes');
  const { policy } = loaded;
  const fields = Object.entries(sixtyFields('engine')).map(([path, value]) => ({ path, value }));
  const table = new Map(fields.map(({ path }, index) => [path, index]));
  judged(policy, fields);
  const pairs: Pair[] = [];
  let [grounds, found] = [0, 0];
  for (let round = 0; round <= rounds; round++) {
    const ours = microseconds(() => (grounds = judged(policy, fields)));
    const floor = microseconds(() => {
      for (const { path } of fields) found += table.get(path) ?? 0;
    });
    if (round > 0) pairs.push({ ours, floor }); // the first warms
  }
  report(
    'Grounds for one record of 60 fields, the engine alone',
    undefined,
    pairs,
    'µs',
    `${grounds} grounds; floor: ${fields.length} look-ups in a map${found > 0 ? '' : ', none found'}`,
  );
}

function microseconds(act: () => void): number {
  const started = performance.now();
  for (let record = 0; record < RECORDS; record++) act();
  return ((performance.now() - started) * 1000) / RECORDS;
}

/** As intake does: a category for each field, and for each category that came its grounds. */
function judged(policy: Policy, fields: readonly { path: string; value: string }[]): number {
  const { sorted } = sortFields(policy, 'application_form', fields);
  let grounds = 0;
  for (const category of new Set(sorted.map((field) => field.category)))
    grounds += groundsFor(policy, caseOf(category), NOW).grounds.length;
  return grounds;
}

const NOW = Temporal.Instant.from('2026-11-24T09:00:00Z');

const caseOf = (category: string) => ({
  candidateJurisdiction: 'DE',
  application: { id: 'a', jurisdiction: 'DE', stage: 'received', status: 'active', receivedAt: NOW } as const,
  consents: [],
  objections: [],
  recordReceivedAt: NOW,
  source: 'candidate_application',
  category,
});
