import { Person } from '../kit/person.ts';
import { problem, RegisterDesk } from './register-desk.ts';

let desk: RegisterDesk;

beforeAll(async () => {
  desk = await RegisterDesk.open();
});

afterAll(() => desk.close());

describe('a request that is registered', () => {
  it('is told by when it is acknowledged and answered, where the person lives (H5)', async () => {
    const { body } = await desk
      .asks(await desk.anApplicant('US-CA'), { receivedAt: '2026-01-31T12:00:00Z' })
      .expect(201);
    expect(body).toMatchObject({
      acknowledgeBy: '2026-02-14T08:00:00Z',
      answerBy: '2026-03-18T07:00:00Z',
      extendableTo: '2026-05-02T07:00:00Z',
      needs: ['identity'],
      state: 'open',
    });
  });

  it('needs no proof where the person only says no to a use, and none may be asked for (H1)', async () => {
    const { body } = await desk.asks(await desk.anApplicant('US-CA'), { kind: 'opt_out' }).expect(201);
    expect(body.needs).toEqual([]);
    expect((await desk.verify(body.id).expect(409)).body).toEqual(problem('REQUEST_NEEDS_NO_PROOF'));
  });

  it.each([
    ['a kind that policy does not have', { kind: 'horoscope' }, 'REQUEST_KIND_UNKNOWN'],
    ['a jurisdiction that policy does not have', { jurisdiction: 'ATLANTIS' }, 'JURISDICTION_UNKNOWN'],
    ['a day that has not come', { receivedAt: '2999-01-01T00:00:00Z' }, 'DATE_NOT_POSSIBLE'],
    ['an agent’s proof without an agent', { agentProof: 'power_of_attorney' }, 'AGENT_PROOF_WITHOUT_AGENT'],
  ])('is refused with %s', async (_, wrong, code) => {
    expect((await desk.asks(undefined, wrong).expect(422)).body).toEqual(problem(code));
  });

  it('is listed by the day that it is due, page by page, and to nobody in hiring (D11)', async () => {
    const late = await desk.registered(undefined, { receivedAt: '2020-03-02T09:00:00Z' });
    const later = await desk.registered(undefined, { receivedAt: '2020-05-02T09:00:00Z' });
    const latest = await desk.registered(undefined, { receivedAt: '2020-07-02T09:00:00Z' });
    await desk.decide(latest, { decision: 'not_found', reason: 'Nobody.', answerTo: 'who@asks.example' }).expect(200);
    const first = await desk.dpo.get('/v1/requests?state=open&due_before=2020-12-31T00:00:00Z&limit=1').expect(200);
    const second = await desk.dpo.get(/<(.*)>/.exec(first.headers.link ?? '')?.[1] ?? '').expect(200);
    const third = await desk.dpo.get(/<(.*)>/.exec(second.headers.link ?? '')?.[1] ?? '').expect(200);
    const ids = [first, second, third].map(({ body }) => body.requests.map(({ id }: { id: string }) => id));
    expect(ids).toEqual([[late], [later], []]);
    for (const role of ['recruiter', 'hiring_manager', 'ats_integration'] as const)
      for (const path of ['/v1/requests', `/v1/requests/${late}`, `/v1/requests/${late}/answer`])
        await (await desk.service.as(role)).get(path).expect(403);
  });

  it('is found where the portal opened it, and can be decided like any other', async () => {
    const person = await desk.anApplicant();
    await desk.service.rows(
      `insert into candor.request (id, candidate_id, kind, state, channel, received_at, due_at, about)
       values (uuidv7(), $1, 'access', 'open', 'portal', $2, $2, 'referee')`,
      [person.id, '2019-01-01T00:00:00Z'],
    );
    const { body } = await desk.dpo.get('/v1/requests?due_before=2019-02-01T00:00:00Z').expect(200);
    const [{ id, needs, jurisdiction }] = body.requests;
    expect({ needs, jurisdiction }).toEqual({ needs: ['identity'], jurisdiction: 'DE' });
    await desk.verify(id).expect(200);
    // A referee asked: the candidate must not be told.
    const refusal = { decision: 'refused', ground: 'excessive', reason: 'Again.' };
    expect((await desk.decide(id, refusal).expect(409)).body).toEqual(problem('ANSWER_ADDRESS_NEEDED'));
    await desk.decide(id, { ...refusal, answerTo: 'referee@asks.example' }).expect(200);
    expect(await desk.lettersTo(person.words.email)).toEqual([]);
    expect(await desk.lettersTo('referee@asks.example')).toHaveLength(1);
  });
});

