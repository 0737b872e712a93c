import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type CaseFacts, FactsBroken, groundsFor } from '../../src/policy/index.ts';
import { aCase, anApplication, at, groundOf, policyAfter, purposesOf, THE_POLICY } from './the-policy.ts';

interface WrittenCase {
  name: string;
  jurisdiction: string;
  residence?: string;
  category?: string;
  source?: string;
  record?: string;
  now: string;
  last_contact?: string;
  objections?: string[];
  consents?: { given: string; until: string; withdrawn?: string }[];
  application?: Record<string, string>;
  grounds?: Record<string, { basis: string; until: string; anchor?: string; condition?: string; law?: string }>;
  refusal?: string;
}

const CASES = parse(readFileSync(new URL('cases/grounds.yaml', import.meta.url), 'utf8')) as WrittenCase[];

const maybe = (text: string | undefined) => (text === undefined ? undefined : at(text));

function factsOf(written: WrittenCase): CaseFacts {
  const { application } = written;
  return {
    candidateJurisdiction: written.residence ?? written.jurisdiction,
    application: application && {
      id: 'application-a',
      jurisdiction: written.jurisdiction,
      stage: application['stage'] ?? 'screening',
      status: (application['status'] ?? 'active') as 'active',
      receivedAt: at(application['received'] ?? written.now),
      closedAt: maybe(application['closed']),
      decidedAt: maybe(application['decided']),
      rejectionSentAt: maybe(application['rejection_sent']),
      rejectionReceivedAt: maybe(application['rejection_received']),
    },
    consents: (written.consents ?? []).map(({ given, until, withdrawn }, index) => ({
      id: `consent-${index}`,
      purpose: 'future_opportunities',
      givenAt: at(given),
      until: at(until),
      withdrawnAt: maybe(withdrawn),
    })),
    objections: written.objections ?? [],
    lastContactAt: maybe(written.last_contact),
    recordReceivedAt: at(written.record ?? application?.['received'] ?? written.now),
    source: written.source ?? 'candidate_application',
    category: written.category ?? 'contact',
  };
}

describe('What stands on what, and until when', () => {
  it.each(CASES.map((written) => [written.name, written] as const))('%s', (_name, written) => {
    const { grounds, refusal } = groundsFor(THE_POLICY, factsOf(written), at(written.now));
    const found = Object.fromEntries(
      grounds.map(({ purpose, basis, anchor, condition, standsOn, retainUntil }) => [
        purpose,
        {
          basis,
          until: retainUntil.toString(),
          ...(written.grounds?.[purpose]?.anchor && { anchor }),
          ...(condition && { condition }),
          ...(standsOn.law && { law: standsOn.law }),
        },
      ]),
    );
    const normal = Object.entries(written.grounds ?? {}).map(([purpose, ground]) => [
      purpose,
      { ...ground, until: at(ground.until).toString() },
    ]);
    expect({ grounds: found, refusal: refusal?.code }).toEqual({
      grounds: Object.fromEntries(normal),
      refusal: written.refusal,
    });
  });
});

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
