import { type Basis, kindAccepts, knows, sortFields } from '../../src/policy/index.ts';
import { THE_POLICY } from './the-policy.ts';

const words = (text: string) => text.trim().split(/[\s,]+/);

describe('The default policy keeps the names that clients rely on', () => {
  it.each([
    [
      'sources',
      `candidate_application candidate_interview candidate_contact referee background_check_provider former_employer
       academic_institution training_provider recruitment_agency employee_referral public_source own_staff`,
    ],
    [
      'categories',
      `contact social_profile employment_history education skills languages application_answers personal_details references
       nominated_referees immigration_status assessment correspondence background_check criminal_record special_category
       equality_monitoring document`,
    ],
    [
      'purposes',
      `consider_application verify_information background_check future_opportunities business_records legal_obligation
       legal_claims accountability`,
    ],
    ['roles', 'recruiter hiring_manager background_reviewer dpo auditor ats_integration'],
    ['jurisdictions', 'EU DE FR NL AT ES IE CH UK US US-CA US-NY'],
    ['kinds', 'resume application_form public_profile reference background_check interview_note assessment correction'],
  ] as const)('of %s', (what, names) => {
    expect([...THE_POLICY[what].keys()].sort()).toEqual(words(names).sort());
  });

  it('of stages', () => {
    expect(THE_POLICY.stages).toEqual(expect.arrayContaining(['screening', 'interview', 'offer']));
  });

  it('and has a source for each of the promises S1–S8, and a parent C1–C3 for each category', () => {
    const promises = [...THE_POLICY.sources.values()].flatMap((source) => source.promises);
    for (const promise of words('S1 S2 S3 S4 S5 S6 S7 S8')) expect(promises).toContain(promise);
    for (const { parent } of THE_POLICY.categories.values()) expect(parent).toMatch(/^C[123]$/);
  });

  it('and has a recipient for each of the promises R1–R6, each of them somewhere', () => {
    const recipients = [...THE_POLICY.recipients.values()];
    expect(recipients.flatMap(({ promises }) => promises).sort()).toEqual(words('R1 R2 R3 R4 R5 R6 X1'));
    expect(recipients.filter(({ places }) => places.length === 0)).toEqual([]);
  });

  it('and gives every category of the notice to recipients of R1–R3', () => {
    const given = new Set(
      [...THE_POLICY.recipients.values()]
        .filter(({ promises }) => promises.some((promise) => /^R[123]$/.test(promise)))
        .flatMap(({ categories }) => [...categories]),
    );
    expect([...THE_POLICY.categories.keys()].filter((id) => !given.has(id))).toEqual([]);
  });

  it('and names no interest that no rule has, and each one weighed and in German', () => {
    const used = [...THE_POLICY.rules.values()].flatMap((rule) =>
      rule.does === 'grant' ? (rule.interest?.id ?? []) : [],
    );
    expect([...THE_POLICY.interests.keys()].filter((id) => !used.includes(id))).toEqual([]);
    expect([...THE_POLICY.interests.values()].filter(({ plainDe }) => !plainDe)).toEqual([]);
  });

  it('and allows each purpose the bases of the design alone', () => {
    const bases: Record<string, Basis[]> = {
      consider_application: ['contract', 'legitimate_interest'],
      verify_information: ['legitimate_interest'],
      background_check: ['legal_obligation', 'legitimate_interest'],
      future_opportunities: ['consent', 'legitimate_interest'],
      business_records: ['legitimate_interest'],
      legal_obligation: ['legal_obligation'],
      legal_claims: ['legitimate_interest'],
      accountability: ['legal_obligation'],
    };
    for (const [purpose, allowed] of Object.entries(bases)) {
      expect(THE_POLICY.purposes.get(purpose)?.bases).toEqual(allowed);
    }
  });
});

