import { describeError, type Clock, type Instant, type Log, type Queries } from '../platform/index.ts';
import { loadPolicy, policyMistakeText, type Policy, type PolicyMistake } from '../policy/index.ts';
import type { StandingLabel } from './applications.query.ts';
import type { FormerPolicy, Law } from './judge-anew.ts';
import {
  insertFirstPolicy,
  selectAppliedVersions,
  selectNewestPolicy,
  selectPolicy,
  type AppliedVersion,
  type PolicyVersionRow,
} from './policy-version.query.ts';
import { versionUnknown } from './refusals.ts';

export interface PolicyInForce {
  readonly version: number;
  readonly policy: Policy;
  readonly text: string;
  readonly appliedAt: string;
  /** What stood under the version before ends no sooner for the change alone. */
  readonly graceUntil: Instant;
}

/** A policy file with mistakes: all of them, each in one line. */
export class PolicyBroken extends Error {
  constructor(readonly mistakes: readonly PolicyMistake[]) {
    super(mistakes.map(policyMistakeText).join('\n'));
    this.name = 'PolicyBroken';
  }
}

/** How long a replica may go by a policy that another has replaced; deeds ask under their lock. */
const LOOK_MS = 5_000;

/** The policy in force is the newest applied row, the same on all replicas; the file is only a proposal for the next. */
export class Policies {
  private known: PolicyInForce | undefined;
  private readonly former = new Map<number, PolicyInForce>();
  private proposed: string | undefined;
  private looking: NodeJS.Timeout | undefined;
  private lastLook: Promise<void> = Promise.resolve();

  constructor(
    private readonly queries: Queries,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  /** At start: the file becomes version 1 where there is none; one that differs later is pending and ends nothing. */
  async start(text: string, file: string): Promise<PolicyInForce> {
    const proposed = parse(text, file);
    await insertFirstPolicy(this.queries, text, proposed.fingerprint, this.clock.now().toString());
    const [row] = await selectNewestPolicy(this.queries);
    if (!row) throw new Error('the first policy was not kept');
    const inForce = this.remember(row, row.fingerprint === proposed.fingerprint ? proposed : undefined);
    this.proposed = proposed.fingerprint;
    if (this.pending) this.log.warn('policy.pending', { inForce: inForce.version, ...this.pending });
    return inForce;
  }

  /** The file differs from what is in force: it waits to be planned and applied. */
  get pending(): { fingerprint: string } | undefined {
    if (this.proposed === undefined || this.proposed === this.current.policy.fingerprint) return undefined;
    return { fingerprint: this.proposed };
  }

  /** As last seen; a deed uses `ofVersion` with the number it read under its lock. */
  get current(): PolicyInForce {
    if (!this.known) throw new Error('policies are used after start');
    return this.known;
  }

  async ofVersion(queries: Queries, version: number): Promise<PolicyInForce> {
    const kept = this.known?.version === version ? this.known : this.former.get(version);
    if (kept) return kept;
    const [row] = await selectPolicy(queries, version);
    if (!row) throw new Error(`policy version ${version} is missing`);
    return this.remember(row);
  }

  /** The one in force where none is named. Throws POLICY_VERSION_NOT_FOUND. */
  async named(version: unknown): Promise<PolicyInForce> {
    if (version === undefined) return this.current;
    const number = typeof version === 'string' && /^[1-9]\d{0,8}$/.test(version) ? Number(version) : 0;
    if (number >= 1 && number <= this.current.version) return this.ofVersion(this.queries, number);
    throw versionUnknown(this.current.version);
  }

  /** What was ever in force, newest first, from before a version on. */
  applied(before: number | undefined, limit: number): Promise<AppliedVersion[]> {
    return selectAppliedVersions(this.queries, before, limit);
  }

  async newest(): Promise<PolicyInForce> {
    const [row] = await selectNewestPolicy(this.queries);
    if (!row) throw new Error('no policy has been applied');
    return this.known?.version === row.version ? this.known : this.remember(row);
  }

  /** Looks for a newer version every few seconds: another replica may have been told to apply it. */
  follow(): void {
    this.looking ??= setInterval(() => void this.look(), LOOK_MS);
    this.looking.unref();
  }

  /** No look is under way when it has resolved. */
  async unfollow(): Promise<void> {
    clearInterval(this.looking);
    this.looking = undefined;
    await this.lastLook;
  }

  private look(): Promise<void> {
    this.lastLook = this.newest().then(
      () => undefined,
      (error: unknown) => this.log.warn('policy.not_looked_for', describeError(error)),
    );
    return this.lastLook;
  }

  /** The law that labels are judged by anew: the version in force, and those of before that these grounds still end by. */
  async lawOf(queries: Queries, version: number, labels: readonly StandingLabel[]): Promise<Law> {
    const { policy } = await this.ofVersion(queries, version);
    return { version, policy, former: await this.formerOf(queries, version, labels) };
  }

  /** The law as it would be if this policy came into force next, with this grace. */
  async lawIfApplied(
    queries: Queries,
    { policy, graceUntil }: FormerPolicy,
    labels: readonly StandingLabel[],
  ): Promise<Law> {
    const { version, policy: inForce } = this.current;
    const former = new Map(await this.formerOf(queries, version, labels));
    former.set(version, { policy: inForce, graceUntil });
    return { version: version + 1, policy, former };
  }

  /** Each with the grace of the version that replaced it. */
  private async formerOf(
    queries: Queries,
    version: number,
    labels: readonly StandingLabel[],
  ): Promise<ReadonlyMap<number, FormerPolicy>> {
    const former = new Map<number, FormerPolicy>();
    for (const { grounds } of labels)
      for (const { policyVersion: before, ended } of grounds) {
        if (ended || before >= version || former.has(before)) continue;
        const { policy } = await this.ofVersion(queries, before);
        const { graceUntil } = await this.ofVersion(queries, before + 1);
        former.set(before, { policy, graceUntil });
      }
    return former;
  }

  private remember(row: PolicyVersionRow, parsed?: Policy): PolicyInForce {
    const loaded = {
      version: row.version,
      policy: parsed ?? parse(row.text, `policy version ${row.version}`),
      text: row.text,
      appliedAt: row.appliedAt,
      graceUntil: Temporal.Instant.from(row.graceUntil),
    };
    if (this.known && loaded.version < this.known.version) this.former.set(loaded.version, loaded);
    else {
      if (this.known) this.former.set(this.known.version, this.known);
      this.known = loaded;
    }
    return loaded;
  }
}

function parse(text: string, file: string): Policy {
  const loaded = loadPolicy(text, file);
  if (!loaded.ok) throw new PolicyBroken(loaded.mistakes);
  return loaded.policy;
}