describe('an authorised agent (H3)', () => {
  it('may ask with proof that the person wants it, and gets nothing before (H3)', async () => {
    const person = await desk.anApplicant('US-CA');
    const { body } = await desk.asks(person, { kind: 'opt_out', by: 'agent' }).expect(201);
    expect(body.needs).toEqual(['agent_proof', 'mandate']);
    const early = await desk.decide(body.id, { decision: 'done' }).expect(409);
    expect(early.body).toMatchObject({ code: 'REQUEST_NOT_VERIFIED', facts: { needs: ['agent_proof', 'mandate'] } });
    expect((await desk.verify(body.id).expect(200)).body.needs).toEqual(['agent_proof']);
    await desk.decide(body.id, { decision: 'done' }).expect(409);
    const proven = await desk.verify(body.id, { method: 'confirmed_by_person', agentProof: 'signed_permission' });
    expect(proven.body).toMatchObject({ needs: [], agentProof: 'signed_permission' });
    await desk.decide(body.id, { decision: 'done' }).expect(200);
    const [proof] = await desk.service.rows<{ facts: object }>(
      `select facts from candor.proof where kind = 'request.decided' and facts ->> 'requestId' = $1`,
      [body.id],
    );
    expect(proof?.facts).toMatchObject({ by: 'agent', agentProof: 'signed_permission', decision: 'done' });
  });
});

describe('what a request brings', () => {
  const words = 'My passport is X1234567 and I live by the lighthouse';

  it('serves the request alone: it is sealed, in no view, and gone with the decision (H4)', async () => {
    const person = await desk.anApplicant();
    const id = await desk.verified(person, { details: words });
    const stored = async () =>
      desk.service.rows<{ text: string }>(`select q::text as text from candor.request q where q.id = $1`, [id]);
    expect((await stored())[0]?.text).not.toContain(Buffer.from('X1234567').toString('hex'));
    expect((await desk.read(id)).details).toBe(words);
    const purposes = ['consider_application', 'legal_claims', 'legal_obligation', 'future_opportunities'];
    for (const purpose of purposes) {
      const view = await desk.dpo.get(`/v1/candidates/${person.id}?purpose=${purpose}`);
      expect(JSON.stringify(view.body)).not.toContain('X1234567');
    }
    await desk.decide(id, { decision: 'done' }).expect(200);
    expect(await desk.read(id)).toMatchObject({ details: null, verified: { method: 'call_back' }, state: 'done' });
    expect(await desk.service.rows('select 1 from candor.request where id = $1 and sealed is not null', [id])).toEqual(
      [],
    );
    expect(desk.service.logLines.filter((line) => line.includes('X1234567'))).toEqual([]);
  });

  it('is not stored at all where nobody is known whom it is about, and the answer says so (H4)', async () => {
    const known = await desk.asks(await desk.anApplicant(), { details: words }).expect(201);
    const unknown = await desk.asks(undefined, { details: words }).expect(201);
    expect([known.body.details, unknown.body.details]).toEqual(['sealed', 'not_stored']);
    expect((await desk.read(unknown.body.id)).details).toBeNull();
  });

  it('takes no words about how somebody was verified, only the way (H4)', async () => {
    const id = await desk.registered(await desk.anApplicant());
    await desk.verify(id, { method: 'passport X1234567' }).expect(400);
    await desk.verify(id, { method: 'identity_document', note: words }).expect(400);
  });
});

describe('a fee', () => {
  const fee = { amount: 12.5, currency: 'EUR' };
  const asked = { decision: 'fee_asked', ground: 'repetitive', reason: 'The third copy this week.', fee };

  it('is explained by a letter before anything else, and the request stays open by its clock (H6)', async () => {
    const person = await desk.anApplicant();
    const id = await desk.verified(person);
    const before = await desk.read(id);
    const { body } = await desk.decide(id, asked).expect(200);
    expect(body).toMatchObject({ state: 'open', decision: 'fee_asked', fee: { amount: '12.50', currency: 'EUR' } });
    expect(body.answerBy).toBe(before.answerBy);
    const [letter] = await desk.lettersTo(person.words.email);
    for (const said of ['12.50 EUR', 'The third copy this week.', 'You may also complain', 'You can complain to:'])
      expect(letter?.text).toContain(said);
    expect(letter?.text).toContain('Nothing has been done so far and you owe us nothing');
    expect((await desk.decide(id, asked).expect(422)).body).toEqual(problem('DECISION_NOT_VALID'));
    await desk.decide(id, { decision: 'done' }).expect(200);
  });

  it('and not for a reason that the policy does not name, nor where it could not be explained (H6)', async () => {
    const id = await desk.verified(await desk.anApplicant());
    for (const amount of [12.345, 4e-323, -4e-323, 1e300, 0])
      await desk.decide(id, { ...asked, fee: { amount, currency: 'EUR' } }).expect(400);
    for (const wrong of [{ ground: 'we_are_busy' }, { ground: undefined }, { fee: undefined }, { reason: undefined }])
      expect((await desk.decide(id, { ...asked, ...wrong }).expect(422)).body).toEqual(problem('DECISION_NOT_VALID'));
    expect((await desk.decide(id, { decision: 'done', fee }).expect(422)).body).toEqual(problem('DECISION_NOT_VALID'));
    const silent = await desk.verified(await Person.arrives(desk.service, { jurisdiction: 'DE' }));
    expect((await desk.decide(silent, asked).expect(409)).body).toEqual(problem('ANSWER_ADDRESS_NEEDED'));
    expect(await desk.read(silent)).toMatchObject({ decision: null, fee: null });
  });
});

