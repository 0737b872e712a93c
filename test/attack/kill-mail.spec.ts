import { runJob } from '../kit/fates.ts';
import { atCommitAfter, killedOneByOne, KilledProcess } from '../kit/killed-process.ts';
import { Person } from '../kit/person.ts';
import { Service } from '../kit/service.ts';
import { Steps } from '../kit/steps.ts';
import { Mailbox } from '../mail/mailbox.ts';

/** Takes no jobs by itself: couriers that die do. */
let service: Service;
let mailbox: Mailbox;
beforeAll(async () => {
  mailbox = await Mailbox.open();
  service = await Service.start({ idle: true, smtpUrl: mailbox.url });
});
afterEach(() => KilledProcess.killAll());
afterAll(async () => {
  Steps.bury();
  await service.stop();
  await mailbox.close();
});

/** Somebody withdraws a consent, which a letter confirms. */
async function aLetterWaits(): Promise<void> {
  service.clock.moveTo(Temporal.Instant.fromEpochMilliseconds(Date.now())); // the processes go by the database's clock
  await service.rows('delete from candor.mail');
  mailbox.arrived.length = 0;
  const ana = await Person.arrives(service, { jurisdiction: 'DE' });
  await ana.fillsForm(await ana.applies());
  const { body } = await ana.agreesToTalentPool(service.clock.now().toString()).expect(201);
  await ana.ats.post(`/v1/consents/${body.id}/withdraw`).expect(200);
}

/** A dead courier's lease ends, and another goes round. */
async function anotherGoesRound(): Promise<{ state: string; keys: number }> {
  service.clock.advance({ minutes: 10 });
  await runJob(service, 'mail.deliver');
  const [row] = await service.rows<{ state: string; keys: number }>(
    'select state, (select count(*)::integer from keys.message_key k where k.message_id = m.id) as keys from candor.mail m',
  );
  return row ?? { state: 'lost', keys: 0 };
}

const messageIds = (): string[] => mailbox.arrived.map(({ mail }) => String(mail.messageId));

it('delivers a letter with one Message-ID wherever its courier dies, twice only between the server’s yes and the commit', async () => {
  const doubled: number[] = [];
  let at = 1;
  for (let died = true; died; at++) {
    await aLetterWaits();
    const { steps, leave } = await Steps.onNewLines(service);
    died = await steps.dieAt(() => runJob(service, 'mail.deliver'), at);
    await leave();
    const { state } = await anotherGoesRound();
    expect({ at, state, ids: new Set(messageIds()).size }).toEqual({ at, state: 'sent', ids: 1 });
    if (messageIds().length > 1) doubled.push(at);
    expect({ at, times: messageIds().length <= 2 }).toEqual({ at, times: true });
  }
  expect(at).toBeGreaterThan(8);
  // From the yes on: the change of state, its event, the commit; and no step more.
  expect(doubled.length).toBeGreaterThan(0);
  expect(doubled.length).toBeLessThanOrEqual(3);
  expect((doubled.at(-1) ?? 0) - (doubled[0] ?? 0)).toBe(doubled.length - 1);
}, 120_000);

it('does so for couriers that are killed with kill -9', async () => {
  const plans = atCommitAfter("update candor.mail set state = 'sent'");
  const courier = (plan: (typeof plans)[number]) => KilledProcess.worker(service, ['mail.deliver'], plan, mailbox.url);
  await killedOneByOne(plans, courier, async (plan, process) => {
    await aLetterWaits();
    await process.beginAndDie();
    const { state } = await anotherGoesRound();
    expect({ plan, state, ids: new Set(messageIds()).size }).toEqual({ plan, state: 'sent', ids: 1 });
    if (plan.when === 'answered') expect(messageIds()).toHaveLength(1);
  });
}, 120_000);
