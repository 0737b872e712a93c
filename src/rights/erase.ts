import { ownActor, ownAddress } from '../access/index.ts';
import {
  changeApplication,
  endGrounds,
  ERASURE,
  sayNo,
  selectAllLabels,
  type Deed,
  type Deeds,
  type StandingLabel,
} from '../candidates/index.ts';
import type { Language, Outbox } from '../mail/index.ts';
import type { Instant } from '../platform/index.ts';
import { authorityIn, jurisdictionOf, plainIn } from '../policy/index.ts';
import type { Receipts } from '../vault/index.ts';
import { answerRequest } from './answer-request.ts';
import { whileThere } from './ended.ts';
import type { PortalSession } from './portal.ts';
import { outreachOf } from './stop-outreach.ts';
import { whatStays, type Stay } from './what-stays.ts';

/** What an erasure did, in words for the person. */
export interface ErasureAnswer {
  readonly at: Instant;
  readonly timeZone: string;
  readonly erased: readonly { readonly category: string; readonly what: string }[];
  readonly stays: readonly Stay[];
  /** Signed by us; absent where nothing was left to erase. */
  readonly receipt: string | undefined;
  readonly mailed: boolean;
}

/** D3: everything goes but what policy lets outlive an erasure, and that is said with its reason and its date. */
export class Erasures {
  constructor(
    private readonly deeds: Deeds,
    private readonly receipts: Receipts,
    private readonly outbox: Outbox,
  ) {}

  /** One answer a row of the person; none for a row that has ended meanwhile. Asking twice erases nothing twice. */
  async erase(session: PortalSession, language: Language): Promise<ErasureAnswer[]> {
    const answers: ErasureAnswer[] = [];
    for (const candidateId of session.candidateIds) {
      const answer = await whileThere(() =>
        this.deeds.on(candidateId, ownActor(candidateId), (deed) => this.eraseOne(deed, language)),
      );
      if (answer) answers.push(answer);
    }
    return answers;
  }

  private async eraseOne(deed: Deed, language: Language): Promise<ErasureAnswer> {
    const address = await ownAddress(deed); // before it goes
    const before = await selectAllLabels(deed.tx, deed.candidateId);
    const changed = await endUses(deed);
    await this.outbox.recall(deed.tx, deed.candidateId, 'renewal');
    const left = await selectAllLabels(deed.tx, deed.candidateId);
    const { timeZone } = jurisdictionOf(deed.policy, deed.facts.jurisdiction);
    const erased = erasedFrom(deed, before, left, language);
    const stays = whatStays(deed.policy, deed.facts, left, deed.now, language);
    const answer = { at: deed.now, timeZone, erased, stays };
    if (!changed) return { ...answer, receipt: undefined, mailed: false };
    const receipt = await this.prove(deed, erased, stays);
    if (address !== undefined) await this.tell(deed, address, language, { ...answer, receipt });
    return { ...answer, receipt, mailed: address !== undefined };
  }

  private async prove(deed: Deed, erased: ErasureAnswer['erased'], stays: readonly Stay[]): Promise<string> {
    const categories = erased.map(({ category }) => category);
    const kept = stays.map(({ category, article, until }) => ({ category, article, until: until?.toString() ?? null }));
    const requestId = await answerRequest(deed, 'erasure', {
      erased: categories,
      stays: kept.map(({ category }) => category),
    });
    return this.receipts.sign({
      kind: 'erasure',
      requestId,
      candidateId: deed.candidateId,
      at: deed.now.toString(),
      erased: categories,
      stays: kept,
    });
  }

  private async tell(
    deed: Deed,
    to: string,
    language: Language,
    answer: { at: Instant; timeZone: string; receipt: string; stays: readonly Stay[] },
  ): Promise<void> {
    const authority = authorityIn(jurisdictionOf(deed.policy, deed.facts.jurisdiction), language);
    const stays = answer.stays.map(({ what, why, until }) => ({ what, why, until }));
    const { at, timeZone, receipt } = answer;
    const model = { at, timeZone, receipt, stays, authority };
    await this.outbox.post(deed.tx, {
      to,
      language,
      template: 'erasure_receipt',
      candidateId: deed.candidateId,
      model,
    });
  }
}

/** Applications are withdrawn first, so that what outlives them is counted from now. Whether anything changed. */
async function endUses(deed: Deed): Promise<boolean> {
  const active = deed.facts.applications.filter(({ status }) => status === 'active');
  for (const { id } of active) await changeApplication(deed, id, { status: 'withdrawn' });
  const agreed = deed.facts.consents.map(({ purpose }) => purpose);
  const saidNo = await sayNo(await deed.refreshed(), [...new Set([...outreachOf(deed.policy), ...agreed])], ERASURE);
  const ended = (await selectAllLabels(deed.tx, deed.candidateId)).flatMap((label) => endingsOf(label, deed.now));
  await endGrounds(deed, ended);
  return active.length > 0 || saidNo.objections.length > 0 || saidNo.consentIds.length > 0 || ended.length > 0;
}

/** Every ground but those that may outlive an erasure, and have not run out by themselves. */
const endingsOf = (label: StandingLabel, now: Instant) =>
  label.grounds
    .filter((ground) => !ground.ended)
    .filter(
      ({ survivesErasure, retainUntil }) => survivesErasure === null || Temporal.Instant.compare(retainUntil, now) <= 0,
    )
    .map((ground) => ({ labelId: label.labelId, ground, because: ERASURE }));

function erasedFrom(deed: Deed, before: readonly StandingLabel[], left: readonly StandingLabel[], language: Language) {
  const there = new Set(left.map(({ labelId }) => labelId));
  const categories = new Set(before.filter(({ labelId }) => !there.has(labelId)).map(({ category }) => category));
  return [...categories].map((category) => {
    const rule = deed.policy.categories.get(category);
    return { category, what: rule ? plainIn(rule, language) : category };
  });
}
