import fc from 'fast-check';
import { loadPolicy, policyMistakeText } from '../../src/policy/index.ts';
import { mistakesAfter, POLICY_FILE, POLICY_TEXT, readOrFail, THE_POLICY } from './the-policy.ts';
import { draws } from '../kit/thorough.ts';

const lineOf = (text: string) => POLICY_TEXT.slice(0, POLICY_TEXT.indexOf(text)).split('\n').length;

describe('Reading the policy', () => {
  it('finds no mistake in the policy of the project', () => {
    expect(loadPolicy(POLICY_TEXT, POLICY_FILE).ok).toBe(true);
  });

  it('gives the same fingerprint whatever an editor does to line ends, and another for another text', () => {
    const windows = `\uFEFF${POLICY_TEXT.replaceAll('\n', '  \r\n')}\r\n\r\n`;
    expect(readOrFail(windows).fingerprint).toBe(THE_POLICY.fingerprint);
    expect(readOrFail(POLICY_TEXT.replace('keep: P28D', 'keep: P27D')).fingerprint).not.toBe(THE_POLICY.fingerprint);
    expect(THE_POLICY.fingerprint).toMatch(/^[0-9a-f]{64}$/);
  });

  it('makes a policy that cannot be changed', () => {
    const category = THE_POLICY.categories.get('contact');
    expect(() => Object.assign(category ?? {}, { existence: 'hidden' })).toThrow(TypeError);
    expect(() => Object.assign(THE_POLICY.controller, { name: 'Somebody Else' })).toThrow(TypeError);
    expect(() => (THE_POLICY.stages as string[]).push('later')).toThrow(TypeError);
  });

  it('tells all mistakes at once, each with its place, in the order of the file', () => {
    const text = POLICY_TEXT.replace('keep: P28D', 'keep: P28')
      .replace('time_zone: Europe/Vienna', 'time_zone: Europe/Wien')
      .replace('basis: contract', 'basis: contrat');
    const loaded = loadPolicy(text, POLICY_FILE);
    const mistakes = loaded.ok ? [] : loaded.mistakes;
    expect(mistakes.map(({ line, found }) => [line, found])).toEqual([
      [lineOf('time_zone: Europe/Vienna'), '"Europe/Wien"'],
      [lineOf('basis: contract'), '"contrat"'],
      [lineOf('keep: P28D'), '"P28" for "keep"'],
    ]);
    expect(mistakes[1]).toMatchObject({ file: POLICY_FILE, column: 12, remedy: 'write "contract"?' });
    expect(policyMistakeText(mistakes[1] ?? fail())).toBe(
      `${POLICY_FILE}:${lineOf('basis: contract')}:12: found "contrat", expected one of consent, contract, ` +
        'legal_obligation, vital_interests, public_task, legitimate_interest; write "contract"?',
    );
  });
});

