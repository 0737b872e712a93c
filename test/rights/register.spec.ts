import type supertest from 'supertest';
import { Person } from '../kit/person.ts';
import { Service } from '../kit/service.ts';
import { Mailbox } from '../mail/mailbox.ts';

type Agent = ReturnType<typeof supertest.agent>;

let mailbox: Mailbox;
let service: Service;
let dpo: Agent;

beforeAll(async () => {
  mailbox = await Mailbox.open();
  service = await Service.start({ smtpUrl: mailbox.url });
  dpo = await service.as('dpo');
});

afterAll(async () => {
  await service.stop();
  await mailbox.close();
});

async function anApplicant(jurisdiction = 'DE'): Promise<Person> {
  const person = await Person.arrives(service, { jurisdiction });
  await person.fillsForm(await person.applies());
  return person;
}

const now = (): string => service.clock.now().toString();

/** Of the person, or, with no person, of somebody whom nobody knows. */
const asks = (person: Person | undefined, more: object = {}): supertest.Test =>
  dpo.post('/v1/requests').send({
    kind: 'access',
    jurisdiction: person?.jurisdiction ?? 'DE',
    receivedAt: now(),
    by: 'person',
    ...(person ? { candidateId: person.id } : {}),
    ...more,
  });

async function registered(person: Person | undefined, more: object = {}): Promise<string> {
  return (await asks(person, more).expect(201)).body.id as string;
}

async function verified(person: Person | undefined, more: object = {}): Promise<string> {
  const id = await registered(person, more);
  await verify(id).expect(200);
  return id;
}

const verify = (id: string, body: object = { method: 'call_back' }): supertest.Test =>
  dpo.post(`/v1/requests/${id}/verify`).send(body);
const decide = (id: string, body: object): supertest.Test => dpo.post(`/v1/requests/${id}/decide`).send(body);
const extend = (id: string, body: object): supertest.Test => dpo.post(`/v1/requests/${id}/extend`).send(body);
const read = async (id: string) => (await dpo.get(`/v1/requests/${id}`).expect(200)).body;
const problem = (code: string) => expect.objectContaining({ code, remedy: expect.any(String) });

/** What arrived at an address, once everything that was posted has gone out. */
async function lettersTo(address: string): Promise<{ subject: string; text: string }[]> {
  await service.settled();
  return mailbox.arrived
    .filter(({ recipients }) => recipients.includes(address))
    .map(({ mail }) => ({ subject: mail.subject ?? '', text: mail.text ?? '' }));
}

describe('a request that is registered', () => {
  it('is told by when it is acknowledged and answered, where the person lives (H5)', async () => {
    const { body } = await asks(await anApplicant('US-CA'), { receivedAt: '2026-01-31T12:00:00Z' }).expect(201);
    expect(body).toMatchObject({
      acknowledgeBy: '2026-02-14T08:00:00Z',
      answerBy: '2026-03-18T07:00:00Z',
      extendableTo: '2026-05-02T07:00:00Z',
      needs: ['identity'],
      state: 'open',
    });
  });

  it('needs no proof where the person only says no to a use, and none may be asked for (H1)', async () => {
    const { body } = await asks(await anApplicant('US-CA'), { kind: 'opt_out' }).expect(201);
    expect(body.needs).toEqual([]);
    expect((await verify(body.id).expect(409)).body).toEqual(problem('REQUEST_NEEDS_NO_PROOF'));
  });

  it.each([
    ['a kind that policy does not have', { kind: 'horoscope' }, 'REQUEST_KIND_UNKNOWN'],
    ['a jurisdiction that policy does not have', { jurisdiction: 'ATLANTIS' }, 'JURISDICTION_UNKNOWN'],
    ['a day that has not come', { receivedAt: '2999-01-01T00:00:00Z' }, 'DATE_NOT_POSSIBLE'],
    ['an agent’s proof without an agent', { agentProof: 'power_of_attorney' }, 'AGENT_PROOF_WITHOUT_AGENT'],
  ])('is refused with %s', async (_, wrong, code) => {
    expect((await asks(undefined, wrong).expect(422)).body).toEqual(problem(code));
  });

  it('is listed by the day that it is due, page by page, and to nobody in hiring (D11)', async () => {
    const late = await registered(undefined, { receivedAt: '2020-03-02T09:00:00Z' });
    const later = await registered(undefined, { receivedAt: '2020-05-02T09:00:00Z' });
    const latest = await registered(undefined, { receivedAt: '2020-07-02T09:00:00Z' });
    await decide(latest, { decision: 'not_found', reason: 'Nobody.', answerTo: 'who@asks.example' }).expect(200);
    const first = await dpo.get('/v1/requests?state=open&due_before=2020-12-31T00:00:00Z&limit=1').expect(200);
    const second = await dpo.get(/<(.*)>/.exec(first.headers.link ?? '')?.[1] ?? '').expect(200);
    const third = await dpo.get(/<(.*)>/.exec(second.headers.link ?? '')?.[1] ?? '').expect(200);
    const ids = [first, second, third].map(({ body }) => body.requests.map(({ id }: { id: string }) => id));
    expect(ids).toEqual([[late], [later], []]);
    for (const role of ['recruiter', 'hiring_manager', 'ats_integration'] as const)
      for (const path of ['/v1/requests', `/v1/requests/${late}`, `/v1/requests/${late}/answer`])
        await (await service.as(role)).get(path).expect(403);
  });

  it('is found where the portal opened it, and can be decided like any other', async () => {
    const person = await anApplicant();
    await service.rows(
      `insert into candor.request (id, candidate_id, kind, state, channel, received_at, due_at, about)
       values (uuidv7(), $1, 'access', 'open', 'portal', $2, $2, 'referee')`,
      [person.id, '2019-01-01T00:00:00Z'],
    );
    const { body } = await dpo.get('/v1/requests?due_before=2019-02-01T00:00:00Z').expect(200);
    const [{ id, needs, jurisdiction }] = body.requests;
    expect({ needs, jurisdiction }).toEqual({ needs: ['identity'], jurisdiction: 'DE' });
    await verify(id).expect(200);
    // A referee asked: the candidate must not be told.
    const refusal = { decision: 'refused', ground: 'excessive', reason: 'Again.' };
    expect((await decide(id, refusal).expect(409)).body).toEqual(problem('ANSWER_ADDRESS_NEEDED'));
    await decide(id, { ...refusal, answerTo: 'referee@asks.example' }).expect(200);
    expect(await lettersTo(person.words.email)).toEqual([]);
    expect(await lettersTo('referee@asks.example')).toHaveLength(1);
  });
});

