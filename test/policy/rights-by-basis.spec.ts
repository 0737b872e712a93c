/** Every entry of the table of rights, held against what the engine does with a ground on that basis. */
import {
  type Basis,
  type CaseFacts,
  endAnew,
  erasureException,
  fateOf,
  groundsFor,
  kindAccepts,
  plainIn,
  type Policy,
  type Right,
  RIGHT_TERMS,
  rightsUnder,
  standingOf,
} from '../../src/policy/index.ts';
import { ownFile } from '../../src/rights/own-view.ts';
import {
  aCase,
  anApplication,
  at,
  groundOf,
  mistakesAfter,
  POLICY_TEXT,
  readOrFail,
  THE_POLICY,
} from './the-policy.ts';

const NOW = at('2026-03-02T09:00:00Z');
const CONSENT = {
  id: 'yes',
  purpose: 'future_opportunities',
  givenAt: NOW,
  until: at('2027-03-02T23:00:00Z'),
};

/** What W3C DPV 2.3 publishes for Art. 6(1), by its terms (legal_basis_rights_mapping). */
const PUBLISHED: Readonly<Record<Basis, string>> = {
  consent: 'A7-3 A13 A14 A15 A16 A17 A18 A20 A22 A77',
  contract: 'A13 A14 A15 A16 A17 A18 A20 A22 A77',
  legal_obligation: 'A13 A15 A16 A18 A77',
  vital_interests: 'A13 A14 A15 A16 A17 A18 A22 A77',
  public_task: 'A13 A14 A15 A16 A18 A21 A22 A77',
  legitimate_interest: 'A13 A14 A15 A16 A17 A18 A21 A22 A77',
};

/** A case with a ground on the basis, for the purpose, by the policy. */
interface Example {
  readonly policy: Policy;
  readonly purpose: string;
  readonly facts: CaseFacts;
}

const american = { candidateJurisdiction: 'US', application: anApplication({ jurisdiction: 'US' }) };
const EXAMPLES: Readonly<Record<Basis, Example>> = {
  consent: { policy: THE_POLICY, purpose: 'future_opportunities', facts: aCase({ consents: [CONSENT] }) },
  contract: { policy: THE_POLICY, purpose: 'consider_application', facts: aCase() },
  legal_obligation: { policy: THE_POLICY, purpose: 'legal_obligation', facts: aCase(american) },
  vital_interests: { policy: considering('vital_interests'), purpose: 'consider_application', facts: aCase() },
  public_task: { policy: considering('public_task'), purpose: 'consider_application', facts: aCase() },
  legitimate_interest: {
    policy: THE_POLICY,
    purpose: 'consider_application',
    facts: aCase({ source: 'recruitment_agency' }),
  },
};

/** The default policy has no such basis, which a person must give a reason for. */
function considering(basis: Basis): Policy {
  return readOrFail(
    POLICY_TEXT.replace(
      '    bases: [contract, legitimate_interest]',
      `    bases: [${basis}, legitimate_interest]`,
    ).replace('    basis: contract #', `    basis: ${basis} #`),
  );
}

const groundIn = ({ policy, purpose, facts }: Example) => groundOf(groundsFor(policy, facts, NOW).grounds, purpose);

/** What the person would see of it, as a page and as a download. */
function seen(example: Example) {
  const { policy, facts } = example;
  const { purpose, basis, condition, rule, retainUntil, standsOn } = groundIn(example);
  const law = standsOn.law ?? null;
  const ground = {
    purpose,
    basis,
    condition: condition ?? null,
    law,
    rule,
    until: String(retainUntil),
    survivesErasure: null,
  };
  const label = {
    recordId: 'record',
    kind: 'application_form',
    category: facts.category,
    source: facts.source,
    whose: 'candidate' as const,
    receivedAt: String(facts.recordReceivedAt),
    unsure: [],
    values: { '/basics/name': 'Mara Quill' },
    grounds: [ground],
  };
  const none = {
    checkSteps: [],
    objections: [],
    requests: [],
    holds: [],
    restrictions: [],
    applications: [],
    consents: [],
  };
  const holdings = { candidateId: 'mara', jurisdiction: facts.candidateJurisdiction, labels: [label], ...none };
  return ownFile(policy, holdings, 'en');
}

/** Whether the engine gives the right in the case. */
const GIVES: Readonly<Record<Right, (example: Example) => boolean>> = {
  withdrawal: (example) => {
    const withdrawn = example.facts.consents.map((consent) => ({ ...consent, withdrawnAt: NOW }));
    return 'end' in endAnew(example.policy, groundIn(example), { ...example.facts, consents: withdrawn });
  },
  notice: (example) => {
    const { purposes, categories, sources, rules } = example.policy;
    const { rule, basis } = groundIn(example);
    const granting = rules.get(rule);
    const interest = granting?.does === 'grant' ? granting.interest : undefined;
    const words = [
      purposes.get(example.purpose),
      categories.get(example.facts.category),
      sources.get(example.facts.source),
    ];
    const told = [...words, ...(basis === 'legitimate_interest' ? [interest] : [])];
    return told.every((word) => word && plainIn(word, 'en') !== '' && plainIn(word, 'de') !== plainIn(word, 'en'));
  },
  notice_of_others_data: ({ policy }) => {
    const others = [...policy.sources.values()].filter(({ origin }) => origin === 'third_party');
    return policy.limits.thirdPartyNotice.iso === 'P1M' && others.every((source) => plainIn(source, 'en') !== '');
  },
  access: (example) => {
    const [entry] = seen(example).entries;
    const { basis } = groundIn(example);
    return entry?.values['/basics/name'] === 'Mara Quill' && entry.uses.some((use) => use.basis === basis);
  },
  rectification: ({ policy, facts, purpose }) => {
    const corrected = groundsFor(policy, { ...facts, source: 'candidate_contact' }, NOW).grounds;
    return (
      kindAccepts(policy, 'correction', 'candidate_contact') && corrected.some((ground) => ground.purpose === purpose)
    );
  },
  erasure: (example) => {
    const { rule, survivesErasure } = groundIn(example);
    expect(erasureException(example.policy, rule, 'en')?.article).toBe(survivesErasure?.article);
    return survivesErasure === undefined;
  },
  restriction: ({ facts }) => fateOf(facts, [], [], [{}]).do === 'keep',
  portability: (example) => {
    const file = JSON.parse(JSON.stringify(seen(example))) as ReturnType<typeof seen>;
    return file.entries[0]?.values['/basics/name'] === 'Mara Quill';
  },
  objection: (example) =>
    'end' in endAnew(example.policy, groundIn(example), { ...example.facts, objections: [example.purpose] }),
  human_review: ({ policy, purpose }) => {
    const logicAlone = mistakesAfter('    automated_decision: none\n', '    automated_decision: { logic: by score }\n');
    const refused = logicAlone.some(({ found }) => found.includes('no "human_review"'));
    return refused && policy.purposes.get(purpose)?.automatedDecision === 'none' && policy.requests.has('human_review');
  },
  complaint: (example) => seen(example).complaintTo.name !== '',
};

