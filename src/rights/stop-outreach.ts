import { linkHash, ownActor, ownAddress } from '../access/index.ts';
import { sayNo, type Deed, type Deeds } from '../candidates/index.ts';
import type { Language, Outbox } from '../mail/index.ts';
import type { Clock, UnitOfWork } from '../platform/index.ts';
import { authorityIn, jurisdictionOf, type Policy } from '../policy/index.ts';
import { answerRequest } from './answer-request.ts';
import { whileThere } from './ended.ts';
import type { PortalSession } from './portal.ts';
import { selectStopLink } from './portal-link.query.ts';

/** D6, D13: outreach stops at once, for the asking alone. */
export class Outreach {
  constructor(
    private readonly work: UnitOfWork,
    private readonly deeds: Deeds,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async stop(session: PortalSession, language: Language): Promise<void> {
    await this.stopFor(session.candidateIds, language);
  }

  /** Whether a mail's link would stop anything. Looking changes nothing: mail programs open links by themselves. */
  async knows(token: string): Promise<boolean> {
    return (await this.linked(token)) !== undefined;
  }

  /** By the link in a mail, without log-in; false where the link is none of ours, or over. Using it twice does no harm. */
  async stopByLink(token: string, language: Language): Promise<boolean> {
    const candidateIds = await this.linked(token);
    if (!candidateIds) return false;
    await this.stopFor(candidateIds, language);
    return true;
  }

  private async linked(token: string): Promise<readonly string[] | undefined> {
    const [link] = await selectStopLink(this.work.writing, linkHash(token), this.clock.now().toString());
    return link?.candidateIds;
  }

  private async stopFor(candidateIds: readonly string[], language: Language): Promise<void> {
    for (const candidateId of candidateIds)
      await whileThere(() => this.deeds.on(candidateId, ownActor(candidateId), (deed) => this.stopOne(deed, language)));
  }

  private async stopOne(deed: Deed, language: Language): Promise<void> {
    const address = await ownAddress(deed); // before the grounds end: it may go with them
    const purposes = outreachOf(deed.policy);
    const { objections, consentIds } = await sayNo(deed, purposes, 'objection');
    if (objections.length === 0 && consentIds.length === 0) return; // said before
    await this.outbox.recall(deed.tx, deed.candidateId, 'renewal');
    await answerRequest(deed, 'stop_outreach', { purposes });
    if (address === undefined) return;
    const home = jurisdictionOf(deed.policy, deed.facts.jurisdiction);
    const model = { at: deed.now, timeZone: home.timeZone, authority: authorityIn(home, language) };
    await this.outbox.post(deed.tx, {
      to: address,
      language,
      template: 'outreach_stopped',
      candidateId: deed.candidateId,
      model,
    });
  }
}

/** What a person may always say no to (Art. 21(2), (3)). */
export const outreachOf = (policy: Policy): string[] =>
  [...policy.purposes.values()].filter(({ directMarketing }) => directMarketing).map(({ id }) => id);
