import type { Policies } from '../candidates/index.ts';
import type { Clock, Instant, UnitOfWork } from '../platform/index.ts';
import { selectNoticeSince } from './notice-history.query.ts';

/** For so long a page says that its text has changed. */
const NEWS = { hours: 24 * 365 };

/** Since when a notice reads as it does. */
export interface NoticeHeld {
  readonly since: Instant;
  /** It read differently before, and that is less than a year ago. */
  readonly changed: boolean;
}

interface Since {
  readonly since: Instant;
  readonly hadOther: boolean;
}

/** X3: which notice held when, by the version of the policy that it was written from. */
export class NoticeHistory {
  /** What a version brought never changes. */
  private readonly known = new Map<string, Since>();

  constructor(
    private readonly work: UnitOfWork,
    private readonly policies: Policies,
    private readonly clock: Clock,
  ) {}

  async heldSince(jurisdiction: string, version: number): Promise<NoticeHeld> {
    const name = `${version} ${jurisdiction}`;
    const known = this.known.get(name) ?? (await this.look(jurisdiction, version));
    this.known.set(name, known);
    const { since, hadOther } = known;
    const isNews = Temporal.Instant.compare(this.clock.now(), since.add(NEWS)) < 0;
    return { since, changed: hadOther && isNews };
  }

  private async look(jurisdiction: string, version: number): Promise<Since> {
    const [row] = await selectNoticeSince(this.work.reading, jurisdiction, version);
    if (!row) throw new Error('no policy has been applied');
    const before = row.version > 1 ? await this.policies.ofVersion(this.work.reading, row.version - 1) : undefined;
    const hadOther = before?.policy.jurisdictions.has(jurisdiction) ?? false;
    return { since: Temporal.Instant.from(row.appliedAt), hadOther };
  }
}
