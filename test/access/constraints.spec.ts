import { Service } from '../kit/service.ts';
import { anOffer, type Offer } from './full-file.ts';
import { Logins } from './logins.ts';

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

/** What the database itself says no to, from whoever owns it; the name of the constraint that does. */
const refused = (sql: string, ...values: unknown[]): Promise<string> =>
  logins.refusal('owner', {}, sql, [mara.candidateId, ...values]);

const COLUMNS = `candidate_id, label_id, purpose, basis, application_id, consent_id, law, rule, anchor, retain_until, policy_version`;

/** A ground like one that is there, changed in some columns. */
const groundWith = (change: Readonly<Record<string, string>>): Promise<string> => {
  const columns = COLUMNS.split(', ').map((column) => change[column] ?? column);
  return refused(
    `insert into candor.ground (${COLUMNS})
     select ${columns.join(', ')} from candor.ground
      where candidate_id = $1 and purpose = 'consider_application' and ended_at is null limit 1`,
  );
};

const NEW = 'uuidv7()';

describe('a label', () => {
  const labelWith = `insert into candor.label (id, candidate_id, record_id, category, source, whose, paths, sealed)
    select uuidv7(), $1, $2, 'skills', 'candidate_application', 'candidate', '{/skills/0/name}', '\\x01'`;

  it('can’t be made without a ground', async () => {
    expect(await refused(labelWith, mara.checkId)).toBe('label_has_a_ground');
  });

  it('can’t be left bare by the end of its last ground', async () => {
    expect(
      await refused(
        `update candor.ground set ended_at = now(), ended_because = 'x' where candidate_id = $1 and ended_at is null`,
      ),
    ).toBe('label_has_a_ground');
  });

  it('can’t be left bare by deleting its grounds', async () => {
    expect(await refused('delete from candor.ground where candidate_id = $1')).toBe('label_has_a_ground');
  });

  it('may lose one ground of several, and all of them with itself', async () => {
    const one = `update candor.ground set ended_at = now(), ended_because = 'x' where candidate_id = $1 and purpose = 'consider_application'`;
    expect(await refused(`${one} returning 1 as ended`)).toMatch(/^did it, with [1-9]/);
    expect(await refused('delete from candor.label where candidate_id = $1 returning 1 as gone')).toMatch(
      /^did it, with [1-9]/,
    );
  });

  it('belongs to a record of its own candidate', async () => {
    const grounded = `with made as (${labelWith} returning candidate_id, id)
      insert into candor.ground (${COLUMNS})
      select made.candidate_id, made.id, 'consider_application', 'contract', null, null, null, 'r', 'a', now(), 1 from made`;
    expect(await refused(grounded, other.checkId)).toBe('label_record');
    expect(await refused(grounded, mara.checkId)).toBe('did it, with 0 rows');
  });

  it('is one a record and category', async () => {
    expect(
      await refused(`insert into candor.label (id, candidate_id, record_id, category, source, whose, paths, sealed)
      select uuidv7(), candidate_id, record_id, category, source, whose, paths, sealed from candor.label where candidate_id = $1`),
    ).toBe('label_once');
  });
});

describe('a ground', () => {
  it('is one for a label, a purpose, a basis and what it stands on', async () => {
    expect(await groundWith({})).toBe('ground_once');
    expect(await groundWith({ application_id: NEW })).toBe('did it, with 0 rows');
  });

  it.each([
    ['on consent names the consent', { basis: `'consent'` }, 'ground_consent_named'],
    ['on anything else names none', { consent_id: NEW }, 'ground_consent_named'],
    ['on a legal obligation names the law', { basis: `'legal_obligation'` }, 'ground_law_named'],
    ['has one of the six bases', { basis: `'curiosity'` }, 'ground_basis_check'],
    ['belongs to a label that is there', { label_id: NEW }, 'ground_label'],
    [
      'was made by a policy that was in force',
      { policy_version: '99', application_id: NEW },
      'ground_policy_version_fkey',
    ],
    ['has an end', { retain_until: 'null' }, '23502'],
    ['has a purpose', { purpose: 'null' }, '23502'],
  ])('%s', async (_, change: Readonly<Record<string, string>>, constraint) => {
    expect(await groundWith(change)).toBe(constraint);
  });

  it('on consent and on law is taken when both are named', async () => {
    expect(await groundWith({ basis: `'consent'`, consent_id: NEW })).toBe('did it, with 0 rows');
    expect(await groundWith({ basis: `'legal_obligation'`, law: `'a law'` })).toBe('did it, with 0 rows');
  });

  it('ends with a reason, and has none while it lives', async () => {
    const ends =
      "update candor.ground set ended_at = now() where candidate_id = $1 and purpose = 'consider_application'";
    expect(await refused(ends)).toBe('ground_end_explained');
    expect(await refused(`update candor.ground set ended_because = 'x' where candidate_id = $1`)).toBe(
      'ground_end_explained',
    );
  });
});

describe('the rest', () => {
  it.each([
    [
      'an application that closed before it was received',
      `update candor.application set closed_at = received_at - interval '1 day' where candidate_id = $1`,
      'application_check',
    ],
    [
      'a candidate who ends for no reason',
      `update candor.candidate set state = 'ending' where id = $1`,
      'candidate_check',
    ],
    [
      'a candidate in no known state',
      `update candor.candidate set state = 'asleep' where id = $1`,
      'candidate_state_check',
    ],
    [
      'an unreadable record without a reason',
      `update candor.record set state = 'unreadable' where candidate_id = $1`,
      'record_check',
    ],
    ['a document of no size', 'update candor.document set size = 0 where candidate_id = $1', 'document_size_check'],
    [
      'a consent that was withdrawn without an end',
      `insert into candor.consent (id, candidate_id, purpose, jurisdiction, given_at, retain_until, method, notice_id, notice_version, notice_language, sealed, withdrawn_at)
       values (uuidv7(), $1, 'p', 'UK', now(), now(), 'm', 'n', '1', 'en', '\\x01', now())`,
      'consent_end_explained',
    ],
    [
      'a locator of nobody',
      `insert into candor.locator (id, candidate_id, kind) select uuidv7(), uuidv7(), 'record' where $1::uuid is not null`,
      'locator_candidate_id_fkey',
    ],
  ])('refuses %s', async (_, sql, constraint) => {
    expect(await refused(sql)).toBe(constraint);
  });
});
