import { Person } from '../kit/person.ts';
import { problem, RegisterDesk } from './register-desk.ts';

let desk: RegisterDesk;

beforeAll(async () => {
  desk = await RegisterDesk.open();
});

afterAll(() => desk.close());

describe('a Californian', () => {
  it('knows what is collected, from whom, for what and who receives it, and that nothing is sold (D9)', async () => {
    const id = await desk.registered(await desk.anApplicant('US-CA'), { kind: 'know' });
    expect((await desk.answer(id).expect(409)).body).toEqual(problem('REQUEST_NOT_VERIFIED'));
    await desk.verify(id).expect(200);
    const { body } = await desk.answer(id).expect(200);
    const categories = body.collected.map((one: { id: string }) => one.id);
    expect(categories.sort()).toEqual(['contact', 'education', 'employment_history']);
    const contact = body.collected.find((one: { id: string }) => one.id === 'contact');
    expect(contact.sources.map((one: { id: string }) => one.id)).toEqual(['candidate_application']);
    expect(contact.purposes.map((one: { id: string }) => one.id)).toContain('consider_application');
    expect(contact.recipients.map((one: { id: string }) => one.id)).toContain('service_providers');
    expect(body).toMatchObject({ sold: [], shared: [] });
    expect(body.says).toContain('We sell your data to nobody');
    expect((await desk.answer(id, 'de').expect(200)).body.says).toMatch(/verkaufen/);
  });

  it('learns that nothing was disclosed for the marketing of others (D12)', async () => {
    const id = await desk.verified(await desk.anApplicant('US-CA'), { kind: 'marketing_disclosure' });
    expect((await desk.answer(id).expect(200)).body).toMatchObject({ disclosedForTheirDirectMarketing: [] });
    const other = await desk.verified(await desk.anApplicant('US-CA'), { kind: 'rectification' });
    expect((await desk.answer(other).expect(422)).body).toEqual(problem('REQUEST_WITHOUT_ANSWER'));
  });

  /** What the purpose may use, the uses that the answer calls refused, and the proofs that they are kept to. */
  const usesOf = async (person: Person, purpose: string) => {
    const view = await desk.dpo.get(`/v1/candidates/${person.id}?purpose=${purpose}`).expect(200);
    const { body } = await desk.answer(await desk.verified(person, { kind: 'know' })).expect(200);
    const proofs = await desk.service.rows(
      `select 1 from candor.proof where candidate_id = $1 and kind = 'objection.kept'`,
      [person.id],
    );
    const refused = body.refused.map((one: { id: string }) => one.id) as string[];
    return { fields: view.body.fields.length as number, refused, proofs: proofs.length };
  };

  it('opts out of sale and sharing, which is recorded, kept to and told (D10)', async () => {
    const person = await desk.anApplicant('US-CA');
    const before = await usesOf(person, 'future_opportunities');
    expect(before).toMatchObject({ refused: [], proofs: 0 });
    expect(before.fields).toBeGreaterThan(0);
    await desk.decide(await desk.registered(person, { kind: 'opt_out' }), { decision: 'done' }).expect(200);
    expect(await usesOf(person, 'future_opportunities')).toEqual({
      fields: 0,
      refused: ['future_opportunities'],
      proofs: 1,
    });
    expect((await usesOf(person, 'consider_application')).fields).toBeGreaterThan(0);
  });

  it('limits the use of sensitive data, which is recorded, kept to and told (D10)', async () => {
    const person = await Person.arrives(desk.service, { jurisdiction: 'US-CA' });
    const applicationId = await person.applies();
    await person.fillsForm(applicationId);
    await person.changes(applicationId, { stage: 'offer' }).expect(200);
    await person.authorisesCheck(applicationId);
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
    await desk.decide(await desk.registered(person, { kind: 'limit' }), { decision: 'done' }).expect(200);
    expect(await usesOf(person, 'background_check')).toEqual({ fields: 0, refused: ['background_check'], proofs: 1 });
    expect((await usesOf(person, 'consider_application')).fields).toBeGreaterThan(0);
  });
});