describe('A policy is refused', () => {
  it.each([
    [
      'whose privacy contact is no address',
      'privacy_contact: privacy@employer.example',
      'privacy_contact: our privacy team',
      /e-mail address/,
    ],
    ['whose authority has no web address', "url: 'https:", "url: 'htps:", /a web address/],
    ['with an unknown key', 'existence: hidden', 'existense: hidden', /unknown key "existense"/],
    ['with a missing key', '    in_document: refuse\n', '', /no "in_document"/],
    ['with a key twice', 'stages: [', 'stages: []\nstages: [', /unique/],
    ['with an unknown category in a rule', 'categories: [criminal_record]', 'categories: [criminal]', /"criminal"/],
    ['with an unknown purpose at a role', '      verify_information: [', '      verify: [', /the purpose "verify"/],
    ['with a stage that is none', '    stage: offer', '    stage: ofer', /"ofer"/],
    [
      'with a circle of jurisdictions',
      '    title: European Economic Area\n',
      '    title: Europe\n    extends: DE\n',
      /extends itself/,
    ],
    [
      'with two rules for the same cases',
      '    jurisdictions: [NL]\n    requires: consent',
      '    jurisdictions: [FR]\n    requires: consent',
      /same cases as/,
    ],
    ['with a group named "all"', '    the_profile: [contact,', '    all: [contact,', /the id "all"/],
    ['with an id twice', 'id: claims-at', 'id: claims-de', /the id "claims-de" again/],
    [
      'with consent for a background check',
      '    basis: legitimate_interest\n    interest: check_background',
      '    basis: consent\n    interest: check_background',
      /"consent" for purpose "background_check"/,
    ],
    [
      'with a legal obligation that cites no law',
      '    law: residence-act-de\n',
      '',
      /a legal obligation without "law"/,
    ],
    [
      'with a legitimate interest that names none',
      '    interest: know_whom_a_check_is_about\n',
      '',
      /without "interest"/,
    ],
    ['with criminal records and no law', '    law: data-protection-act-uk\n', '', /"criminal_record" without law/],
    [
      'with criminal records from no stage',
      '    stage: offer\n    basis: legitimate_interest\n    interest: check_suitability',
      '    basis: legitimate_interest\n    interest: check_suitability',
      /"criminal_record" without law, condition and stage/,
    ],
    [
      'with a special category and no condition',
      'categories: [references, nominated_referees]',
      'categories: [references, special_category]',
      /"special_category" without condition/,
    ],
    [
      'with equality monitoring in hiring',
      'categories: [references, nominated_referees]',
      'categories: [equality_monitoring]',
      /not for hiring/,
    ],
    [
      'with an end that may never come',
      ', keep: P0D, open: P2Y, citation: house }',
      ', keep: P0D, citation: house }',
      /may never happen/,
    ],
    [
      'with a hiring role that sees endings',
      '    title: Recruiter\n',
      '    title: Recruiter\n    sees_endings: true\n',
      /"sees_endings: true" for a hiring role/,
    ],
    [
      'with a hiring role that holds what is hidden',
      '      verify_information: [references,',
      '      verify_information: [criminal_record,',
      /"criminal_record", which is hidden/,
    ],
    [
      'with a hiring role that acts for claims',
      '      verify_information: [references,',
      '      legal_claims: [references,',
      /"legal_claims" for a hiring role/,
    ],
    [
      'with direct marketing that no objection ends',
      '    objection: ends\n',
      '    objection: restricts\n',
      /direct marketing/,
    ],
    [
      'with a consent that nobody is asked for',
      '  future_opportunities:\n    version: 1',
      '  business_records:\n    version: 1',
      /nobody can be asked/,
    ],
    [
      'with a category that has no place in strictness',
      '  - immigration_status\n',
      '',
      /no place for immigration_status/,
    ],
    ['with a path that is no pointer', '    /coverLetter:', '    coverLetter:', /the path "coverLetter"/],
    [
      'with a path of two categories',
      '/coverLetter: { category: application_answers }',
      '/coverLetter: { category: application_answers, refused: no }',
      /category and refused/,
    ],
    [
      'with a part that no path names',
      '    /screenings/*/type: { category_of: part }\n',
      '',
      /no path \/screenings\/\*\/type/,
    ],
    ['with a number where a text is due', '  name: Example Employer', '  name: 42', /42 for "name"/],
    ['with a yes for true', 'knows_hidden: true', 'knows_hidden: yes', /"yes" for "knows_hidden"/],
    ['with a version of another language', 'candor_policy: 1', 'candor_policy: 2', /2 for "candor_policy"/],
    ['with an aim beyond a rule', 'beside: [background_check]', 'beside: [legal_obligation]', /beside itself/],
  ] as const)('%s', (_what, found, replacement, expected) => {
    const texts = mistakesAfter(found, replacement).map(policyMistakeText);
    expect(texts.join('\n')).toMatch(expected);
  });

  it('with an alias, which would hide what is meant', () => {
    const text = POLICY_TEXT.replace('name: Example Employer', 'name: &n Example Employer').replace(
      'address: 1 Example Street, 10115 Berlin, Germany',
      'address: *n',
    );
    const loaded = loadPolicy(text, POLICY_FILE);
    expect(loaded.ok ? [] : loaded.mistakes.map(({ found }) => found)).toContain('nothing, or an alias');
  });

  it.each([
    ['an empty text', ''],
    ['a list', '- one'],
    ['a word', 'policy'],
    ['two documents', `${POLICY_TEXT}\n---\n${POLICY_TEXT}`],
    ['what is not YAML', '{ "a": [ }'],
    ['a tag of another program', 'candor_policy: !!js/function "return 1"'],
    ['lists nested without end', '['.repeat(200_000)],
    ['a text without measure', 'a'.repeat(2_000_000)],
    ['a prototype', '__proto__: { ok: true }'],
  ])('when it is %s', (_what, text) => {
    const loaded = loadPolicy(text, 'other.yaml');
    expect(loaded.ok).toBe(false);
    if (!loaded.ok) for (const { line, column } of loaded.mistakes) expect(line * column).toBeGreaterThan(0);
  });

  it('or accepted after any change of one character, never by a crash', () => {
    const edit = fc.record({
      at: fc.nat(POLICY_TEXT.length - 1),
      how: fc.constantFrom('remove', 'replace', 'insert'),
      character: fc.constantFrom(...'abzP0159:{}[],-#&*!|>\'"%@` \n\tü'),
    });
    fc.assert(
      fc.property(edit, ({ at, how, character }) => {
        const rest = POLICY_TEXT.slice(how === 'insert' ? at : at + 1);
        const text = POLICY_TEXT.slice(0, at) + (how === 'remove' ? '' : character) + rest;
        const loaded = loadPolicy(text, POLICY_FILE);
        if (loaded.ok) return;
        expect(loaded.mistakes.length).toBeGreaterThan(0);
        for (const mistake of loaded.mistakes) {
          expect(mistake.line).toBeGreaterThanOrEqual(1);
          expect(mistake.line).toBeLessThanOrEqual(text.split('\n').length);
          expect(mistake.found && mistake.expected && mistake.remedy).toBeTruthy();
          expect(policyMistakeText(mistake)).not.toContain('\n');
        }
      }),
      draws(100, 12),
    );
  });
});

function fail(): never {
  throw new Error('expected a mistake');
}
