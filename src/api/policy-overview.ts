import type { PolicyInForce } from '../candidates/index.ts';
import { authorityIn, dpvTerms, recipientTerms, type RecipientRule } from '../policy/index.ts';

/** What a client needs of the policy in force: its words, and who may do what. */
export function policyOverview(
  { version, policy, appliedAt }: PolicyInForce,
  pending: { fingerprint: string } | undefined,
): object {
  return {
    version,
    appliedAt: Temporal.Instant.from(appliedAt).toString(),
    fingerprint: policy.fingerprint,
    pending: pending ?? null,
    controller: policy.controller,
    jurisdictions: [...policy.jurisdictions.values()].map((jurisdiction) => ({
      id: jurisdiction.id,
      title: jurisdiction.title,
      dpv: jurisdiction.dpv,
      timeZone: jurisdiction.timeZone,
      authority: authorityIn(jurisdiction, 'en'),
    })),
    sources: [...policy.sources.values()].map(({ id, title, origin, dpv }) => ({ id, title, origin, dpv })),
    categories: [...policy.categories.values()].map(({ id, title, whose, existence, dpv }) => ({
      id,
      title,
      whose,
      existence,
      dpv,
    })),
    purposes: [...policy.purposes.values()].map(({ id, title, plain, dpv, dpia, automatedDecision }) => ({
      id,
      title,
      plain,
      dpv,
      dpia,
      automatedDecision,
    })),
    interests: [...policy.interests.values()].map(({ id, plain, balancing }) => ({ id, plain, balancing })),
    recipients: [...policy.recipients.values()].map(recipientShown),
    stages: policy.stages,
    kinds: [...policy.kinds.values()].map((kind) => ({
      id: kind.id,
      title: kind.title,
      sources: [...kind.sources],
      files: kind.files,
      paths: [...kind.paths.keys()],
    })),
    roles: [...policy.roles.values()].map((role) => ({
      id: role.id,
      title: role.title,
      purposes: [...role.purposes].map(([purpose, { categories }]) => ({ purpose, categories: [...categories] })),
    })),
    checks: policy.checks.map(({ jurisdictions, evidence, wait, citation }) => ({
      jurisdictions: [...jurisdictions],
      evidence,
      wait: wait ? { term: wait.term.iso, from: wait.from } : null,
      citation,
    })),
    dpv: dpvTerms(policy),
  };
}

const recipientShown = (recipient: RecipientRule): object => ({
  id: recipient.id,
  title: recipient.title,
  role: recipient.role,
  dpv: recipientTerms(recipient),
  agreement: recipient.agreement ?? null,
  purposes: recipient.purposes,
  categories: [...recipient.categories],
  places: recipient.places.map(({ country, safeguard, citation }) => ({
    country,
    safeguard: safeguard ?? null,
    citation: citation ?? null,
  })),
});
