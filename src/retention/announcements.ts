import { ownAddress } from '../access/index.ts';
import type { Actor } from '../audit/index.ts';
import { isGone, prove, type Deed, type Deeds, type Policies } from '../candidates/index.ts';
import { letterLanguage, usualLanguage, type Language, type Outbox } from '../mail/index.ts';
import { BEFORE_ALL, type Clock, type UnitOfWork } from '../platform/index.ts';
import { authorityIn, type JurisdictionRule } from '../policy/index.ts';
import {
  countTold,
  insertAnnouncement,
  noteAnnounced,
  selectNoticeLanguage,
  selectUnannounced,
  selectUntold,
  type NoticeChange,
} from './announcements.query.ts';

export const ANNOUNCE_QUEUE = 'policy.announce';
const ACTOR: Actor = { kind: 'job', id: ANNOUNCE_QUEUE };
const BATCH = 200;
/** Told side by side: each is a deed on another candidate. */
const ABREAST = 4;

/** X3: writes to everybody whose notice a new policy has changed. The law asks for it, so no opt-out and no restriction stops it. */
export class Announcements {
  constructor(
    private readonly work: UnitOfWork,
    private readonly deeds: Deeds,
    private readonly policies: Policies,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly publicUrl: string,
  ) {}

  /**
   * The job, also by the clock: each change in its order. What a crash interrupts goes on with who has not been told. One who
   * fails lets the others be told, and fails the job at the end, so that it runs again.
   */
  async run(): Promise<void> {
    const failures: unknown[] = [];
    for (const change of await this.work.job(ANNOUNCE_QUEUE, (tx) => selectUnannounced(tx))) {
      const failed = await this.announce(change);
      failures.push(...failed);
      if (failed.length > 0) continue;
      await this.work.job(ANNOUNCE_QUEUE, (tx) => noteAnnounced(tx, change.version, this.clock.now().toString()));
    }
    if (failures.length > 0) throw failures[0];
  }

  private async announce(change: NoticeChange): Promise<unknown[]> {
    const { policy } = await this.policies.ofVersion(this.work.writing, change.version);
    const failures: unknown[] = [];
    for (let after = BEFORE_ALL; ;) {
      const from = after;
      const batch = await this.work.job(ANNOUNCE_QUEUE, (tx) => selectUntold(tx, change, from, BATCH));
      for (let at = 0; at < batch.length; at += ABREAST) {
        const tells = batch.slice(at, at + ABREAST).map(({ id }) => this.tell(id, change, policy.jurisdictions));
        for (const end of await Promise.allSettled(tells)) if (end.status === 'rejected') failures.push(end.reason);
      }
      const last = batch.at(-1);
      if (!last) return failures;
      after = last.id;
    }
  }

  private async tell(
    candidateId: string,
    change: NoticeChange,
    jurisdictions: ReadonlyMap<string, JurisdictionRule>,
  ): Promise<void> {
    try {
      await this.deeds.on(candidateId, ACTOR, async (deed) => {
        const home = jurisdictions.get(deed.facts.jurisdiction);
        if (home && change.jurisdictions.includes(home.id)) await this.tellOne(deed, change, home);
      });
    } catch (error) {
      if (!isGone(error)) throw error;
    }
  }

  /** Once, whichever replica comes first: the row, the letter, the count and the events commit together. */
  private async tellOne(deed: Deed, { version, appliedAt }: NoticeChange, home: JurisdictionRule): Promise<void> {
    const { candidateId, now, tx } = deed;
    const to = await ownAddress(deed);
    const mailed = to !== undefined;
    const [first] = await insertAnnouncement(tx, { candidateId, version, at: now.toString(), mailed });
    if (!first) return;
    if (mailed) {
      const language = await languageFor(deed, home);
      await this.outbox.post(tx, {
        to,
        language,
        template: 'notice_changed',
        candidateId,
        onceKey: `notice:${version}:${candidateId}`,
        model: {
          link: `${this.publicUrl}/privacy/notice?jurisdiction=${encodeURIComponent(home.id)}&language=${language}`,
          since: Temporal.Instant.from(appliedAt),
          timeZone: home.timeZone,
          authority: authorityIn(home, language),
        },
      });
    }
    const kind = mailed ? 'notice.announced' : 'notice.not_announceable';
    deed.tell({ action: kind, amount: version });
    await prove(deed, { kind, of: 'notice', from: now, facts: { version } });
    await countTold(tx, version, mailed); // last: all who are told side by side wait for its row
  }
}

/** That of the notice which the person was given; where nobody told us, the one that is usual where they live. */
async function languageFor(deed: Deed, home: JurisdictionRule): Promise<Language> {
  const [given] = await selectNoticeLanguage(deed.tx, deed.candidateId);
  return given ? letterLanguage(given.language) : usualLanguage(home.dpv);
}
