import { Service } from '../kit/service.ts';
import { anOffer, type Offer } from './full-file.ts';
import { Logins, NOT_ALLOWED, type LoginName, type Settings } from './logins.ts';

let service: Service;
let logins: Logins;
let mara: Offer;
let other: Offer;

beforeAll(async () => {
  service = await Service.start({ readers: 1 });
  [mara, other] = [await anOffer(service), await anOffer(service)];
  await service.settled();
  logins = await Logins.of(service);
});
afterAll(async () => {
  await logins.close();
  await service.stop();
});

const VALUE_TABLES = ['label', 'ground', 'document', 'document_part'] as const;

/** What the service itself would set to show this candidate to a recruiter. */
const sight = (change: Settings = {}): Settings => ({
  'candor.candidate': mara.candidateId,
  'candor.purpose': 'consider_application',
  'candor.categories': 'contact,employment_history,education,document',
  'candor.now': service.clock.now().toString(),
  'candor.restricted_use': 'no',
  'candor.hiring': 'yes',
  'candor.closed_documents': 'no',
  ...change,
});

const seen = async (login: LoginName, settings: Settings, table: string): Promise<string[]> =>
  (
    await logins.rows<{ id: string }>(login, settings, `select distinct candidate_id::text as id from candor.${table}`)
  ).map(({ id }) => id);

