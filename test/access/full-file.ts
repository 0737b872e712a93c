import { aPlannedPolicy } from '../kit/a-planned-policy.ts';
import { Person } from '../kit/person.ts';
import type { Service } from '../kit/service.ts';

/** One candidate with one of everything that a route can name. */
export interface FullFile {
  readonly person: Person;
  readonly candidateId: string;
  readonly applicationId: string;
  /** A résumé as a file. */
  readonly recordId: string;
  readonly consentId: string;
  readonly holdId: string;
  readonly restrictionId: string;
  readonly sweepId: string;
  readonly readingId: string;
  readonly planId: string;
  /** Open, and verified. */
  readonly requestId: string;
  /** Open, and nobody knows yet who asks. */
  readonly unknownAskerId: string;
}

/** The restriction is lifted again, so that hiring sees the candidate; the hold stays. */
export async function aFullFile(service: Service, jurisdiction = 'DE'): Promise<FullFile> {
  const person = await Person.arrives(service, { jurisdiction });
  const applicationId = await person.applies();
  const recordId = await person.sendsResume(applicationId);
  await person.fillsForm(applicationId);
  const consent = await person.agreesToTalentPool(service.clock.now().toString()).expect(201);
  const dpo = await service.as('dpo');
  const made = async (path: string, body: object): Promise<string> =>
    (
      await dpo
        .post(path)
        .send(body)
        .expect((answer) => expect([201, 202]).toContain(answer.status))
    ).body.id;
  const restrictionId = await made(`/v1/candidates/${person.id}/restrictions`, {
    ground: 'accuracy',
    reason: 'Disputed.',
  });
  await dpo.post(`/v1/restrictions/${restrictionId}/lift`).expect(200);
  const asks = { jurisdiction, candidateId: person.id, receivedAt: service.clock.now().toString(), by: 'person' };
  const requestId = await made('/v1/requests', { ...asks, kind: 'know', details: `${person.words.name} asks.` });
  await dpo.post(`/v1/requests/${requestId}/verify`).send({ method: 'call_back' }).expect(200);
  return {
    person,
    candidateId: person.id,
    applicationId,
    recordId,
    consentId: consent.body.id,
    restrictionId,
    holdId: await made(`/v1/candidates/${person.id}/holds`, { reason: 'A claim is open.' }),
    sweepId: await made('/v1/retention/sweeps', {}),
    readingId: await made('/v1/readings', {}),
    planId: await aPlannedPolicy(service),
    requestId,
    unknownAskerId: await made('/v1/requests', { ...asks, kind: 'access' }),
  };
}

/** A candidate in the UK at the stage of offer, with a résumé, a check and a criminal record that came apart from it. */
export interface Offer {
  readonly candidateId: string;
  readonly applicationId: string;
  /** A check with an identity screening, and a criminal one. */
  readonly checkId: string;
  /** A record of which nobody in hiring may know. */
  readonly hiddenRecordId: string;
}

export async function anOffer(service: Service): Promise<Offer> {
  const person = await Person.arrives(service, { jurisdiction: 'UK' });
  const applicationId = await person.applies();
  await person.sendsResume(applicationId);
  await person.changes(applicationId, { stage: 'offer' }).expect(200);
  const check = async (types: readonly string[]): Promise<string> =>
    (
      await person.ats
        .post(`/v1/candidates/${person.id}/records`)
        .send({
          kind: 'background_check',
          source: 'background_check_provider',
          applicationId,
          body: {
            provider: 'Checkers',
            screenings: types.map((type) => ({ type, result: `clear-${person.words.position}` })),
          },
        })
        .expect(201)
    ).body.id;
  const checkId = await check(['identity', 'criminal']);
  const hiddenRecordId = await check(['criminal']);
  return { candidateId: person.id, applicationId, checkId, hiddenRecordId };
}
