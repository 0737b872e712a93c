import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Explained } from '../../src/access/index.ts';
import { Person } from '../kit/person.ts';
import { Service } from '../kit/service.ts';

const POLICY = readFileSync(join(import.meta.dirname, '../../config/policy.yaml'), 'utf8');
const LINES = POLICY.split('\n');

let service: Service;
beforeAll(async () => void (service = await Service.start()));
afterAll(() => service.stop());

type Ground = Explained['fields'][number]['grounds'][number];

async function explained(person: Person, purpose: string, by = service): Promise<Ground[]> {
  const dpo = await by.as('dpo');
  const { body } = await dpo.get(`/v1/candidates/${person.id}/explain?purpose=${purpose}`).expect(200);
  const grounds = (body as Explained).fields.flatMap((field) => field.grounds);
  expect(grounds).not.toEqual([]);
  return grounds;
}

/** As whoever checks it would: a term after the other by the calendar, to the end of its last day. */
function countedEnd({ counted }: Ground): string {
  if (!counted) throw new Error('an end is not explained');
  const { from, terms, timeZone } = counted;
  const start = Temporal.Instant.from(from.at);
  const durations = terms.map((term) => Temporal.Duration.from(term));
  if (durations.every((duration) => duration.blank)) return start.toString();
  const last = durations.reduce((day, term) => day.add(term), start.toZonedDateTimeISO(timeZone).toPlainDate());
  return last.add({ days: 1 }).toZonedDateTime(timeZone).toInstant().toString();
}

async function applies(jurisdiction: string): Promise<{ person: Person; application: string }> {
  const person = await Person.arrives(service, { jurisdiction });
  const application = await person.applies();
  await person.fillsForm(application);
  return { person, application };
}

it.each(['DE', 'FR', 'NL', 'UK', 'US-CA'])(
  'names the line of the rule, and the count that gives the end, in %s: open, rejected, and with a presumed delay',
  async (jurisdiction) => {
    const open = await applies(jurisdiction);
    const [received, sent] = [await applies(jurisdiction), await applies(jurisdiction)];
    service.clock.advance({ hours: 24 * 37 });
    const at = service.clock.now().toString();
    const rejection = { status: 'rejected', closedAt: at };
    await received.person.changes(received.application, { ...rejection, rejectionReceivedAt: at }).expect(200);
    await sent.person.changes(sent.application, { ...rejection, rejectionSentAt: at }).expect(200);

    const grounds = [
      ...(await explained(open.person, 'consider_application')),
      ...(await explained(open.person, 'legal_claims')),
      ...(await explained(received.person, 'legal_claims')),
      ...(await explained(sent.person, 'legal_claims')),
    ];
    for (const ground of grounds) {
      expect(LINES[(ground.ruleLine ?? 0) - 1]).toContain(`id: ${ground.rule}`);
      expect({ counted: ground.counted, end: countedEnd(ground) }).toEqual({
        counted: ground.counted,
        end: Temporal.Instant.from(ground.until).toString(),
      });
      expect(ground.counted?.citation).toMatch(/\w/);
    }
    expect(new Set(grounds.map(({ counted }) => counted?.awaiting === null))).toEqual(new Set([true, false]));
  },
);

it('says of a consent that its end is the one that was agreed to', async () => {
  const { person } = await applies('DE');
  await person.agreesToTalentPool(service.clock.now().toString()).expect(201);
  const [ground] = await explained(person, 'future_opportunities');
  expect(ground?.counted).toMatchObject({ from: { event: 'consent_given' }, terms: ['P1Y'], agreed: true });
  expect(countedEnd(ground as Ground)).toBe(Temporal.Instant.from(ground?.until ?? '').toString());
});

it('cites the law that a ground stands on', async () => {
  const { person } = await applies('US');
  const grounds = await explained(person, 'legal_obligation');
  expect(new Set(grounds.map(({ law }) => law))).toEqual(new Set(['29 CFR § 1602.14']));
});

it('explains a ground by the policy that it was given under, also when a later one is in force', async () => {
  const { person } = await applies('DE');
  const before = await explained(person, 'legal_claims');
  await service.rows(
    `insert into candor.policy_version (version, text, fingerprint, applied_at, applied_by, grace_until)
     values (2, $1, 'of another', now(), 'test', now())`,
    [`\n\n\n${POLICY}`],
  );
  const later = await Service.start({ beside: service }); // it knows of no other than the newest
  try {
    expect(later.rooms.policies.current.version).toBe(2);
    expect(await explained(person, 'legal_claims', later)).toEqual(before);
  } finally {
    await later.stop();
  }
});