describe('an authorised agent (H3)', () => {
  it('may ask with proof that the person wants it, and gets nothing before (H3)', async () => {
    const person = await anApplicant('US-CA');
    const { body } = await asks(person, { kind: 'opt_out', by: 'agent' }).expect(201);
    expect(body.needs).toEqual(['agent_proof', 'mandate']);
    const early = await decide(body.id, { decision: 'done' }).expect(409);
    expect(early.body).toMatchObject({ code: 'REQUEST_NOT_VERIFIED', facts: { needs: ['agent_proof', 'mandate'] } });
    expect((await verify(body.id).expect(200)).body.needs).toEqual(['agent_proof']);
    await decide(body.id, { decision: 'done' }).expect(409);
    const proven = await verify(body.id, { method: 'confirmed_by_person', agentProof: 'signed_permission' });
    expect(proven.body).toMatchObject({ needs: [], agentProof: 'signed_permission' });
    await decide(body.id, { decision: 'done' }).expect(200);
    const [proof] = await service.rows<{ facts: object }>(
      `select facts from candor.proof where kind = 'request.decided' and facts ->> 'requestId' = $1`,
      [body.id],
    );
    expect(proof?.facts).toMatchObject({ by: 'agent', agentProof: 'signed_permission', decision: 'done' });
  });
});

describe('what a request brings', () => {
  const words = 'My passport is X1234567 and I live by the lighthouse';

  it('serves the request alone: it is sealed, in no view, and gone with the decision (H4)', async () => {
    const person = await anApplicant();
    const id = await verified(person, { details: words });
    const stored = async () =>
      service.rows<{ text: string }>(`select q::text as text from candor.request q where q.id = $1`, [id]);
    expect((await stored())[0]?.text).not.toContain(Buffer.from('X1234567').toString('hex'));
    expect((await read(id)).details).toBe(words);
    const purposes = ['consider_application', 'legal_claims', 'legal_obligation', 'future_opportunities'];
    for (const purpose of purposes) {
      const view = await dpo.get(`/v1/candidates/${person.id}?purpose=${purpose}`);
      expect(JSON.stringify(view.body)).not.toContain('X1234567');
    }
    await decide(id, { decision: 'done' }).expect(200);
    expect(await read(id)).toMatchObject({ details: null, verified: { method: 'call_back' }, state: 'done' });
    expect(await service.rows('select 1 from candor.request where id = $1 and sealed is not null', [id])).toEqual([]);
    expect(service.logLines.filter((line) => line.includes('X1234567'))).toEqual([]);
  });

  it('is not stored at all where nobody is known whom it is about, and the answer says so (H4)', async () => {
    const known = await asks(await anApplicant(), { details: words }).expect(201);
    const unknown = await asks(undefined, { details: words }).expect(201);
    expect([known.body.details, unknown.body.details]).toEqual(['sealed', 'not_stored']);
    expect((await read(unknown.body.id)).details).toBeNull();
  });

  it('takes no words about how somebody was verified, only the way (H4)', async () => {
    const id = await registered(await anApplicant());
    await verify(id, { method: 'passport X1234567' }).expect(400);
    await verify(id, { method: 'identity_document', note: words }).expect(400);
  });
});

