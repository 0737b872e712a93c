import type { AuditLog } from '../audit/index.ts';
import { notFound, selectLocated, type Policies } from '../candidates/index.ts';
import { isId, type Clock, type UnitOfWork } from '../platform/index.ts';
import { checkSteps, evidenceMissing, noticeAbout, waitUntil, type Policy, type Wait } from '../policy/index.ts';
import type { Principal } from '../vault/index.ts';
import { selectCheckSteps, type CheckStepRow } from './check-steps.query.ts';
import { selectHeldRecord } from './lists.query.ts';
import { sightOf, type Sight } from './sight.ts';

/** What was recorded about an application's background checks, and what policy still asks for. */
export interface CheckStepsState {
  readonly applicationId: string;
  readonly jurisdiction: string;
  readonly steps: readonly ShownStep[];
  /** What would keep a result that came now from being taken. */
  readonly missing: readonly string[];
  /** Of each check that a notice was sent about: until when nobody is rejected on it. */
  readonly waits: readonly ShownWait[];
  /** The law that asks for it; null where policy asks for nothing. */
  readonly citation: string | null;
}

export interface ShownStep extends Omit<CheckStepRow, 'documentId' | 'documentVersion'> {
  readonly document: { readonly id: string; readonly version: string } | null;
}

export interface ShownWait {
  readonly recordId: string;
  readonly state: Wait['state'];
  readonly awaits?: string;
  readonly until?: string;
}

/** Reads the steps about checks. A step about a record of which the caller may know nothing is not there. */
export class CheckStepReader {
  constructor(
    private readonly work: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly policies: Policies,
    private readonly clock: Clock,
  ) {}

  async steps(principal: Principal, applicationId: string): Promise<CheckStepsState> {
    const { policy } = this.policies.current;
    const sight = sightOf(policy, principal);
    const [located] = isId(applicationId) ? await selectLocated(this.work.reading, applicationId, 'application') : [];
    if (!located) throw notFound('application');
    const { candidateId } = located;
    const [found] = await this.work.deed(candidateId, (tx) => selectCheckSteps(tx, candidateId, applicationId));
    if (!found) throw notFound('application');
    const known = await this.known(sight, found.steps);
    await this.audit.note({
      actor: principal,
      action: 'check_steps.listed',
      outcome: 'done',
      candidateId,
      subject: { kind: 'application', id: applicationId },
      amount: known.length,
    });
    return this.shown(policy, applicationId, found.jurisdiction, known);
  }

  /** Who is told of hidden things sees all; anybody else, what is about no record or about one that they may know of. */
  private async known(sight: Sight, steps: readonly CheckStepRow[]): Promise<readonly CheckStepRow[]> {
    if (this.policies.current.policy.roles.get(sight.role)?.knowsHidden) return steps;
    const now = this.clock.now().toString();
    const records = [...new Set(steps.flatMap(({ recordId }) => recordId ?? []))];
    const held = await Promise.all(
      records.map(async (recordId) => {
        const rows = await selectHeldRecord(this.work.reading, recordId, sight.known, sight.uses, now);
        return rows.length > 0 ? [recordId] : [];
      }),
    );
    const open = new Set(held.flat());
    return steps.filter(({ recordId }) => recordId === null || open.has(recordId));
  }

  private shown(
    policy: Policy,
    applicationId: string,
    jurisdiction: string,
    rows: readonly CheckStepRow[],
  ): CheckStepsState {
    const taken = rows.map(({ step, at, recordId }) => ({
      step,
      at: Temporal.Instant.from(at),
      ...(recordId === null ? {} : { recordId }),
    }));
    const noticed = new Set(rows.flatMap(({ recordId }) => recordId ?? []));
    return {
      applicationId,
      jurisdiction,
      steps: rows.map(shownStep),
      missing: evidenceMissing(policy, jurisdiction, taken, this.clock.now()),
      waits: [...noticed].map((recordId) => ({
        recordId,
        ...shownWait(waitUntil(policy, jurisdiction, noticeAbout(recordId, taken))),
      })),
      citation: checkSteps(policy, jurisdiction)?.citation ?? null,
    };
  }
}

const shownStep = ({ documentId, documentVersion, ...row }: CheckStepRow): ShownStep => ({
  ...row,
  document: documentId === null || documentVersion === null ? null : { id: documentId, version: documentVersion },
});

const shownWait = (wait: Wait): Omit<ShownWait, 'recordId'> => ({
  state: wait.state,
  ...(wait.state === 'not_begun' ? { awaits: wait.awaits } : {}),
  ...(wait.state === 'begun' ? { until: wait.until.toString() } : {}),
});
