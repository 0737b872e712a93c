import {
  endAfterChange,
  endAnew,
  groundsFor,
  type Basis,
  type EndAnew,
  type GroundSpec,
  type InGrace,
  type Instant,
  type Policy,
} from '../policy/index.ts';
import type { MovedGround, StandingGround, StandingLabel } from './applications.query.ts';
import type { EndedGround } from './end-grounds.query.ts';
import { caseOf, type CandidateFacts, type KnownApplication } from './facts.ts';

/** What a person has had erased never comes back into use, whatever becomes of its application (Art. 17). */
export const ERASURE = 'erasure';

/** A policy that was in force before, and until when what it gave ends no sooner for the change that replaced it. */
export interface FormerPolicy {
  readonly policy: Policy;
  readonly graceUntil: Instant;
}

/** By what labels are judged: the policy in force, and those of before by which some of their grounds still end. */
export interface Law {
  readonly version: number;
  readonly policy: Policy;
  readonly former: ReadonlyMap<number, FormerPolicy>;
}

/** What policy says now of labels that stand: which of their grounds move, end, or are new. */
export interface JudgedAnew {
  /** Under the policy in force, or in grace: as they were given, until the grace of its change is over. */
  readonly moved: readonly MovedGround[];
  readonly ended: readonly (EndedGround & { readonly ground: StandingGround })[];
  readonly added: readonly AddedGround[];
}

export interface AddedGround {
  readonly labelId: string;
  readonly ground: GroundSpec;
  /** The one that goes on so, where only its rule has another name, or says more of it. */
  readonly instead?: StandingGround;
}

/** Asks the law about labels under these facts; `only` names the applications that it is about, all unless it is given. */
export function judgeAnew(
  law: Law,
  facts: CandidateFacts,
  labels: readonly StandingLabel[],
  now: Instant,
  only?: ReadonlySet<string>,
): JudgedAnew {
  const judged = labels.map((label) => judgeLabel(law, facts, dated(label), now, only));
  return {
    moved: judged.flatMap(({ moved }) => moved),
    ended: judged.flatMap(({ ended }) => ended),
    added: judged.flatMap(({ added }) => added),
  };
}

interface DatedLabel extends Omit<StandingLabel, 'recordReceivedAt'> {
  readonly recordReceivedAt: Instant;
}

/** Read once, for a label is judged several times. */
const dated = (label: StandingLabel): DatedLabel => ({
  ...label,
  recordReceivedAt: Temporal.Instant.from(label.recordReceivedAt),
});

function judgeLabel(
  law: Law,
  facts: CandidateFacts,
  label: DatedLabel,
  now: Instant,
  only: ReadonlySet<string> | undefined,
): JudgedAnew {
  const { labelId } = label;
  const given = givenTo(law.policy, facts, label, now, only);
  const judged = { moved: [] as MovedGround[], ended: [] as JudgedAnew['ended'][number][], added: [] as AddedGround[] };
  const living = label.grounds.filter((ground) => !ground.ended);
  for (const ground of living) {
    const byRule = endAnewOf(law.policy, facts, label, ground, ground.policyVersion !== law.version);
    const asked = 'end' in byRule || ground.policyVersion !== law.version;
    const successor = asked ? given.get(standing(ground)) : undefined;
    const next = successor ?? byRule;
    const end = withGrace(law, facts, label, ground, next);
    if ('inGrace' in end)
      judged.moved.push({
        ...movedTo(labelId, ground, end, ground.policyVersion),
        inGrace: 'end' in next ? 'gone' : 'sooner',
      });
    else if (successor) judged.added.push({ labelId, ground: successor, instead: ground });
    else if ('end' in end) judged.ended.push({ labelId, ground, because: end.because });
    else judged.moved.push(movedTo(labelId, ground, end, law.version));
  }
  const stands = new Set(living.map(standing));
  for (const [key, ground] of given) if (!stands.has(key)) judged.added.push({ labelId, ground });
  return judged;
}

/** Where it was given under a policy of before, that one is heard too until its grace is over. */
function withGrace(
  { former }: Law,
  facts: CandidateFacts,
  label: DatedLabel,
  ground: StandingGround,
  next: EndAnew,
): EndAnew | InGrace {
  const before = former.get(ground.policyVersion);
  return before ? endAfterChange(endAnewOf(before.policy, facts, label, ground), next, before.graceUntil) : next;
}

const movedTo = (
  labelId: string,
  ground: StandingGround,
  end: Exclude<EndAnew, { end: true }>,
  policyVersion: number,
): MovedGround => ({
  labelId,
  ground,
  anchor: end.anchor,
  anchorAt: end.anchorAt?.toString() ?? null,
  retainUntil: end.retainUntil.toString(),
  policyVersion,
});

function endAnewOf(
  policy: Policy,
  facts: CandidateFacts,
  label: DatedLabel,
  ground: StandingGround,
  ofAnother = false,
): EndAnew {
  const standsOn = {
    ...(ground.applicationId ? { applicationId: ground.applicationId } : {}),
    ...(ground.consentId ? { consentId: ground.consentId } : {}),
    ...(ground.law ? { law: ground.law } : {}),
  };
  const application = facts.applications.find((known) => known.id === ground.applicationId);
  const stood = { rule: ground.rule, purpose: ground.purpose, basis: ground.basis as Basis, standsOn };
  const laws = [facts.jurisdiction, ...facts.applications.map(({ jurisdiction }) => jurisdiction)];
  return endAnew(policy, stood, caseOf(facts, label, application), ofAnother ? laws : undefined);
}

/** The grounds that policy gives now, by what they stand on. */
function givenTo(
  policy: Policy,
  facts: CandidateFacts,
  label: DatedLabel,
  now: Instant,
  only: ReadonlySet<string> | undefined,
): ReadonlyMap<string, GroundSpec> {
  if (label.grounds.some((ground) => ground.endedBecause === ERASURE)) return new Map();
  const given = applicationsOf(facts, label, only).flatMap(
    (application) => groundsFor(policy, caseOf(facts, label, application), now).grounds,
  );
  return new Map(
    given.map((ground) => [
      standing({
        purpose: ground.purpose,
        basis: ground.basis,
        applicationId: ground.standsOn.applicationId ?? null,
        consentId: ground.standsOn.consentId ?? null,
        law: ground.standsOn.law ?? null,
      }),
      ground,
    ]),
  );
}

function applicationsOf(
  facts: CandidateFacts,
  label: DatedLabel,
  only: ReadonlySet<string> | undefined,
): (KnownApplication | undefined)[] {
  const ids = only ?? new Set(label.grounds.flatMap((ground) => ground.applicationId ?? []));
  const known = facts.applications.filter((application) => ids.has(application.id));
  return known.length > 0 ? known : [undefined];
}

const standing = (ground: Pick<StandingGround, 'purpose' | 'basis' | 'applicationId' | 'consentId' | 'law'>): string =>
  [ground.purpose, ground.basis, ground.applicationId, ground.consentId, ground.law]
    .map((part) => part ?? '')
    .join('|');
