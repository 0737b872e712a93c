/** The record of processing activities (Art. 30(1)): one activity for each purpose, over all jurisdictions. */
import type { Policy } from '../policy.ts';
import type { GrantingRule, PurposeRule, RecipientRule } from '../words.ts';
import type { Row } from './comma-separated.ts';
import { type ScheduleRow, retentionSchedule } from './retention-schedule.ts';
import type { Speech } from './speech.ts';

export interface ProcessingRecord {
  readonly controller: { readonly name: string; readonly address: string; readonly contact: string };
  /** Which policy it was written from. */
  readonly fingerprint: string;
  /** What is done technically, for all activities alike (Art. 30(1)(g)). */
  readonly security: string;
  readonly activities: readonly Activity[];
}

export interface Activity {
  readonly purpose: string;
  readonly title: string;
  readonly plain: string;
  readonly dataSubjects: readonly string[];
  readonly categories: readonly string[];
  readonly sources: readonly string[];
  readonly bases: readonly ActivityBasis[];
  readonly recipients: readonly {
    readonly recipient: string;
    readonly title: string;
    readonly role: string;
    readonly agreement: string | null;
  }[];
  readonly transfers: readonly Transfer[];
  readonly timeLimits: readonly TimeLimit[];
  readonly dpia: string;
  readonly automatedDecision: string;
}

export interface ActivityBasis {
  readonly basis: string;
  readonly law: string | null;
  readonly condition: string | null;
  readonly interest: string | null;
  readonly balancing: string | null;
}

export interface Transfer {
  readonly recipient: string;
  readonly country: string;
  readonly safeguard: string;
  readonly citation: string | null;
}

type TimeLimit = Pick<ScheduleRow, 'rule' | 'jurisdictions' | 'inWords' | 'citation'>;

export function processingRecord(policy: Policy, speech: Speech): ProcessingRecord {
  const { name, address, privacyContact } = policy.controller;
  const schedule = retentionSchedule(policy, speech);
  return {
    controller: { name, address, contact: privacyContact },
    fingerprint: policy.fingerprint,
    security: speech.say('record.security'),
    activities: [...policy.purposes.values()].map((purpose) =>
      activity(
        policy,
        purpose,
        schedule.filter((row) => row.purpose === purpose.id),
      ),
    ),
  };
}

/** The record as rows, one for each activity; the controller stands in each, since each may be filed alone. */
export function recordRows({ controller, security, activities }: ProcessingRecord): Row[] {
  return activities.map((one) => ({
    controller: `${controller.name}, ${controller.address}`,
    contact: controller.contact,
    purpose: one.purpose,
    title: one.title,
    plain: one.plain,
    dataSubjects: one.dataSubjects,
    categories: one.categories,
    sources: one.sources,
    bases: one.bases.map(({ basis, ...more }) => [basis, ...Object.values(more)].filter(Boolean).join(', ')),
    recipients: one.recipients.map(({ title, role, agreement }) => [title, role, agreement].filter(Boolean).join(', ')),
    transfers: one.transfers.map(({ recipient, ...more }) =>
      [recipient, ...Object.values(more)].filter(Boolean).join(', '),
    ),
    timeLimits: one.timeLimits.map(
      ({ rule, jurisdictions, inWords, citation }) => `${rule} (${jurisdictions.join(', ')}): ${inWords} [${citation}]`,
    ),
    dpia: one.dpia,
    automatedDecision: one.automatedDecision,
    security,
  }));
}

function activity(policy: Policy, purpose: PurposeRule, limits: readonly ScheduleRow[]): Activity {
  const rules = [...policy.rules.values()].filter(
    (rule): rule is GrantingRule => rule.does === 'grant' && rule.purpose === purpose.id,
  );
  const categories = [...policy.categories.values()].filter(({ id }) => rules.some((rule) => rule.categories.has(id)));
  const sources = [...policy.sources.keys()].filter((id) => rules.some((rule) => rule.sources.has(id)));
  const recipients = [...policy.recipients.values()].filter(({ purposes }) => purposes.includes(purpose.id));
  const subjects = new Set(categories.map(({ whose }) => whose));
  return {
    purpose: purpose.id,
    title: purpose.title,
    plain: purpose.plain,
    dataSubjects: subjects.size > 0 ? [...subjects].sort() : ['candidate'],
    categories: categories.map(({ id }) => id),
    sources,
    bases: basesOf(purpose, rules),
    recipients: recipients.map(({ id, title, role, agreement }) => ({
      recipient: id,
      title,
      role,
      agreement: agreement ? `${agreement.document} of ${agreement.date}` : null,
    })),
    transfers: recipients.flatMap(transfersOf),
    timeLimits: limits.map(({ rule, jurisdictions, inWords, citation }) => ({
      rule,
      jurisdictions,
      inWords,
      citation,
    })),
    dpia: 'none' in purpose.dpia ? `none: ${purpose.dpia.none}` : `${purpose.dpia.document} of ${purpose.dpia.date}`,
    automatedDecision:
      purpose.automatedDecision === 'none'
        ? 'none'
        : `${purpose.automatedDecision.logic}; ${purpose.automatedDecision.humanReview}`,
  };
}

/** Where no rule speaks, the bases that the purpose allows. */
function basesOf(purpose: PurposeRule, rules: readonly GrantingRule[]): ActivityBasis[] {
  const none = { law: null, condition: null, interest: null, balancing: null };
  if (rules.length === 0) return purpose.bases.map((basis) => ({ basis, ...none }));
  const bases = rules.map(({ basis, law, condition, interest }) => ({
    basis,
    law: law?.title ?? null,
    condition: condition ?? null,
    interest: interest?.plain ?? null,
    balancing: interest ? `${interest.balancing.document} of ${interest.balancing.date}` : null,
  }));
  return [...new Map(bases.map((one) => [JSON.stringify(one), one])).values()];
}

/** Places where data does not move freely, each with what lets it go there (Art. 30(1)(e)). */
function transfersOf({ id, places }: RecipientRule): Transfer[] {
  return places.flatMap(({ country, safeguard, citation }) =>
    safeguard ? [{ recipient: id, country, safeguard, citation: citation ?? null }] : [],
  );
}