describe('Every path has a category', () => {
  const RESUME = words(`
    /basics/name /basics/label /basics/image /basics/email /basics/phone /basics/url /basics/summary
    /basics/location/address /basics/location/postalCode /basics/location/city /basics/location/countryCode
    /basics/location/region /basics/profiles/0/network /basics/profiles/0/username /basics/profiles/0/url
    /work/0/name /work/0/location /work/0/description /work/0/position /work/0/url /work/0/startDate /work/0/endDate
    /work/0/summary /work/0/highlights/0
    /volunteer/0/organization /volunteer/0/position /volunteer/0/url /volunteer/0/startDate /volunteer/0/endDate
    /volunteer/0/summary /volunteer/0/highlights/0
    /education/0/institution /education/0/url /education/0/area /education/0/studyType /education/0/startDate
    /education/0/endDate /education/0/score /education/0/courses/0
    /awards/0/title /awards/0/date /awards/0/awarder /awards/0/summary
    /certificates/0/name /certificates/0/date /certificates/0/url /certificates/0/issuer
    /publications/0/name /publications/0/publisher /publications/0/releaseDate /publications/0/url /publications/0/summary
    /skills/0/name /skills/0/level /skills/0/keywords/0 /languages/0/language /languages/0/fluency
    /interests/0/name /interests/0/keywords/0 /references/0/name /references/0/reference
    /projects/0/name /projects/0/description /projects/0/highlights/0 /projects/0/keywords/0 /projects/0/startDate
    /projects/0/endDate /projects/0/url /projects/0/roles/0 /projects/0/entity /projects/0/type
    /meta/canonical /meta/version /meta/lastModified
    /basics/birthDate /basics/nationality /basics/maritalStatus /basics/criminalRecord /basics/specialCategory`);
  const ANSWERS = words('/answers/0/question /answers/0/answer /coverLetter /salaryExpectation /availability /text');

  it.each(['resume', 'application_form', 'public_profile', 'correction'])('of a JSON Resume in a %s', (kind) => {
    const fields = [...RESUME, ...ANSWERS].map((path) => ({ path, value: 'x' }));
    expect(sortFields(THE_POLICY, kind, fields).unsorted).toEqual([]);
  });

  it.each([
    [
      'reference',
      '/referee/name /referee/email /referee/phone /referee/employer /referee/role /relationship /answers/0/question /answers/0/answer /text',
    ],
    [
      'background_check',
      '/provider /reportId /package /status /result /completedAt /screenings/0/status /screenings/0/result /screenings/0/completedAt /screenings/0/details',
    ],
    ['interview_note', '/text /notes /score /recommendation'],
    ['assessment', '/text /notes /score /recommendation'],
  ])('of a typed %s', (kind, paths) => {
    const fields = words(paths).map((path) => ({ path, value: 'x' }));
    const typed = [
      ...fields,
      ...(kind === 'background_check' ? [{ path: '/screenings/0/type', value: 'identity' }] : []),
    ];
    expect(sortFields(THE_POLICY, kind, typed).unsorted).toEqual([]);
  });

  it('and another person is told from the candidate', () => {
    const fields = words('/referee/name /text').map((path) => ({ path, value: 'x' }));
    expect(sortFields(THE_POLICY, 'reference', fields).sorted).toMatchObject([
      { category: 'nominated_referees', whose: 'referee' },
      { category: 'references', whose: 'candidate' },
    ]);
  });
});

describe('Who may send what', () => {
  it('is said for each kind', () => {
    expect(kindAccepts(THE_POLICY, 'background_check', 'background_check_provider')).toBe(true);
    expect(kindAccepts(THE_POLICY, 'background_check', 'candidate_application')).toBe(false);
    expect(kindAccepts(THE_POLICY, 'reference', 'referee')).toBe(true);
    expect(kindAccepts(THE_POLICY, 'interview_note', 'referee')).toBe(false);
    expect(kindAccepts(THE_POLICY, 'horoscope', 'referee')).toBe(false);
  });

  it('and each source may send something that some rule grounds', () => {
    for (const source of THE_POLICY.sources.keys()) {
      const kinds = [...THE_POLICY.kinds.keys()].filter((kind) => kindAccepts(THE_POLICY, kind, source));
      expect([source, kinds.length > 0]).toEqual([source, true]);
      expect([
        source,
        [...THE_POLICY.rules.values()].some((rule) => rule.does === 'grant' && rule.sources.has(source)),
      ]).toEqual([source, true]);
    }
  });
});

describe('What a role may know of', () => {
  it.each([
    ['recruiter', 'criminal_record', false],
    ['recruiter', 'background_check', true],
    ['hiring_manager', 'special_category', false],
    ['ats_integration', 'criminal_record', false],
    ['background_reviewer', 'criminal_record', true],
    ['auditor', 'criminal_record', true],
    ['dpo', 'equality_monitoring', true],
    ['visitor', 'contact', false],
    ['dpo', 'horoscope', false],
  ])('%s, of %s: %s', (role, category, expected) => {
    expect(knows(THE_POLICY, role, category)).toBe(expected);
  });

  it('is told apart from endings, which only DPO, auditor and the sending system see (D11)', () => {
    const seeing = [...THE_POLICY.roles.values()].filter(({ seesEndings }) => seesEndings).map(({ id }) => id);
    expect(seeing.sort()).toEqual(['ats_integration', 'auditor', 'dpo']);
  });
});
