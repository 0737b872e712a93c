import { Service } from '../kit/service.ts';
import { anOffer, type Offer } from './full-file.ts';
import { Logins } from './logins.ts';

/** The database's own rule of who may be found by an address or a number, asked as the readers' login. */
let service: Service;
let logins: Logins;
let mara: Offer;
let usual: Query;

interface Query {
  readonly kind: string;
  readonly hashes: readonly Buffer[];
  readonly purpose: string;
  readonly categories: readonly string[];
  readonly now: string;
}

beforeAll(async () => {
  service = await Service.start({ readers: 1 });
  mara = await anOffer(service);
  await service.settled();
  logins = await Logins.of(service);
  const rows = await service.rows<{ hash: Buffer }>(
    `select hash from candor.contact_index where candidate_id = $1 and kind = 'email'`,
    [mara.candidateId],
  );
  const hashes = rows.map(({ hash }) => hash);
  const now = service.clock.now().toString();
  usual = { kind: 'email', hashes, purpose: 'consider_application', categories: ['contact'], now };
});
afterAll(async () => {
  await logins.close();
  await service.stop();
});

async function found(change: Partial<Query> = {}): Promise<string[]> {
  const { kind, hashes, purpose, categories, now } = { ...usual, ...change };
  const sql = 'select candidate_id as id from candor.find_by_contact($1, $2, $3, $4, $5)';
  const rows = await logins.rows<{ id: string }>('reader', {}, sql, [kind, hashes, purpose, categories, now]);
  return rows.map(({ id }) => id);
}

it('finds whom a living ground of the purpose lets be found', async () => {
  expect(await found()).toEqual([mara.candidateId]);
});

it.each<[string, Partial<Query>]>([
  ['as another kind of contact', { kind: 'phone' }],
  ['by no hash', { hashes: [] }],
  ['by a hash of nobody', { hashes: [Buffer.alloc(32)] }],
  ['for a purpose without a ground', { purpose: 'of_none' }],
  ['for whoever may not hold the category', { categories: ['employment_history'] }],
  ['after the end of every ground', { now: '2100-01-01T00:00:00Z' }],
])('finds nobody %s', async (_, change) => {
  expect(await found(change)).toEqual([]);
});

const restriction = `insert into candor.restriction (id, candidate_id, ground, sealed, since)
  select gen_random_uuid(), $1, 'accuracy', '', now()`;

it.each([
  ['by an address that is a referee’s', `update candor.contact_index set subject = 'referee' where candidate_id = $1`],
  ['who is ending', `update candor.candidate set state = 'ending', ending_because = 'erased' where id = $1`],
  [
    'whose ground was ended',
    `update candor.ground set ended_at = now(), ended_because = 'term_over' where candidate_id = $1 and purpose = 'consider_application'`,
  ],
  ['whose use is restricted', restriction],
])('finds nobody %s', async (_, change) => {
  const back = [
    `update candor.contact_index set subject = 'candidate' where candidate_id = $1`,
    `update candor.candidate set state = 'active', ending_because = null where id = $1`,
    `update candor.ground set ended_at = null, ended_because = null where candidate_id = $1`,
    `delete from candor.restriction where candidate_id = $1`,
  ];
  await service.rows(change, [mara.candidateId]);
  try {
    expect(await found()).toEqual([]);
  } finally {
    for (const statement of back) await service.rows(statement, [mara.candidateId]);
  }
  expect(await found()).toEqual([mara.candidateId]);
});
