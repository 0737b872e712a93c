import { loadPolicy, policyMistakeText } from '../../src/policy/index.ts';
import { mistakesAfter, POLICY_FILE, POLICY_TEXT } from './the-policy.ts';

/** What can never happen, and what nobody could be asked freely: found when the file is read. */
describe('A policy is refused', () => {
  it.each<[string, string, string, RegExp]>([
    [
      'with a category that has no rule, unsaid',
      '    ungrounded: refused where it comes as a field\n',
      '',
      /category "special_category" without a rule/,
    ],
    [
      'with a category that is said to have no rule, and has one',
      '  skills:\n    title: Skills\n',
      '  skills:\n    title: Skills\n    ungrounded: we do not ask\n',
      /category "skills" as "ungrounded", though a rule grounds it/,
    ],
    [
      'with a purpose that no role may act for',
      '    writes: true\n    purposes: all\n',
      '    writes: true\n    purposes: { legal_claims: [contact] }\n',
      /purpose "(business_records|accountability)" without a role/,
    ],
    [
      'with a rule whose sources never send its categories',
      '    categories: [references, nominated_referees]\n    sources: [the_candidate, those_who_confirm, those_who_propose, own_staff]',
      '    categories: [references]\n    sources: [public_source]',
      /"verify-without-an-application", though no kind of record brings these categories from these sources/,
    ],
    [
      'with a rule beside a use that there never is',
      '    beside: [consider_application, verify_information, background_check]\n    basis: legitimate_interest\n    interest: defend_the_decision\n    retention:\n      anchors: [{ event: application_closed }]',
      '    beside: [business_records]\n    basis: legitimate_interest\n    interest: defend_the_decision\n    retention:\n      anchors: [{ event: application_closed }]',
      /"claims-nl" beside business_records, for which nothing of it is ever used there/,
    ],
    [
      'with a consent that is never asked for again',
      '    renewal: { ask_before: [P30D, P7D] }\n',
      '',
      /a consent without "renewal"/,
    ],
    [
      'with a renewal at no time',
      '    renewal: { ask_before: [P30D, P7D] }\n',
      '    renewal: { ask_before: [] }\n',
      /a consent without "renewal"/,
    ],
  ])('%s', (_name, found, replacement, expected) => {
    const mistakes = mistakesAfter(found, replacement);
    expect(mistakes.map(policyMistakeText).join('\n')).toMatch(expected);
    expect(mistakes.every(({ line, column, remedy }) => line > 0 && column > 0 && remedy !== '')).toBe(true);
  });

  it('with consent for considering an application, which nobody is free to refuse (L3)', () => {
    const allowed = POLICY_TEXT.replace(
      'bases: [contract, legitimate_interest]\n',
      'bases: [contract, consent, legitimate_interest]\n',
    );
    const text = allowed.replace(
      "    requires: application\n    basis: contract # steps before a contract, at the person's own request\n    retention: until_closed\n",
      '    requires: consent\n    basis: consent\n    retention: one_year_from_consent\n    renewal: { ask_before: [P30D] }\n',
    );
    expect(text).not.toBe(allowed);
    const loaded = loadPolicy(text, POLICY_FILE);
    expect(loaded.ok ? '' : loaded.mistakes.map(policyMistakeText).join('\n')).toMatch(
      /consent for "consider_application", expected consent for the talent pool/,
    );
  });
});