describe('a fee', () => {
  const fee = { amount: 12.5, currency: 'EUR' };
  const asked = { decision: 'fee_asked', ground: 'repetitive', reason: 'The third copy this week.', fee };

  it('is explained by a letter before anything else, and the request stays open by its clock (H6)', async () => {
    const person = await anApplicant();
    const id = await verified(person);
    const before = await read(id);
    const { body } = await decide(id, asked).expect(200);
    expect(body).toMatchObject({ state: 'open', decision: 'fee_asked', fee: { amount: '12.50', currency: 'EUR' } });
    expect(body.answerBy).toBe(before.answerBy);
    const [letter] = await lettersTo(person.words.email);
    for (const said of ['12.50 EUR', 'The third copy this week.', 'You may also complain', 'You can complain to:'])
      expect(letter?.text).toContain(said);
    expect(letter?.text).toContain('Nothing has been done so far and you owe us nothing');
    expect((await decide(id, asked).expect(422)).body).toEqual(problem('DECISION_NOT_VALID'));
    await decide(id, { decision: 'done' }).expect(200);
  });

  it('and not for a reason that the policy does not name, nor where it could not be explained (H6)', async () => {
    const id = await verified(await anApplicant());
    for (const wrong of [{ ground: 'we_are_busy' }, { ground: undefined }, { fee: undefined }, { reason: undefined }])
      expect((await decide(id, { ...asked, ...wrong }).expect(422)).body).toEqual(problem('DECISION_NOT_VALID'));
    expect((await decide(id, { decision: 'done', fee }).expect(422)).body).toEqual(problem('DECISION_NOT_VALID'));
    const silent = await verified(await Person.arrives(service, { jurisdiction: 'DE' }));
    expect((await decide(silent, asked).expect(409)).body).toEqual(problem('ANSWER_ADDRESS_NEEDED'));
    expect(await read(silent)).toMatchObject({ decision: null, fee: null });
  });
});

describe('what can’t be met', () => {
  it('is answered by a letter with the decision, the reason and the way to complain (H7)', async () => {
    const person = await anApplicant('DE');
    const id = await verified(person, { kind: 'erasure' });
    const reason = 'Ihre Bewerbung wurde erst gestern abgelehnt.';
    await decide(id, { decision: 'refused', ground: '17(3)(e)', reason, language: 'de' }).expect(200);
    const [letter] = await lettersTo(person.words.email);
    for (const said of [reason, 'um auf Rechtsansprüche', 'bei der unten genannten Behörde beschweren', 'bfdi.bund.de'])
      expect(letter?.text).toContain(said);
    expect((await decide(id, { decision: 'done' }).expect(409)).body).toEqual(problem('REQUEST_DECIDED'));
  });

  it('and an article that excuses an erasure excuses nothing else (H7)', async () => {
    const id = await verified(await anApplicant());
    const refusal = { decision: 'refused', ground: '17(3)(e)', reason: 'A claim.' };
    expect((await decide(id, refusal).expect(422)).body).toMatchObject({ field: 'ground' });
  });

  it('is answered to whom nobody knows, too, at the address that asked, which is not kept (H7)', async () => {
    const id = await registered(undefined, { jurisdiction: 'UK' });
    await decide(id, { decision: 'not_found', reason: 'No file of yours.', answerTo: 'nobody@asks.example' }).expect(
      200,
    );
    const [letter] = await lettersTo('nobody@asks.example');
    expect(letter?.text).toContain('No file of yours.');
    expect(letter?.text).toContain('ico.org.uk');
    const kept = await service.rows<{ text: string }>(
      `select q::text as text from candor.request q union all select p::text from candor.proof p
       union all select m::text from candor.mail m union all select e::text from candor.audit_event e`,
    );
    expect(kept.filter(({ text }) => text.includes('nobody@asks.example'))).toEqual([]);
    const proofs = await service.rows(
      `select 1 from candor.proof where candidate_id is null and facts ->> 'requestId' = $1`,
      [id],
    );
    expect(proofs).toHaveLength(1);
  });
});

