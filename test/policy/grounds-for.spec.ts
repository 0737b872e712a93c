import { ruleFor } from '../../src/policy/cell.ts';
import { FactsBroken, groundsFor, lawTitle } from '../../src/policy/index.ts';
import { aCase, anApplication, at, groundOf, policyAfter, purposesOf, THE_POLICY } from './the-policy.ts';
import { momentOf } from './written-cases.ts';
import { factsOf, GROUNDS, untilOf, type WrittenGrounds } from './written-grounds.ts';

describe('What stands on what, and until when', () => {
  it.each(GROUNDS.map((written) => [written.name, written] as const))('%s', (_name, written) => {
    const now = momentOf(written.now, written.jurisdiction);
    const { grounds, refusal } = groundsFor(THE_POLICY, factsOf(written), now);
    const found = Object.fromEntries(
      grounds.map(({ purpose, basis, anchor, condition, standsOn, retainUntil, rule }) => [
        purpose,
        {
          basis,
          until: retainUntil.toString(),
          ...(written.grounds?.[purpose]?.anchor && { anchor }),
          ...(written.grounds?.[purpose]?.by && { by: rule }),
          ...(condition && { condition }),
          ...(standsOn.law && { law: lawTitle(THE_POLICY, standsOn.law) }),
        },
      ]),
    );
    const wanted = Object.entries(written.grounds ?? {}).map(([purpose, ground]) => [
      purpose,
      { ...ground, until: untilOf(written, ground).toString() },
    ]);
    expect({ grounds: found, refusal: refusal?.code }).toEqual({
      grounds: Object.fromEntries(wanted),
      refusal: written.refusal,
    });
    if (written.refused_by) expect(ruleThatSpeaks(written, written.refused_by)).toBe(written.refused_by);
  });
});

function ruleThatSpeaks(written: WrittenGrounds, refusing: string): string | undefined {
  const { category, source, application } = factsOf(written);
  const purpose = THE_POLICY.rules.get(refusing)?.purpose ?? '';
  const situation = application ? 'application' : 'no_application';
  return ruleFor(THE_POLICY, { purpose, category, source, jurisdiction: written.jurisdiction, situation })?.id;
}

describe('A ground', () => {
  const now = at('2026-03-02T09:00:00Z');

  it('names the application, the rule, and the article that keeps it from an erasure', () => {
    const { grounds } = groundsFor(THE_POLICY, aCase(), now);
    expect(groundOf(grounds, 'consider_application')).toMatchObject({
      standsOn: { applicationId: 'application-a' },
      rule: 'consider-what-the-candidate-gave',
    });
    expect(groundOf(grounds, 'consider_application').survivesErasure).toBeUndefined();
    expect(groundOf(grounds, 'legal_claims').survivesErasure).toEqual({ article: '17(3)(e)' });
  });

  it('of a consent names the consent', () => {
    const consent = { id: 'yes', purpose: 'future_opportunities', givenAt: now, until: at('2027-03-02T23:00:00Z') };
    const { grounds } = groundsFor(THE_POLICY, aCase({ consents: [consent] }), now);
    expect(groundOf(grounds, 'future_opportunities').standsOn).toEqual({ consentId: 'yes' });
  });

  it('is not given by a consent for another purpose, nor by one given later than now', () => {
    const consent = { id: 'yes', givenAt: now, until: at('2027-03-02T23:00:00Z') };
    const other = [{ ...consent, purpose: 'business_records' }];
    const tomorrow = [{ ...consent, purpose: 'future_opportunities', givenAt: at('2026-03-03T09:00:00Z') }];
    for (const consents of [other, tomorrow]) {
      expect(purposesOf(groundsFor(THE_POLICY, aCase({ consents }), now).grounds)).not.toContain(
        'future_opportunities',
      );
    }
  });

  it('lives to the last moment before its end, and not at it', () => {
    const closedAt = at('2026-03-10T09:00:00Z');
    const application = anApplication({ status: 'withdrawn', closedAt });
    const living = (moment: string) => purposesOf(groundsFor(THE_POLICY, aCase({ application }), at(moment)).grounds);
    expect(living('2026-03-10T08:59:59.999Z')).toContain('consider_application');
    expect(living('2026-03-10T09:00:00Z')).not.toContain('consider_application');
  });

  it('for claims stays beside an objection, which a legitimate interest in claims outweighs (Art. 21(1))', () => {
    const objections = [...THE_POLICY.purposes.keys()];
    const { grounds } = groundsFor(THE_POLICY, aCase({ objections }), now);
    expect(purposesOf(grounds)).toEqual(['consider_application', 'legal_claims']);
  });

  it('follows a rule nearer to the jurisdiction than the one it extends', () => {
    const nearer = policyAfter(
      '  - id: consider-what-others-gave',
      [
        '  - id: consider-in-austria',
        '    purpose: consider_application',
        '    categories: [contact]',
        '    sources: [candidate_application]',
        '    jurisdictions: [AT]',
        '    refuse: for the test',
        '  - id: consider-what-others-gave',
      ].join('\n'),
    );
    const ruleIn = (jurisdiction: string) =>
      purposesOf(groundsFor(nearer, aCase({ application: anApplication({ jurisdiction }) }), now).grounds);
    expect(ruleIn('AT')).not.toContain('consider_application');
    expect(ruleIn('DE')).toContain('consider_application');
  });

  it('follows the jurisdiction that its jurisdiction extends, however far up', () => {
    const bavaria = [
      '  DE-BY:',
      '    title: Bavaria',
      '    extends: DE',
      '    time_zone: Europe/Berlin',
      '    dpv: loc:DE-BY',
      '    authority: { name: BayLDA, url: https://www.lda.bayern.de }',
      '  FR:',
    ];
    const extended = policyAfter('  FR:', bavaria.join('\n'));
    const rulesIn = (jurisdiction: string) => {
      const facts = aCase({ candidateJurisdiction: jurisdiction, application: anApplication({ jurisdiction }) });
      return groundsFor(extended, facts, now).grounds.map(({ rule }) => rule);
    };
    expect(rulesIn('DE-BY')).toEqual(rulesIn('DE'));
    expect(rulesIn('DE-BY')).toEqual(['consider-what-the-candidate-gave', 'whom-a-check-is-about', 'claims-de']);
  });

  it('cannot be judged for an application that is closed without a date', () => {
    const broken = aCase({ application: anApplication({ status: 'rejected' }) });
    expect(() => groundsFor(THE_POLICY, broken, now)).toThrow(FactsBroken);
  });
});
