import { dpvTerms } from '../../src/policy/index.ts';
import { DPV_TERM } from '../../src/policy/dpv-terms.ts';
import { mistakesAfter, policyAfter, THE_POLICY } from './the-policy.ts';

describe('The words of the policy language in the Data Privacy Vocabulary', () => {
  const { '@context': context, bases, ...groups } = dpvTerms(THE_POLICY);

  it('are a class each, of a vocabulary that the context explains', () => {
    const terms = [...Object.values(groups), ...Object.values(bases).map(({ gdpr, general }) => ({ gdpr, general }))]
      .flatMap((group) => Object.values(group))
      .concat(Object.values(bases).flatMap(({ rights }) => rights));
    expect(terms.length).toBeGreaterThan(100);
    for (const term of terms) {
      expect(term).toMatch(DPV_TERM);
      expect(Object.keys(context)).toContain(term.split(':')[0]);
    }
  });

  it('are those of the GDPR for bases, and general ones where it does not hold', () => {
    expect(Object.entries(bases).map(([basis, { gdpr, general }]) => `${basis} ${gdpr} ${general}`)).toEqual([
      'consent eu-gdpr:A6-1-a dpv:Consent',
      'contract eu-gdpr:A6-1-b dpv:Contract',
      'legal_obligation eu-gdpr:A6-1-c dpv:LegalObligation',
      'vital_interests eu-gdpr:A6-1-d dpv:VitalInterest',
      'public_task eu-gdpr:A6-1-e dpv:PublicInterest',
      'legitimate_interest eu-gdpr:A6-1-f dpv:LegitimateInterest',
    ]);
  });

  it('tell every request of the policy, the rights of California in general', () => {
    expect(groups.requests).toMatchObject({
      access: 'eu-gdpr:A15',
      stop: 'eu-gdpr:A21',
      limit: 'dpv:DataSubjectRight',
    });
    expect(Object.keys(groups.requests)).toEqual([...THE_POLICY.requests.keys()]);
  });

  it('tell why an erasure leaves something', () => {
    expect(groups.erasureExceptions).toEqual({
      '17(3)(b)': 'eu-gdpr:JustificationA17LegallyRequired',
      '17(3)(e)': 'eu-gdpr:JustificationA17LegalClaims',
    });
  });

  it('know a condition by the letter of Art. 9(2) that it cites, and none of Art. 10', () => {
    expect(groups.conditions).toEqual({});
    const found = '    condition: DPA 2018 Sch. 1 para. 33 (legal claims)\n';
    const condition = 'GDPR Art. 9(2)(f), legal claims';
    expect(dpvTerms(policyAfter(found, `    condition: ${condition}\n`)).conditions).toEqual({
      [condition]: 'eu-gdpr:A9-2-f',
    });
  });
});

describe('A word of the deployment', () => {
  it('has a term, or several, in its own vocabulary', () => {
    const { sources, categories, purposes, recipients, jurisdictions } = THE_POLICY;
    expect(categories.get('personal_details')?.dpv).toEqual([
      'pd:BirthDate',
      'pd:Nationality',
      'pd:MaritalStatus',
      'pd:Picture',
    ]);
    expect(purposes.get('verify_information')?.dpv).toEqual(['dpv:RecruitmentApplicantInformationAuthentication']);
    expect(sources.get('own_staff')?.dpv).toEqual(['dpv:DataControllerDataSource']);
    expect(recipients.get('service_providers')?.dpv).toEqual(['dpv:ServiceProvider']);
    expect(jurisdictions.get('UK')?.dpv).toEqual(['loc:GB']);
  });

  it.each([
    ['a source', '    dpv: dpv:DataControllerDataSource\n', /no "dpv" in own_staff of sources/],
    ['a category', '    dpv: pd:Language\n', /no "dpv" in languages of categories/],
    ['a purpose', '    dpv: dpv:LegalCompliance\n', /no "dpv" in legal_obligation of purposes/],
    ['a recipient', '    dpv: [dpv:Authority, dpv:JudicialOrganisation]\n', /no "dpv" in authorities of recipients/],
    ['a jurisdiction', '    dpv: loc:US-NY\n', /no "dpv" in US-NY of jurisdictions/],
  ])('is a mistake without one: %s', (_, line, told) => {
    expect(mistakesAfter(line, '').map(({ found }) => found)).toEqual([expect.stringMatching(told)]);
  });

  it.each([
    ['of no vocabulary', 'Language', '"Language"'],
    ['of an unknown vocabulary', 'schema:Language', '"schema:Language"'],
    ['that is a property', 'dpv:hasPersonalData', '"dpv:hasPersonalData"'],
    ['with a blank', '"pd: Language"', '"pd: Language"'],
    ['that is none', '[]', 'no term in "dpv"'],
    ['that is a number', '[pd:Language, 7]', '7'],
  ])('is a mistake with a term %s, told with its place', (_, term, found) => {
    const [mistake, ...more] = mistakesAfter('dpv: pd:Language', `dpv: ${term}`);
    expect(more).toEqual([]);
    expect(mistake).toMatchObject({ found });
    expect(mistake?.line).toBeGreaterThan(100);
  });
});
