import { noticeFor, noticeText, type Policy } from '../../src/policy/index.ts';
import { speechOf } from './speech.ts';
import { policyAfter, POLICY_TEXT, THE_POLICY } from './the-policy.ts';

function told(policy: Policy, language: string): string {
  const notice = noticeFor(policy, 'DE', speechOf(language));
  if (!notice) throw new Error('there is a notice for Germany');
  return noticeText(notice);
}

describe('The notice', () => {
  it('tells who may ask for a person, as the policy says (H3)', () => {
    const usual = told(THE_POLICY, 'en');
    expect(usual).toContain('Somebody else may ask for you, with proof');
    expect(usual).not.toContain('Only you yourself may ask');
    const alone = policyAfter('    agents: with_proof\n', '    agents: none\n');
    expect(told(alone, 'en')).toContain('Only you yourself may ask');
  });

  it('tells when a request may cost something, as the policy says, and else that it never does (H6)', () => {
    expect(told(THE_POLICY, 'en')).toContain('clearly unfounded, excessive, or repeated without need');
    expect(told(THE_POLICY, 'de')).toContain('offensichtlich unbegründet, exzessiv oder ohne Not wiederholt');
    const free = policyAfter(/\nfees:\n(?: {2}.*\n)+/.exec(POLICY_TEXT)?.[0] ?? 'no fees', '\n');
    expect(told(free, 'en')).not.toContain('excessive');
    expect(told(free, 'en')).toContain('It costs nothing.');
  });
});