describe('what can’t be met', () => {
  it('is answered by a letter with the decision, the reason and the way to complain (H7)', async () => {
    const person = await desk.anApplicant('DE');
    const id = await desk.verified(person, { kind: 'erasure' });
    const reason = 'Ihre Bewerbung wurde erst gestern abgelehnt.';
    await desk.decide(id, { decision: 'refused', ground: '17(3)(e)', reason, language: 'de' }).expect(200);
    const [letter] = await desk.lettersTo(person.words.email);
    for (const said of [reason, 'um auf Rechtsansprüche', 'bei der unten genannten Behörde beschweren', 'bfdi.bund.de'])
      expect(letter?.text).toContain(said);
    expect((await desk.decide(id, { decision: 'done' }).expect(409)).body).toEqual(problem('REQUEST_DECIDED'));
  });

  it('and an article that excuses an erasure excuses nothing else (H7)', async () => {
    const id = await desk.verified(await desk.anApplicant());
    const refusal = { decision: 'refused', ground: '17(3)(e)', reason: 'A claim.' };
    expect((await desk.decide(id, refusal).expect(422)).body).toMatchObject({ field: 'ground' });
  });

  it('is answered to whom nobody knows, too, at the address that asked, which is not kept (H7)', async () => {
    const id = await desk.registered(undefined, { jurisdiction: 'UK' });
    await desk
      .decide(id, { decision: 'not_found', reason: 'No file of yours.', answerTo: 'nobody@asks.example' })
      .expect(200);
    const [letter] = await desk.lettersTo('nobody@asks.example');
    expect(letter?.text).toContain('No file of yours.');
    expect(letter?.text).toContain('ico.org.uk');
    const kept = await desk.service.rows<{ text: string }>(
      `select q::text as text from candor.request q union all select p::text from candor.proof p
       union all select m::text from candor.mail m union all select e::text from candor.audit_event e`,
    );
    expect(kept.filter(({ text }) => text.includes('nobody@asks.example'))).toEqual([]);
    const proofs = await desk.service.rows(
      `select 1 from candor.proof where candidate_id is null and facts ->> 'requestId' = $1`,
      [id],
    );
    expect(proofs).toHaveLength(1);
  });
});

describe('an extension', () => {
  it('puts the answer off once, with a letter that tells the reason (H5)', async () => {
    const person = await desk.anApplicant('DE');
    const id = await desk.registered(person, { receivedAt: desk.now() });
    const { extendableTo } = await desk.read(id);
    const { body } = await desk.extend(id, { reason: 'There are four hundred pages.' }).expect(200);
    expect(body.answerBy).toBe(extendableTo);
    const [letter] = await desk.lettersTo(person.words.email);
    expect(letter?.text).toContain('There are four hundred pages.');
    expect((await desk.extend(id, { reason: 'More.' }).expect(409)).body).toEqual(problem('REQUEST_NOT_EXTENDABLE'));
  });

  it('and not after the first period, nor where the law knows none (H5)', async () => {
    const late = await desk.registered(await desk.anApplicant(), { receivedAt: '2020-01-01T00:00:00Z' });
    const stop = await desk.registered(await desk.anApplicant('US-CA'), { kind: 'opt_out' });
    for (const id of [late, stop])
      expect((await desk.extend(id, { reason: 'No.' }).expect(409)).body).toEqual(problem('REQUEST_NOT_EXTENDABLE'));
  });
});

describe('the housekeeping', () => {
  it('takes a request about nobody once its proof is over, and not before (X4)', async () => {
    const keep = () => desk.service.rooms.handlers['keys.keep']({}, new AbortController().signal);
    const left = async (id: string) =>
      (await desk.service.rows('select 1 from candor.request where id = $1', [id])).length;
    const [over, open] = [await desk.registered(undefined), await desk.registered(undefined)];
    await desk.decide(over, { decision: 'not_found', reason: 'Nobody.', answerTo: 'x@asks.example' }).expect(200);
    await keep();
    expect([await left(over), await left(open)]).toEqual([1, 1]);
    desk.service.clock.advance({ days: 3 * 366 });
    await keep(); // the proof goes
    await keep(); // and what it proved
    expect([await left(over), await left(open)]).toEqual([0, 1]);
  });
});
