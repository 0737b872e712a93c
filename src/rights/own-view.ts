import type { Holdings, OwnGround, OwnLabel } from '../access/index.ts';
import { isCorrectable } from '../candidates/index.ts';
import type { Authority, Controller, Language } from '../mail/index.ts';
import { authorityIn, jurisdictionOf, lawTitle, plainIn, type Policy } from '../policy/index.ts';

/** One use of a value: for what, on which basis, until when. */
export interface OwnUse {
  readonly purpose: string;
  readonly why: string;
  /** Whether people in hiring may see it for this. */
  readonly hiring: boolean;
  readonly basis: string;
  readonly condition: string | null;
  readonly law: string | null;
  /** The interest that a legitimate-interest use serves (Art. 13(1)(d)). */
  readonly interest: string | null;
  readonly until: string;
}

/**
 * What keeps an entry: a use; or nothing but claims and laws, a hold, a restriction, and then nobody in hiring sees it.
 * `ending`: nothing does, and the next sweep takes it.
 */
export type KeptFor = 'use' | 'claims_and_laws' | 'hold' | 'restriction' | 'ending';

/** One record's values of one category. */
export interface OwnEntry {
  readonly recordId: string;
  readonly recordKind: string;
  readonly receivedAt: string;
  readonly category: string;
  readonly what: string;
  readonly source: string;
  readonly from: string;
  /** The organisation that sent it; a person is not named (Art. 15(4)). */
  readonly party: string | null;
  readonly keptFor: KeptFor;
  readonly uses: readonly OwnUse[];
  readonly values: Readonly<Record<string, unknown>>;
  /** Paths whose values a program read and is not sure of. */
  readonly unsure: readonly string[];
  /** Paths whose values the person can correct or confirm here. */
  readonly correctable: readonly string[];
  /** Former values that were corrected, and that only a hold or a restriction keeps. */
  readonly replaced: Readonly<Record<string, unknown>>;
  /** How many values are another person's, and therefore left out. */
  readonly leftOut: number;
  readonly document: { readonly fileName: string | null; readonly mediaType: string; readonly size: number } | null;
}

/** Everything of one row of the person. */
export interface OwnFile extends Pick<
  Holdings,
  'applications' | 'consents' | 'objections' | 'checkSteps' | 'restrictions'
> {
  readonly id: string;
  readonly jurisdiction: { readonly id: string; readonly title: string; readonly timeZone: string };
  readonly complaintTo: Authority;
  readonly entries: readonly OwnEntry[];
  /** What was asked before; `asked` in words for the person. */
  readonly requests: readonly (Holdings['requests'][number] & { readonly asked: string })[];
}

/** The answer to "what do you hold about me?" (Art. 15), for the page and for the download alike. */
export interface OwnView {
  readonly format: 'candor-own-data-1';
  readonly madeAt: string;
  readonly language: Language;
  readonly controller: Controller;
  /** To whom it was given. */
  readonly recipients: readonly string[];
  readonly leftOut: readonly ['other_people', 'names_of_our_staff'];
  /** What each purpose of the policy is for. */
  readonly purposes: readonly { readonly id: string; readonly why: string }[];
  readonly files: readonly OwnFile[];
}

/** Sources that are organisations; who else sent something is a person, or one of our own. */
const ORGANISATIONS: ReadonlySet<string> = new Set([
  'background_check_provider',
  'academic_institution',
  'training_provider',
  'recruitment_agency',
]);

export function ownFile(policy: Policy, holdings: Holdings, language: Language): OwnFile {
  const home = jurisdictionOf(policy, holdings.jurisdiction);
  const { id, title, timeZone } = home;
  const { applications, consents, objections, checkSteps, requests, restrictions } = holdings;
  return {
    id: holdings.candidateId,
    jurisdiction: { id, title, timeZone },
    complaintTo: authorityIn(home, language),
    applications,
    consents,
    objections,
    checkSteps,
    requests: requests.map((request) => ({ ...request, asked: askedOf(policy, request.kind, language) })),
    restrictions,
    entries: holdings.labels.map((label) => entryOf(policy, holdings, label, language)),
  };
}

function askedOf(policy: Policy, kind: string, language: Language): string {
  const rule = policy.requests.get(kind);
  return rule ? plainIn(rule, language) : kind;
}

function entryOf(policy: Policy, holdings: Holdings, label: OwnLabel, language: Language): OwnEntry {
  const category = policy.categories.get(label.category);
  const source = policy.sources.get(label.source);
  const others = label.whose === 'referee';
  return {
    recordId: label.recordId,
    recordKind: label.kind,
    receivedAt: label.receivedAt,
    category: label.category,
    what: category ? plainIn(category, language) : label.category,
    source: label.source,
    from: source ? plainIn(source, language) : label.source,
    party: (ORGANISATIONS.has(label.source) && label.sourceParty) || null,
    keptFor: keptFor(policy, holdings, label),
    uses: label.grounds.map((ground) => useOf(policy, ground, language)),
    values: others ? {} : label.values,
    unsure: others ? [] : label.unsure,
    correctable: others || label.grounds.length === 0 ? [] : correctableOf(policy, label),
    replaced: others ? {} : (label.replaced ?? {}),
    leftOut: others ? Object.keys(label.values).length : 0,
    document: label.document ? { ...label.document, fileName: label.document.fileName ?? null } : null,
  };
}

/** Texts at paths that the policy takes corrections of. */
const correctableOf = (policy: Policy, { kind, values }: OwnLabel): string[] =>
  Object.entries(values).flatMap(([path, value]) =>
    typeof value === 'string' && isCorrectable(policy, kind, path) ? [path] : [],
  );

function keptFor(policy: Policy, holdings: Holdings, label: OwnLabel): KeptFor {
  if (holdings.restrictions.length > 0) return 'restriction';
  if (label.grounds.some(({ purpose }) => policy.purposes.get(purpose)?.hiring)) return 'use';
  if (label.grounds.length > 0) return 'claims_and_laws';
  const held = holdings.holds.some((categories) => categories === null || categories.includes(label.category));
  return held ? 'hold' : 'ending';
}

function useOf(policy: Policy, ground: OwnGround, language: Language): OwnUse {
  const purpose = policy.purposes.get(ground.purpose);
  const rule = policy.rules.get(ground.rule);
  const { basis, condition, law, until } = ground;
  return {
    purpose: ground.purpose,
    why: purpose ? plainIn(purpose, language) : ground.purpose,
    hiring: purpose?.hiring ?? false,
    basis,
    condition,
    law: law === null ? null : lawTitle(policy, law),
    until,
    interest: rule?.does === 'grant' && rule.interest ? plainIn(rule.interest, language) : null,
  };
}
