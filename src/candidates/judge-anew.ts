import { endAnew, groundsFor, type GroundSpec, type Instant, type Policy } from '../policy/index.ts';
import type { MovedGround, StandingGround, StandingLabel } from './applications.query.ts';
import type { EndedGround } from './end-grounds.ts';
import { caseOf, type CandidateFacts, type KnownApplication } from './facts.ts';

/** What a person has had erased never comes back into use, whatever becomes of its application (Art. 17). */
export const ERASURE = 'erasure';

/** What policy says now of labels that stand: which of their grounds move, end, or are new. */
export interface JudgedAnew {
  readonly moved: readonly MovedGround[];
  readonly ended: readonly EndedGround[];
  readonly added: readonly AddedGround[];
}

export interface AddedGround {
  readonly labelId: string;
  readonly ground: GroundSpec;
  /** The one that goes on so, where only its rule has another name. */
  readonly instead?: StandingGround;
}

/** Asks the policy about labels under these facts; `only` names the applications that it is about, all unless it is given. */
export function judgeAnew(
  policy: Policy,
  facts: CandidateFacts,
  labels: readonly StandingLabel[],
  now: Instant,
  only?: ReadonlySet<string>,
): JudgedAnew {
  const judged = labels.map((label) => judgeLabel(policy, facts, label, now, only));
  return {
    moved: judged.flatMap(({ moved }) => moved),
    ended: judged.flatMap(({ ended }) => ended),
    added: judged.flatMap(({ added }) => added),
  };
}

function judgeLabel(
  policy: Policy,
  facts: CandidateFacts,
  label: StandingLabel,
  now: Instant,
  only: ReadonlySet<string> | undefined,
): JudgedAnew {
  const { labelId } = label;
  const moved: MovedGround[] = [];
  const ended: (EndedGround & { ground: StandingGround })[] = [];
  for (const ground of label.grounds.filter((one) => !one.ended)) {
    const answer = endAnewOf(policy, facts, label, ground);
    if ('end' in answer) ended.push({ labelId, ground, because: answer.because });
    else
      moved.push({
        labelId,
        ground,
        anchor: answer.anchor,
        anchorAt: answer.anchorAt?.toString() ?? null,
        retainUntil: answer.retainUntil.toString(),
      });
  }
  const given = givenTo(policy, facts, label, now, only);
  const living = new Set(moved.map(({ ground }) => standing(ground)));
  const lapsed = new Map(ended.map(({ ground }) => [standing(ground), ground]));
  const added = [...given].flatMap(([key, ground]) => {
    const instead = lapsed.get(key);
    return living.has(key) ? [] : [{ labelId, ground, ...(instead ? { instead } : {}) }];
  });
  return { moved, ended: ended.filter(({ ground }) => !given.has(standing(ground))), added };
}

function endAnewOf(policy: Policy, facts: CandidateFacts, label: StandingLabel, ground: StandingGround) {
  const standsOn = {
    ...(ground.applicationId ? { applicationId: ground.applicationId } : {}),
    ...(ground.consentId ? { consentId: ground.consentId } : {}),
    ...(ground.law ? { law: ground.law } : {}),
  };
  const application = facts.applications.find((known) => known.id === ground.applicationId);
  return endAnew(policy, { rule: ground.rule, purpose: ground.purpose, standsOn }, caseFor(facts, label, application));
}

/** The grounds that policy gives now, by what they stand on. */
function givenTo(
  policy: Policy,
  facts: CandidateFacts,
  label: StandingLabel,
  now: Instant,
  only: ReadonlySet<string> | undefined,
): ReadonlyMap<string, GroundSpec> {
  if (label.grounds.some((ground) => ground.endedBecause === ERASURE)) return new Map();
  const given = applicationsOf(facts, label, only).flatMap(
    (application) => groundsFor(policy, caseFor(facts, label, application), now).grounds,
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
  label: StandingLabel,
  only: ReadonlySet<string> | undefined,
): (KnownApplication | undefined)[] {
  const ids = only ?? new Set(label.grounds.flatMap((ground) => ground.applicationId ?? []));
  const known = facts.applications.filter((application) => ids.has(application.id));
  return known.length > 0 ? known : [undefined];
}

const caseFor = (facts: CandidateFacts, label: StandingLabel, application: KnownApplication | undefined) =>
  caseOf(
    facts,
    { category: label.category, source: label.source, recordReceivedAt: Temporal.Instant.from(label.recordReceivedAt) },
    application,
  );

const standing = (ground: Pick<StandingGround, 'purpose' | 'basis' | 'applicationId' | 'consentId' | 'law'>): string =>
  [ground.purpose, ground.basis, ground.applicationId, ground.consentId, ground.law]
    .map((part) => part ?? '')
    .join('|');