const BASES = Object.keys(PUBLISHED) as Basis[];
const RIGHTS = Object.keys(RIGHT_TERMS) as Right[];

describe('The rights under each basis', () => {
  it.each(BASES)('are those that the Data Privacy Vocabulary publishes: %s', (basis) => {
    const terms = rightsUnder(basis).map((right) => RIGHT_TERMS[right].replace('eu-gdpr:', ''));
    expect(terms.join(' ')).toBe(PUBLISHED[basis]);
  });

  it.each(BASES)('have a case on that basis and no other: %s', (basis) => {
    expect(groundIn(EXAMPLES[basis]).basis).toBe(basis);
  });

  it.each(BASES.flatMap((basis) => RIGHTS.map((right) => [basis, right] as const)))(
    'are what the engine does, or the table says why it does more: %s, %s',
    (basis, right) => {
      const standing = standingOf(right, basis);
      const given = GIVES[right](EXAMPLES[basis]);
      if (standing.has) expect(given).toBe(true);
      else {
        expect(given).toBe(standing.beyond !== undefined);
        expect(standing.because).toMatch(/^Art\. \d+\(\d\)/);
      }
    },
  );
});

describe('Under a legitimate interest', () => {
  const british = { candidateJurisdiction: 'UK', application: anApplication({ jurisdiction: 'UK' }) };
  const objected = (purpose: string, facts: CaseFacts) =>
    endAnew(THE_POLICY, groundOf(groundsFor(THE_POLICY, facts, NOW).grounds, purpose), {
      ...facts,
      objections: [purpose],
    });

  it('an objection to direct marketing is absolute (Art. 21(3)), and no policy can say otherwise', () => {
    expect(objected('future_opportunities', aCase(british))).toEqual({ end: true, because: 'objection' });
    const [mistake] = mistakesAfter('    objection: ends\n', '    objection: restricts\n');
    expect(mistake?.found).toBe('"restricts" for a purpose of direct marketing');
  });

  it('an objection to another use restricts it until it is weighed, and ends it where it is upheld', () => {
    expect(THE_POLICY.purposes.get('consider_application')?.objection).toBe('restricts');
    expect(objected('consider_application', aCase({ source: 'recruitment_agency' }))).toEqual({
      end: true,
      because: 'objection',
    });
  });

  it('an objection to what claims need is outweighed (Art. 21(1), last words)', () => {
    expect(objected('legal_claims', aCase())).not.toHaveProperty('end');
  });

  it('an erasure ends the use, and leaves what claims need (Art. 17(3)(e))', () => {
    const { grounds } = groundsFor(THE_POLICY, aCase({ source: 'recruitment_agency' }), NOW);
    expect(grounds.map(({ purpose, survivesErasure }) => [purpose, survivesErasure?.article])).toEqual([
      ['consider_application', undefined],
      ['background_check', undefined],
      ['legal_claims', '17(3)(e)'],
    ]);
  });
});

describe('Under a legal obligation', () => {
  it('a check that a law orders goes on against an objection to its purpose', () => {
    const facts = aCase({ application: anApplication({ stage: 'offer' }), category: 'immigration_status' });
    const check = groundOf(groundsFor(THE_POLICY, facts, NOW).grounds, 'background_check');
    expect(check).toMatchObject({ basis: 'legal_obligation', rule: 'right-to-work-de' });
    expect(endAnew(THE_POLICY, check, { ...facts, objections: ['background_check'] })).not.toHaveProperty('end');
  });

  it('what a law orders to be kept survives an erasure, and what it orders to be checked does not', () => {
    const rules = [...THE_POLICY.rules.values()].filter(
      (rule) => rule.does === 'grant' && rule.basis === 'legal_obligation',
    );
    const surviving = rules.filter((rule) => rule.does === 'grant' && rule.survivesErasure?.article === '17(3)(b)');
    expect(surviving.map(({ purpose }) => purpose)).toEqual(surviving.map(() => 'legal_obligation'));
    expect(rules.filter((rule) => !surviving.includes(rule)).map(({ id }) => id)).toEqual([
      'right-to-work-de',
      'right-to-work-fr',
      'right-to-work-nl',
      'right-to-work-ch',
      'right-to-work-uk',
      'right-to-work-us',
    ]);
  });
});
