import { selectAllLabels } from '../candidates/index.ts';
import type { Language } from '../mail/index.ts';
import { plainIn, type Policy } from '../policy/index.ts';
import { noWorkedAnswer, notVerified } from './register-refusals.ts';
import type { RequestRow } from './register.query.ts';
import type { Standing } from './request-desk.ts';
import { needsOf } from './request-needs.ts';

/** Kinds of request that are answered from the policy and from what is held (D9, D12). */
const ANSWERED = ['know', 'marketing_disclosure'];

/** A word of the policy, and how it is said to the person. */
interface Said {
  readonly id: string;
  readonly plain: string;
}

/** What is collected of one category: from whom, for what, and who may receive it. */
export interface Collected extends Said {
  readonly sources: readonly Said[];
  readonly purposes: readonly Said[];
  readonly recipients: readonly (Said & { readonly role: string })[];
}

export interface WorkedAnswer {
  readonly requestId: string;
  readonly kind: string;
  readonly at: string;
  readonly language: Language;
  readonly policy: string;
  readonly collected: readonly Collected[];
  readonly sold: readonly never[];
  readonly shared: readonly never[];
  readonly disclosedForTheirDirectMarketing: readonly never[];
  /** That nothing is sold, shared or disclosed so, in the words of the notice. */
  readonly says: string;
  /** Uses that the person said no to, and that are kept from (D10). */
  readonly refused: readonly Said[];
}

/**
 * Works out what the person may know. No word of the policy's language lets data be sold, shared for advertising or
 * disclosed for the marketing of others, so there is never anything to list there, and the answer says so.
 */
export async function workedAnswer(
  { deed, policy, tx, now }: Standing,
  request: RequestRow,
  language: Language,
  noSale: string,
): Promise<WorkedAnswer> {
  if (!ANSWERED.includes(request.kind)) throw noWorkedAnswer(ANSWERED);
  const needs = needsOf(policy, request);
  if (needs.length > 0) throw notVerified(needs);
  const labels = deed ? await selectAllLabels(tx, deed.candidateId) : [];
  const living = labels.map((label) => ({ ...label, grounds: label.grounds.filter(({ ended }) => !ended) }));
  const held = Map.groupBy(
    living.filter(({ grounds }) => grounds.length > 0),
    ({ category }) => category,
  );
  const say = sayer(policy, language);
  return {
    requestId: request.id,
    kind: request.kind,
    at: now.toString(),
    language,
    policy: policy.fingerprint,
    collected: [...held].map(([category, of]) => ({
      ...say('categories', category),
      sources: each(of.map(({ source }) => source)).map((id) => say('sources', id)),
      purposes: each(of.flatMap(({ grounds }) => grounds.map(({ purpose }) => purpose))).map((id) =>
        say('purposes', id),
      ),
      recipients: [...policy.recipients.values()]
        .filter(({ categories }) => categories.has(category))
        .map(({ id, role }) => ({ ...say('recipients', id), role })),
    })),
    sold: [],
    shared: [],
    disclosedForTheirDirectMarketing: [],
    says: noSale,
    refused: (deed?.facts.objections ?? []).map((id) => say('purposes', id)),
  };
}

const each = (ids: readonly string[]): string[] => [...new Set(ids)].sort();

function sayer(policy: Policy, language: Language) {
  return (section: 'categories' | 'sources' | 'purposes' | 'recipients', id: string): Said => {
    const word = policy[section].get(id);
    return { id, plain: word ? plainIn(word, language) : id };
  };
}