describe('an extension', () => {
  it('puts the answer off once, with a letter that tells the reason (H5)', async () => {
    const person = await anApplicant('DE');
    const id = await registered(person, { receivedAt: now() });
    const { extendableTo } = await read(id);
    const { body } = await extend(id, { reason: 'There are four hundred pages.' }).expect(200);
    expect(body.answerBy).toBe(extendableTo);
    const [letter] = await lettersTo(person.words.email);
    expect(letter?.text).toContain('There are four hundred pages.');
    expect((await extend(id, { reason: 'More.' }).expect(409)).body).toEqual(problem('REQUEST_NOT_EXTENDABLE'));
  });

  it('and not after the first period, nor where the law knows none (H5)', async () => {
    const late = await registered(await anApplicant(), { receivedAt: '2020-01-01T00:00:00Z' });
    const stop = await registered(await anApplicant('US-CA'), { kind: 'opt_out' });
    for (const id of [late, stop])
      expect((await extend(id, { reason: 'No.' }).expect(409)).body).toEqual(problem('REQUEST_NOT_EXTENDABLE'));
  });
});

describe('a Californian', () => {
  const answer = (id: string, language = 'en'): supertest.Test =>
    dpo.get(`/v1/requests/${id}/answer?language=${language}`);

  it('knows what is collected, from whom, for what and who receives it, and that nothing is sold (D9)', async () => {
    const id = await registered(await anApplicant('US-CA'), { kind: 'know' });
    expect((await answer(id).expect(409)).body).toEqual(problem('REQUEST_NOT_VERIFIED'));
    await verify(id).expect(200);
    const { body } = await answer(id).expect(200);
    const categories = body.collected.map((one: { id: string }) => one.id);
    expect(categories.sort()).toEqual(['contact', 'education', 'employment_history']);
    const contact = body.collected.find((one: { id: string }) => one.id === 'contact');
    expect(contact.sources.map((one: { id: string }) => one.id)).toEqual(['candidate_application']);
    expect(contact.purposes.map((one: { id: string }) => one.id)).toContain('consider_application');
    expect(contact.recipients.map((one: { id: string }) => one.id)).toContain('service_providers');
    expect(body).toMatchObject({ sold: [], shared: [] });
    expect(body.says).toContain('We sell your data to nobody');
    expect((await answer(id, 'de').expect(200)).body.says).toMatch(/verkaufen/);
  });

  it('learns that nothing was disclosed for the marketing of others (D12)', async () => {
    const id = await verified(await anApplicant('US-CA'), { kind: 'marketing_disclosure' });
    expect((await answer(id).expect(200)).body).toMatchObject({ disclosedForTheirDirectMarketing: [] });
    const other = await verified(await anApplicant('US-CA'), { kind: 'rectification' });
    expect((await answer(other).expect(422)).body).toEqual(problem('REQUEST_WITHOUT_ANSWER'));
  });

  /** What the purpose may use, the uses that the answer calls refused, and the proofs that they are kept to. */
  const usesOf = async (person: Person, purpose: string) => {
    const view = await dpo.get(`/v1/candidates/${person.id}?purpose=${purpose}`).expect(200);
    const { body } = await answer(await verified(person, { kind: 'know' })).expect(200);
    const proofs = await service.rows(
      `select 1 from candor.proof where candidate_id = $1 and kind = 'objection.kept'`,
      [person.id],
    );
    const refused = body.refused.map((one: { id: string }) => one.id) as string[];
    return { fields: view.body.fields.length as number, refused, proofs: proofs.length };
  };

  it('opts out of sale and sharing, which is recorded, kept to and told (D10)', async () => {
    const person = await anApplicant('US-CA');
    const before = await usesOf(person, 'future_opportunities');
    expect(before).toMatchObject({ refused: [], proofs: 0 });
    expect(before.fields).toBeGreaterThan(0);
    await decide(await registered(person, { kind: 'opt_out' }), { decision: 'done' }).expect(200);
    expect(await usesOf(person, 'future_opportunities')).toEqual({
      fields: 0,
      refused: ['future_opportunities'],
      proofs: 1,
    });
    expect((await usesOf(person, 'consider_application')).fields).toBeGreaterThan(0);
  });

  it('limits the use of sensitive data, which is recorded, kept to and told (D10)', async () => {
    const person = await Person.arrives(service, { jurisdiction: 'US-CA' });
    const applicationId = await person.applies();
    await person.fillsForm(applicationId);
    await person.changes(applicationId, { stage: 'offer' }).expect(200);
    const screenings = [{ type: 'criminal', result: 'clear' }];
    await person.ats
      .post(`/v1/candidates/${person.id}/records`)
      .send({
        kind: 'background_check',
        source: 'background_check_provider',
        applicationId,
        body: { provider: 'Checkers', screenings },
      })
      .expect(201);
    expect((await usesOf(person, 'background_check')).fields).toBeGreaterThan(0);
    await decide(await registered(person, { kind: 'limit' }), { decision: 'done' }).expect(200);
    expect(await usesOf(person, 'background_check')).toEqual({ fields: 0, refused: ['background_check'], proofs: 1 });
    expect((await usesOf(person, 'consider_application')).fields).toBeGreaterThan(0);
  });
});