describe('the readers’ login', () => {
  it.each(VALUE_TABLES)(
    'sees of %s the one candidate that its transaction names, and nothing without a setting',
    async (table) => {
      expect(await seen('reader', sight(), table)).toEqual([mara.candidateId]);
      expect(await seen('reader', {}, table)).toEqual([]);
    },
  );

  it.each(VALUE_TABLES)('sees nothing of %s when any one of the settings is missing', async (table) => {
    const needed = ['candor.candidate', 'candor.purpose', 'candor.now'];
    if (table !== 'ground') needed.push('candor.categories');
    for (const name of needed) {
      const { [name]: _, ...rest } = sight();
      expect({ name, seen: await seen('reader', rest, table) }).toEqual({ name, seen: [] });
      expect({ name, seen: await seen('reader', sight({ [name]: '' }), table) }).toEqual({ name, seen: [] });
    }
  });

  it('sees no category but those that its transaction names', async () => {
    const categories = await logins.rows<{ category: string }>(
      'reader',
      sight(),
      'select distinct category from candor.label',
    );
    expect(categories.map(({ category }) => category).sort()).toEqual([
      'contact',
      'document',
      'education',
      'employment_history',
    ]);
    const hidden = sight({ 'candor.purpose': 'background_check', 'candor.categories': 'contact' });
    expect(
      await logins.rows('reader', hidden, `select 1 from candor.label where category = 'criminal_record'`),
    ).toEqual([]);
    const checked = sight({ 'candor.purpose': 'background_check', 'candor.categories': 'criminal_record' });
    expect(await seen('reader', checked, 'label')).toEqual([mara.candidateId]);
  });

  it.each([
    ['another purpose', { 'candor.purpose': 'legal_obligation' }],
    ['a purpose that is none', { 'candor.purpose': '%' }],
    ['a category that is none', { 'candor.categories': '*' }],
    ['a moment after every end', { 'candor.now': '2100-01-01T00:00:00Z' }],
  ])('sees no label for %s', async (_, change: Settings) => {
    expect(await seen('reader', sight(change), 'label')).toEqual([]);
  });

  it('sees no label whose ground has ended or is past its date, before any sweep', async () => {
    const theirs = sight({ 'candor.candidate': other.candidateId });
    const set = async (column: string): Promise<unknown> =>
      service.rows(
        `update candor.ground set ${column} where candidate_id = $1 and purpose = 'consider_application' and ended_at is null`,
        [other.candidateId],
      );
    expect(await seen('reader', theirs, 'label')).toEqual([other.candidateId]);
    await set(`retain_until = retain_until - interval '1000 years'`);
    expect(await seen('reader', theirs, 'label')).toEqual([]);
    await set(`retain_until = retain_until + interval '1000 years'`);
    expect(await seen('reader', theirs, 'label')).toEqual([other.candidateId]);
    await set(`ended_at = now(), ended_because = 'term_over'`);
    expect(await seen('reader', theirs, 'label')).toEqual([]);
  });

  it('sees a restricted candidate for the claim alone', async () => {
    const dpo = await service.as('dpo');
    const { body } = await dpo
      .post(`/v1/candidates/${mara.candidateId}/restrictions`)
      .send({ ground: 'accuracy', reason: 'Disputed.' })
      .expect(201);
    expect(await seen('reader', sight(), 'label')).toEqual([]);
    expect(await seen('reader', sight({ 'candor.restricted_use': 'yes' }), 'label')).toEqual([mara.candidateId]);
    await dpo.post(`/v1/restrictions/${body.id}/lift`).expect(200);
  });

  it.each(['contact_index', 'mail', 'portal_link', 'portal_session', 'portal_limit', 'idempotency'])(
    'can’t read %s at all',
    async (table) => {
      expect(await logins.refusal('reader', sight(), `select 1 from candor.${table}`)).toBe(NOT_ALLOWED);
    },
  );

  it('can write nothing but an audit event', async () => {
    const tables = await service.rows<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'candor'::regnamespace and relkind = 'r' order by relname`,
    );
    expect(tables.length).toBeGreaterThan(20);
    for (const { name } of tables) {
      const tried = [
        `delete from candor.${name}`,
        ...(name === 'audit_event' ? [] : [`insert into candor.${name} default values`]),
      ];
      for (const sql of tried)
        expect({ sql, got: await logins.refusal('reader', sight(), sql) }).toEqual({ sql, got: NOT_ALLOWED });
    }
    expect(await logins.refusal('reader', sight(), `update candor.label set category = 'contact'`)).toBe(NOT_ALLOWED);
  });
});

describe('the writers’ login', () => {
  const deed = (): Settings => ({ 'candor.candidate': mara.candidateId });

  it.each([...VALUE_TABLES, 'contact_index'])(
    'sees of %s the candidate of its deed alone, and without one nothing',
    async (table) => {
      expect(await seen('writer', deed(), table)).toEqual([mara.candidateId]);
      expect(await seen('writer', {}, table)).toEqual([]);
      expect(await seen('writer', { 'candor.candidate': '' }, table)).toEqual([]);
    },
  );

  it('changes nobody else’s labels, and puts none under another name', async () => {
    const changed = `update candor.label set revision = 9 where candidate_id <> $1::uuid returning 1 as changed`;
    expect(await logins.rows('writer', deed(), changed, [mara.candidateId])).toEqual([]);
    const moved = `update candor.label set candidate_id = $1::uuid where candidate_id = $2::uuid`;
    expect(await logins.refusal('writer', deed(), moved, [other.candidateId, mara.candidateId])).toBe(NOT_ALLOWED);
  });
});

describe('the jobs’ login', () => {
  it('sees values only in a transaction that says which job it is', async () => {
    expect(await seen('jobs', {}, 'label')).toEqual([]);
    expect(await seen('jobs', { 'candor.job': '' }, 'label')).toEqual([]);
    expect((await seen('jobs', { 'candor.job': 'retention.sweep' }, 'label')).length).toBe(2);
  });
});

describe('every login of the service', () => {
  const all = ['reader', 'writer', 'jobs', 'keys'] as const;

  it.each(all)('%s changes and deletes no audit event, no change and no policy', async (login) => {
    for (const [table, column] of [
      ['audit_event', 'code'],
      ['change', 'kind'],
      ['policy_version', 'text'],
    ])
      for (const sql of [
        `update candor.${table} set ${column} = ''`,
        `delete from candor.${table}`,
        `truncate candor.${table}`,
      ])
        expect({ sql, got: await logins.refusal(login, {}, sql) }).toEqual({ sql, got: NOT_ALLOWED });
  });

  it.each(all)('%s owns nothing and stands above no policy', async (login) => {
    const [self] = await logins.rows<{ rolsuper: boolean; rolbypassrls: boolean; owned: number }>(
      login,
      {},
      `select rolsuper, rolbypassrls, (select count(*)::integer from pg_class c where c.relowner = r.oid) as owned
         from pg_roles r where rolname = current_user`,
    );
    expect(self).toEqual({ rolsuper: false, rolbypassrls: false, owned: 0 });
    for (const sql of [
      'alter table candor.label disable row level security',
      'drop table candor.label',
      'create table candor.mine ()',
    ])
      expect({ sql, got: await logins.refusal(login, {}, sql) }).toEqual({ sql, got: NOT_ALLOWED });
  });

  it.each(['reader', 'writer', 'jobs'] as const)('%s reaches no key, and the keys’ login no data', async (login) => {
    for (const table of ['candidate_key', 'message_key', 'erasure', 'fence'])
      expect(await logins.refusal(login, {}, `select 1 from keys.${table}`)).toBe(NOT_ALLOWED);
    expect(await logins.refusal('keys', {}, 'select 1 from candor.candidate')).toBe(NOT_ALLOWED);
    expect(await logins.refusal('keys', {}, 'delete from keys.erasure')).toBe(NOT_ALLOWED);
  });
});

describe('the readers’ functions', () => {
  const known = ['contact', 'employment_history', 'background_check'];

  it.each([
    ['categories_held', `select category from candor.categories_held($1, $2, null, 'background_check', $3)`],
    ['explain_labels', `select category from candor.explain_labels($1, $2, 'background_check', $3)`],
    [
      'labelled_view',
      `select category from candor.labelled_view(null, $1, 'background_check', array['contact'], $2, null, false, $3)
        where category is not null`,
    ],
  ])('%s tells of no category that its caller may not know of', async (_, sql) => {
    const told = await logins.rows<{ category: string }>('reader', {}, sql, [
      mara.candidateId,
      known,
      service.clock.now().toString(),
    ]);
    expect(told).not.toEqual([]);
    expect(told.filter(({ category }) => !known.includes(category))).toEqual([]);
  });

  it('record_held tells of a record by what of it may be known, and not at all where that is nothing', async () => {
    const held = `select category from candor.record_held($1, $2, null, $3)`;
    const now = service.clock.now().toString();
    expect(await logins.rows('reader', {}, held, [mara.checkId, known, now])).toEqual([
      { category: 'background_check' },
    ]);
    expect(await logins.rows('reader', {}, held, [mara.checkId, ['contact'], now])).toEqual([]);
    expect(await logins.rows('reader', {}, held, [mara.hiddenRecordId, known, now])).toEqual([]);
  });

  it('changes_after keeps hidden changes from whoever may not know of them', async () => {
    const told = async (hidden: boolean): Promise<number> =>
      (
        await logins.rows('reader', {}, `select 1 from candor.changes_after('0', $1, $2, 1000)`, [
          '00000000-0000-0000-0000-000000000000',
          hidden,
        ])
      ).length;
    expect(await told(true)).toBeGreaterThan(await told(false));
  });

  it('are executed by the readers’ login alone', async () => {
    for (const login of ['writer', 'jobs', 'keys'] as const)
      expect(
        await logins.refusal(login, {}, `select candor.categories_held($1, $2, null, 'x', now())`, [
          mara.candidateId,
          known,
        ]),
      ).toBe(NOT_ALLOWED);
  });
});
