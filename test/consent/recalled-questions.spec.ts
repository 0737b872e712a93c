import { RenewalAnswers } from '../../src/consent/index.ts';
import { Erasures, Outreach, type PortalSession } from '../../src/rights/index.ts';
import { runJob } from '../kit/fates.ts';
import { Person } from '../kit/person.ts';
import { Service } from '../kit/service.ts';
import { daysAgo } from '../kit/somebody-due.ts';
import { Mailbox } from '../mail/mailbox.ts';
import { provided } from '../kit/provided.ts';

/** Takes no jobs by itself: the question waits until the test lets a courier go. */
let service: Service;
let mailbox: Mailbox;
beforeAll(async () => {
  mailbox = await Mailbox.open();
  service = await Service.start({ idle: true, smtpUrl: mailbox.url });
});
afterAll(async () => {
  await service.stop();
  await mailbox.close();
});

interface Member {
  readonly ana: Person;
  readonly consentId: string;
  readonly session: PortalSession;
}

/** In the talent pool, and about to be asked to stay. */
async function anAskedMember(): Promise<Member> {
  mailbox.arrived.length = 0;
  const ana = await Person.arrives(service, { jurisdiction: 'DE' });
  await ana.fillsForm(await ana.applies({ receivedAt: daysAgo(service, 400) }));
  const { body } = await ana.agreesToTalentPool(daysAgo(service, 345)).expect(201);
  await runJob(service, 'consent.renew');
  expect(await waiting(ana)).toEqual(['renewal']);
  return { ana, consentId: body.id as string, session: { candidateIds: [ana.id], token: '', formToken: '' } };
}

const waiting = async (ana: Person): Promise<string[]> =>
  (
    await service.rows<{ template: string }>(
      `select template from candor.mail where candidate_id = $1 and state = 'waiting'`,
      [ana.id],
    )
  ).map(({ template }) => template);

it.each<[string, string, (member: Member) => PromiseLike<unknown>]>([
  [
    'withdraws',
    'consent_withdrawn',
    ({ ana, consentId }) => ana.ats.post(`/v1/consents/${consentId}/withdraw`).expect(200),
  ],
  ['stops contact', 'outreach_stopped', ({ session }) => provided(service.rooms, Outreach).stop(session, 'en')],
  [
    'has their data deleted',
    'erasure_receipt',
    ({ session }) => provided(service.rooms, Erasures).erase(session, 'en'),
  ],
])('whoever %s is not asked to stay by a letter that still waits', async (_, confirmation, saysNo) => {
  const member = await anAskedMember();
  await saysNo(member);
  expect(await waiting(member.ana)).toEqual([confirmation]);
  await runJob(service, 'mail.deliver');
  expect(mailbox.arrived.map(({ mail }) => /renewal#/.test(mail.text ?? ''))).toEqual([false]);
  expect(
    await service.rows(`select code from candor.audit_event where candidate_id = $1 and action = 'mail.recalled'`, [
      member.ana.id,
    ]),
  ).toEqual([{ code: 'renewal' }]);
});

it('the letter to whoever says nothing goes out', async () => {
  await anAskedMember();
  await runJob(service, 'mail.deliver');
  expect(mailbox.arrived.map(({ mail }) => /renewal#/.test(mail.text ?? ''))).toEqual([true]);
});

it('whoever says yes to the first letter gets no second one that still waits', async () => {
  const { ana } = await anAskedMember();
  await runJob(service, 'mail.deliver');
  const token = /renewal#([\w-]+)/.exec(mailbox.arrived.map(({ mail }) => mail.text).join('\n'))?.[1] ?? '';
  service.clock.advance({ hours: 14 * 24 });
  await runJob(service, 'consent.renew');
  expect(await waiting(ana)).toEqual(['renewal']);
  await provided(service.rooms, RenewalAnswers).answerRenewal(token, 'yes', 'en');
  expect(await waiting(ana)).toEqual(['renewed']);
});
