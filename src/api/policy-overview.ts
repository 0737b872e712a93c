import type { PolicyInForce } from '../candidates/index.ts';

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
    jurisdictions: [...policy.jurisdictions.values()].map(({ id, title, timeZone, authority }) => ({
      id,
      title,
      timeZone,
      authority,
    })),
    sources: [...policy.sources.values()].map(({ id, title }) => ({ id, title })),
    categories: [...policy.categories.values()].map(({ id, title, whose, existence }) => ({
      id,
      title,
      whose,
      existence,
    })),
    purposes: [...policy.purposes.values()].map(({ id, title, plain, dpia, automatedDecision }) => ({
      id,
      title,
      plain,
      dpia,
      automatedDecision,
    })),
    interests: [...policy.interests.values()].map(({ id, plain, balancing }) => ({ id, plain, balancing })),
    recipients: [...policy.recipients.values()].map((recipient) => ({
      id: recipient.id,
      title: recipient.title,
      role: recipient.role,
      agreement: recipient.agreement ?? null,
      purposes: recipient.purposes,
      categories: [...recipient.categories],
      places: recipient.places.map(({ country, safeguard, citation }) => ({
        country,
        safeguard: safeguard ?? null,
        citation: citation ?? null,
      })),
    })),
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
  };
}
