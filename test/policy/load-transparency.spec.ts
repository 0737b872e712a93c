import { policyMistakeText } from '../../src/policy/index.ts';
import { mistakesAfter } from './the-policy.ts';

/** What the notice and the record of processing have to say (Art. 13, 14, 30): who says nothing of it has no policy. */
describe('A policy is refused', () => {
  it.each<[string, string, string, RegExp]>([
    [
      'with an interest that it does not have',
      '    interest: know_whom_a_check_is_about\n',
      '    interest: know_whom_a_check_is_abut\n',
      /"know_whom_a_check_is_abut"/,
    ],
    [
      'with an interest beside a contract',
      "    basis: contract # steps before a contract, at the person's own request\n",
      '    basis: contract\n    interest: judge_applications\n',
      /an interest beside the basis "contract"/,
    ],
    [
      'with an interest that was weighed on no day',
      'balancing: { document: LIA-01, date: 2026-11-02 }',
      'balancing: { document: LIA-01, date: 2026-11-31 }',
      /a day of the calendar/,
    ],
    [
      'with an interest that was not weighed',
      '    balancing: { document: LIA-01, date: 2026-11-02 }\n',
      '',
      /no "balancing"/,
    ],
    [
      'with a recipient outside Europe and no safeguard (X1)',
      ", safeguard: adequacy, citation: 'Decision (EU) 2021/1772, as renewed'",
      '',
      /GB, to which data does not move freely, without "safeguard"/,
    ],
    [
      'with Privacy Shield for a safeguard (X1)',
      'safeguard: adequacy',
      'safeguard: privacy_shield',
      /"privacy_shield"/,
    ],
    [
      'with a safeguard that cites nothing',
      ", citation: 'Decision (EU) 2021/1772, as renewed'",
      '',
      /"adequacy" without "citation"/,
    ],
    ['with a country that is none', '{ country: GB,', '{ country: UK,', /"UK", expected a country of ISO 3166-1/],
    [
      'with a processor and no agreement (Art. 28(3))',
      '    agreement: { document: DPA-01, date: 2026-11-02 }\n',
      '',
      /a processor without "agreement"/,
    ],
    [
      'with a recipient for no known purpose',
      'purposes: [business_records, legal_claims]',
      'purposes: [business_record]',
      /"business_record"/,
    ],
    [
      'with a recipient of unknown data',
      'categories: [contact, background_check, criminal_record, immigration_status]\n    places',
      'categories: [passwords]\n    places',
      /"passwords"/,
    ],
    [
      'with a purpose whose impact nobody assessed (Art. 35)',
      '    dpia: { document: DPIA-02, date: 2026-11-02 }\n',
      '',
      /no "dpia" in background_check/,
    ],
    [
      'with an assessment of no day',
      'dpia: { document: DPIA-02, date: 2026-11-02 }',
      'dpia: { document: DPIA-02 }',
      /no "date"/,
    ],
    [
      'with decisions by a machine that no person reviews (Art. 22)',
      '    automated_decision: none\n',
      '    automated_decision: { logic: a score of the answers }\n',
      /no "human_review"/,
    ],
    [
      'with a fee that is not explained first (H6)',
      '  explained_first: true\n',
      '  explained_first: false\n',
      /a fee that is not explained first/,
    ],
    [
      'with a fee for what the law knows no fee',
      '[manifestly_unfounded, excessive, repetitive]',
      '[laborious]',
      /"laborious", expected one of manifestly_unfounded/,
    ],
    [
      'with a request that does not say whether an agent may ask (H3)',
      '    agents: with_proof\n',
      '',
      /found no "agents"/,
    ],
    ['with agents on no known terms (H3)', '    agents: with_proof\n', '    agents: sometimes\n', /"sometimes"/],
    ['with decisions by a machine, unsaid', '    automated_decision: none\n', '', /no "automated_decision"/],
  ])('%s', (_name, found, replacement, expected) => {
    const mistakes = mistakesAfter(found, replacement);
    expect(mistakes.map(policyMistakeText).join('\n')).toMatch(expected);
    expect(mistakes.every(({ line, column, remedy }) => line > 0 && column > 0 && remedy !== '')).toBe(true);
  });
});
