import type { AuditLog } from '../audit/index.ts';
import type { Policies } from '../candidates/index.ts';
import { explainEnd, lawTitle, type EndExplained, type Policy } from '../policy/index.ts';
import type { Clock, Instant, UnitOfWork } from '../platform/index.ts';
import type { Principal } from '../vault/index.ts';
import type { LabelledViews } from './labelled-view.ts';
import { selectExplained, type ExplainedRow, type GroundRow } from './lists.query.ts';
import { sightFor, type Sight } from './sight.ts';

/** A ground with where its rule stands in the policy that it was given under, and how its end was counted. */
export interface ExplainedGround extends Omit<GroundRow, 'receivedAt'> {
  /** Where the policy that it was given under can be read, and the rule's line there. */
  readonly ruleFile: string;
  readonly ruleLine: number | null;
  readonly counted: EndExplained | null;
  /** A policy since would have ended it, or sooner: it stands until then for the grace of that change alone. */
  readonly graceUntil: string | null;
}

export interface Explanation {
  readonly path: string | null;
  readonly category: string;
  readonly source: string;
  readonly recordId: string;
  /** X3: of the policy, and so of the notice, that was in force when the record was stored. */
  readonly noticeVersion: number;
  readonly shown: boolean;
  readonly because: 'ground_lives' | 'not_for_this_role' | 'no_ground_for_this_purpose' | 'ground_ended' | 'restricted';
  readonly grounds: readonly ExplainedGround[];
}

export interface Explained {
  readonly id: string;
  readonly purpose: string;
  readonly fields: readonly Explanation[];
}

/** Why a field is, or is not, shown for a purpose: by which ground and rule, until when. Opens no value. */
export class Explainer {
  constructor(
    private readonly work: UnitOfWork,
    private readonly views: LabelledViews,
    private readonly audit: AuditLog,
    private readonly policies: Policies,
    private readonly clock: Clock,
  ) {}

  async explain(
    principal: Principal,
    candidateId: string,
    purpose: string,
    path: string | undefined,
  ): Promise<Explained> {
    const sight = sightFor(this.policies.current.policy, principal, purpose);
    await this.views.requireVisible(principal, candidateId, purpose); // who may not see the candidate may not see why
    const rows = await selectExplained(
      this.work.reading,
      candidateId,
      sight.known,
      purpose,
      this.clock.now().toString(),
    );
    const policies = await this.policiesOf(rows);
    const fields = rows.flatMap((row) => explainRow(row, sight, path, policies));
    await this.audit.note({
      actor: principal,
      action: 'candidate.explained',
      outcome: 'done',
      purpose,
      candidateId,
      amount: fields.length,
    });
    return { id: candidateId, purpose, fields };
  }

  /** Each ground is explained by the policy that it was given under. */
  private async policiesOf(rows: readonly ExplainedRow[]): Promise<ReadonlyMap<number, GivenUnder>> {
    const versions = new Set(rows.flatMap(({ grounds }) => grounds.map(({ policyVersion }) => policyVersion)));
    const policies = new Map<number, GivenUnder>();
    for (const version of versions) {
      const { policy } = await this.policies.ofVersion(this.work.reading, version);
      const isFormer = version < this.policies.current.version;
      const next = isFormer ? await this.policies.ofVersion(this.work.reading, version + 1) : undefined;
      policies.set(version, { policy, graceUntil: next?.graceUntil });
    }
    return policies;
  }
}

/** The policy that a ground was given under, and the grace of the change that replaced it. */
interface GivenUnder {
  readonly policy: Policy;
  readonly graceUntil: Instant | undefined;
}

function explainRow(
  row: ExplainedRow,
  sight: Sight,
  path: string | undefined,
  policies: ReadonlyMap<number, GivenUnder>,
): Explanation[] {
  const because = reasonOf(row, sight);
  const grounds = row.grounds.map((ground) => explainGround(ground, policies.get(ground.policyVersion)));
  const paths: (string | null)[] = row.paths.length === 0 ? [null] : [...row.paths];
  return paths
    .filter((one) => path === undefined || one === path)
    .map((one) => ({
      path: one,
      category: row.category,
      source: row.source,
      recordId: row.recordId,
      noticeVersion: row.noticeVersion,
      because,
      shown: because === 'ground_lives',
      grounds,
    }));
}

function explainGround({ receivedAt, law, ...row }: GroundRow, given: GivenUnder | undefined): ExplainedGround {
  const { policy, graceUntil } = given ?? {};
  const ruleFile = `/v1/policy/versions/${row.policyVersion}`;
  const ground = { ...row, ruleFile, law: policy && law !== null ? lawTitle(policy, law) : law };
  const rule = policy?.rules.get(ground.rule);
  const zone = policy?.jurisdictions.get(ground.jurisdiction)?.timeZone;
  if (rule?.does !== 'grant' || zone === undefined)
    return { ...ground, ruleLine: null, counted: null, graceUntil: null };
  const dated = ground.anchorAt === null ? {} : { anchorAt: Temporal.Instant.from(ground.anchorAt) };
  const counted = { anchor: ground.anchor, receivedAt: Temporal.Instant.from(receivedAt), ...dated };
  const ends = explainEnd(rule, counted, zone);
  const stands = graceUntil && Temporal.Instant.compare(graceUntil, Temporal.Instant.from(ground.until)) >= 0;
  return { ...ground, ruleLine: rule.line, counted: ends, graceUntil: stands ? graceUntil.toString() : null };
}

function reasonOf(row: ExplainedRow, sight: Sight): Explanation['because'] {
  if (!sight.categories.includes(row.category)) return 'not_for_this_role';
  if (row.grounds.some((ground) => ground.lives)) return row.restricted ? 'restricted' : 'ground_lives';
  return row.grounds.length > 0 ? 'ground_ended' : 'no_ground_for_this_purpose';
}
