import { utcText, type Queries } from '../platform/index.ts';
import type { PolicyPlan } from '../candidates/index.ts';

/** With the jurisdictions whose notice would read differently: people there have to be told of it before. */
export type PlanAnswer = PolicyPlan & { readonly newNotices: readonly string[] };

export interface PlanRow {
  readonly id: string;
  readonly fingerprint: string;
  /** The version that it was compared with. */
  readonly against: number;
  readonly graceDays: number;
  readonly askedAt: string;
  readonly askedBy: string;
  /** Candidates looked at so far, of how many; null until it has begun. */
  readonly seen: number;
  readonly amount: number | null;
  readonly finishedAt: string | null;
  readonly answer: PlanAnswer | null;
  /** The version that it became, and how many candidates have been judged by it so far. */
  readonly version: number | null;
  readonly moved: number;
  readonly movedAt: string | null;
  /** Candidates who were written to about their changed notice so far, and those of whom no address may be written to. */
  readonly announced: number;
  readonly unreachable: number;
  /** When everybody had been told. */
  readonly announcedAt: string | null;
}

const STATE = `id, fingerprint, against, grace_days as "graceDays", ${utcText('asked_at')} as "askedAt", asked_by as "askedBy",
            seen, amount, ${utcText('finished_at')} as "finishedAt", version, moved, ${utcText('moved_at')} as "movedAt", announced,
            unreachable, ${utcText('announced_at')} as "announcedAt"`;
const COLUMNS = `${STATE}, answer`;

export const insertPlan = (
  tx: Queries,
  plan: { id: string; text: string; fingerprint: string; graceDays: number; now: string; by: string },
): Promise<object[]> =>
  tx.rows(
    `insert into candor.policy_plan (id, text, fingerprint, against, grace_days, asked_at, asked_by)
     select $1::uuid, $2::text, $3::text, max(version), $4::integer, $5::timestamptz, $6::text from candor.policy_version`,
    [plan.id, plan.text, plan.fingerprint, plan.graceDays, plan.now, plan.by],
  );

export const selectPlan = (queries: Queries, id: string): Promise<PlanRow[]> =>
  queries.rows(`select ${COLUMNS} from candor.policy_plan where id = $1::uuid`, [id]);

/** Newest first, from before one on; what each says is left to itself. */
export const selectPlans = (
  queries: Queries,
  before: string | undefined,
  limit: number,
): Promise<Omit<PlanRow, 'answer'>[]> =>
  queries.rows(
    `select ${STATE} from candor.policy_plan where $1::uuid is null or id < $1::uuid order by id desc limit $2::integer`,
    [before ?? null, limit],
  );

export const selectPlanText = (queries: Queries, id: string): Promise<{ text: string }[]> =>
  queries.rows('select text from candor.policy_plan where id = $1::uuid', [id]);

/** Who applies a plan holds its row: of two at once, one finds it applied. */
export const lockPlan = (tx: Queries, id: string): Promise<(PlanRow & { text: string })[]> =>
  tx.rows(`select ${COLUMNS}, text from candor.policy_plan where id = $1::uuid for update`, [id]);

export const notePlanProgress = (tx: Queries, id: string, seen: number, amount: number): Promise<object[]> =>
  tx.rows('update candor.policy_plan set seen = $2::integer, amount = $3::integer where id = $1::uuid', [
    id,
    seen,
    amount,
  ]);

export const finishPlan = (tx: Queries, id: string, answer: PlanAnswer, now: string): Promise<object[]> =>
  tx.rows(
    `update candor.policy_plan set seen = $2::integer, amount = $2::integer, answer = $3::json, finished_at = $4::timestamptz
      where id = $1::uuid`,
    [id, answer.candidates, JSON.stringify(answer), now],
  );

export const noteApplied = (tx: Queries, id: string, version: number): Promise<object[]> =>
  tx.rows('update candor.policy_plan set version = $2::integer where id = $1::uuid', [id, version]);

/** Of the version in force: so many more have been judged by it. */
export const addMoved = (tx: Queries, moved: number): Promise<object[]> =>
  tx.rows(
    `update candor.policy_plan set moved = moved + $1::integer
      where version = (select max(version) from candor.policy_version)`,
    [moved],
  );

/** Everybody has followed. A crash may have come between a batch and its count: in the end their events are counted. */
export const noteMoved = (tx: Queries, now: string): Promise<object[]> =>
  tx.rows(
    `with newest as materialized (select max(version) as version from candor.policy_version)
     update candor.policy_plan
        set moved_at = $1::timestamptz,
            moved = (select count(*) from candor.audit_event e
                      where e.action = 'policy.followed' and e.amount = (select version from newest))
      where version = (select version from newest) and moved_at is null`,
    [now],
  );
