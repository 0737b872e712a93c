import fc from 'fast-check';
import type supertest from 'supertest';
import { Person } from '../kit/person.ts';
import type { Service } from '../kit/service.ts';

/** Anything that may have come of a candidate, and happened to them. */
export interface ArbitraryFile {
  readonly jurisdiction: string;
  readonly pieces: readonly (keyof typeof PIECES)[];
  readonly consents: boolean;
  readonly status: 'active' | 'rejected' | 'withdrawn' | 'hired';
  readonly restricted: boolean;
  readonly held: boolean;
  readonly daysLater: number;
}

interface Piece {
  readonly kind: string;
  readonly source: string;
  readonly body: (mark: string) => object;
  /** Sent without naming the application. */
  readonly alone?: true;
}

/** Each value holds its piece's name, so that a piece can be looked for in an answer. */
export const PIECES = {
  form: {
    kind: 'application_form',
    source: 'candidate_application',
    body: (mark) => ({
      fields: {
        '/basics/name': `form ${mark}`,
        '/work/0/name': `form ${mark}`,
        '/education/0/institution': `form ${mark}`,
        '/skills/0/name': `form ${mark}`,
        '/basics/birthDate': '1990-01-01',
      },
    }),
  },
  profile: {
    kind: 'public_profile',
    source: 'public_source',
    alone: true,
    body: (mark) => ({
      fields: { '/basics/name': `profile ${mark}`, '/basics/profiles/0/url': `https://x.test/${mark}` },
    }),
  },
  reference: {
    kind: 'reference',
    source: 'referee',
    body: (mark) => ({ referee: { name: `referee ${mark}` }, text: `reference ${mark}` }),
  },
  note: { kind: 'interview_note', source: 'own_staff', body: (mark) => ({ text: `note ${mark}` }) },
  check: {
    kind: 'background_check',
    source: 'background_check_provider',
    body: (mark) => ({ provider: 'Checkers', screenings: [{ type: 'identity', result: `check ${mark}` }] }),
  },
  mixed: {
    kind: 'background_check',
    source: 'background_check_provider',
    body: (mark) => ({
      provider: 'Checkers',
      result: `hidden ${mark}`,
      screenings: [
        { type: 'employment', result: `mixed ${mark}` },
        { type: 'criminal', result: `hidden ${mark}` },
      ],
    }),
  },
  criminal: {
    kind: 'background_check',
    source: 'background_check_provider',
    body: (mark) => ({ provider: 'Checkers', screenings: [{ type: 'criminal', result: `hidden ${mark}` }] }),
  },
} as const satisfies Readonly<Record<string, Piece>>;

export const arbitraryFile: fc.Arbitrary<ArbitraryFile> = fc.record({
  jurisdiction: fc.constantFrom('DE', 'NL', 'UK', 'UK', 'US-CA', 'FR'),
  pieces: fc.uniqueArray(fc.constantFrom(...(Object.keys(PIECES) as (keyof typeof PIECES)[])), { minLength: 1 }),
  consents: fc.boolean(),
  status: fc.constantFrom('active', 'active', 'rejected', 'withdrawn', 'hired'),
  restricted: fc.integer({ min: 0, max: 4 }).map((one) => one === 0),
  held: fc.boolean(),
  daysLater: fc.constantFrom(0, 0, 1, 35, 200, 800),
});

/** Someone of whom everything is held that may be, without and with a restriction, and long after. */
export const EVERYTHING: readonly ArbitraryFile[] = (
  [
    [false, 0],
    [true, 0],
    [false, 800],
  ] as const
).map(([restricted, daysLater]) => ({
  jurisdiction: 'UK',
  pieces: Object.keys(PIECES) as (keyof typeof PIECES)[],
  consents: true,
  status: 'active',
  restricted,
  held: false,
  daysLater,
}));

/** Makes it true over HTTP. What policy refuses to hold is refused, and no fault. */
export async function store(service: Service, file: ArbitraryFile): Promise<Person> {
  const person = await Person.arrives(service, { jurisdiction: file.jurisdiction });
  const dpo = await service.as('dpo');
  const application = await person.applies();
  await person.changes(application, { stage: 'offer' }).expect(200);
  await person.authorisesCheck(application);
  if (file.consents) await person.agreesToTalentPool(service.clock.now().toString()).expect(orRefused);
  for (const name of file.pieces) {
    const { body, alone, ...head }: Piece = PIECES[name];
    await person.ats
      .post(`/v1/candidates/${person.id}/records`)
      .send({ ...head, ...(alone ? {} : { applicationId: application }), body: body(person.words.position) })
      .expect(orRefused);
  }
  if (file.held) await dpo.post(`/v1/candidates/${person.id}/holds`).send({ reason: 'A claim.' }).expect(201);
  if (file.restricted)
    await dpo
      .post(`/v1/candidates/${person.id}/restrictions`)
      .send({ ground: 'accuracy', reason: 'Disputed.' })
      .expect(201);
  if (file.status !== 'active') await person.changes(application, { status: file.status, onReport: false }).expect(200);
  service.clock.advance({ days: file.daysLater });
  return person;
}

const orRefused = ({ status, body }: supertest.Response): void => {
  if (![200, 201, 422].includes(status)) throw new Error(`answered ${status} ${body.code}`);
};
