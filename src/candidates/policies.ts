import type { Clock, Log, Queries } from '../platform/index.ts';
import { loadPolicy, policyMistakeText, type Policy, type PolicyMistake } from '../policy/index.ts';
import { insertFirstPolicy, selectNewestPolicy, selectPolicy, type PolicyVersionRow } from './policy-version.query.ts';

export interface PolicyInForce {
  readonly version: number;
  readonly policy: Policy;
  readonly text: string;
  readonly appliedAt: string;
}

/** A policy file with mistakes: all of them, each in one line. */
export class PolicyBroken extends Error {
  constructor(readonly mistakes: readonly PolicyMistake[]) {
    super(mistakes.map(policyMistakeText).join('\n'));
    this.name = 'PolicyBroken';
  }
}

/** The policy in force is the newest applied row, the same on all replicas; the file is only a proposal for the next. */
export class Policies {
  private known: PolicyInForce | undefined;
  private pendingFingerprint: string | undefined;

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
    this.pendingFingerprint = proposed.fingerprint === inForce.policy.fingerprint ? undefined : proposed.fingerprint;
    if (this.pendingFingerprint !== undefined)
      this.log.warn('policy.pending', { inForce: inForce.version, fingerprint: this.pendingFingerprint });
    return inForce;
  }

  /** The file differs from what is in force: it waits to be planned and applied. */
  get pending(): { fingerprint: string } | undefined {
    return this.pendingFingerprint === undefined ? undefined : { fingerprint: this.pendingFingerprint };
  }

  /** As last seen; a deed uses `ofVersion` with the number it read under its lock. */
  get current(): PolicyInForce {
    if (!this.known) throw new Error('policies are used after start');
    return this.known;
  }

  async ofVersion(queries: Queries, version: number): Promise<PolicyInForce> {
    if (this.known?.version === version) return this.known;
    const [row] = await selectPolicy(queries, version);
    if (!row) throw new Error(`policy version ${version} is missing`);
    return this.remember(row);
  }

  async newest(): Promise<PolicyInForce> {
    const [row] = await selectNewestPolicy(this.queries);
    if (!row) throw new Error('no policy has been applied');
    return this.known?.version === row.version ? this.known : this.remember(row);
  }

  private remember(row: PolicyVersionRow, parsed?: Policy): PolicyInForce {
    const loaded = {
      version: row.version,
      policy: parsed ?? parse(row.text, `policy version ${row.version}`),
      text: row.text,
      appliedAt: row.appliedAt,
    };
    if (!this.known || loaded.version > this.known.version) this.known = loaded;
    return loaded;
  }
}

function parse(text: string, file: string): Policy {
  const loaded = loadPolicy(text, file);
  if (!loaded.ok) throw new PolicyBroken(loaded.mistakes);
  return loaded.policy;
}
