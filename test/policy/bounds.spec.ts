import fc from 'fast-check';
import { groundsFor, loadPolicy, policyMistakeText, retentionSchedule } from '../../src/policy/index.ts';
import { neverLonger, NO_TERM, parseTerm, type Term } from '../../src/policy/term.ts';
import { endOfTerms } from '../../src/policy/calendar.ts';
import { draws } from '../kit/thorough.ts';
import { aMoment, aRandomCase } from './arbitrary-case.ts';
import { plainEnd } from './oracle.ts';
import { speechOf } from './speech.ts';
import { POLICY_FILE, POLICY_TEXT, THE_POLICY } from './the-policy.ts';

/** What is said of a change of the policy's text, a line each. */
function saidAfter(...changes: readonly (readonly [string, string])[]): string[] {
  const text = changes.reduce((before, [from, to]) => {
    if (!before.includes(from)) throw new Error(`the policy has no ${JSON.stringify(from)} to change`);
    return before.replace(from, to);
  }, POLICY_TEXT);
  const loaded = loadPolicy(text, POLICY_FILE);
  return loaded.ok ? [] : loaded.mistakes.map(policyMistakeText);
}

const bound = (id: string, lines: string): readonly [string, string] => [
  '\nbounds:\n',
  `\nbounds:\n  ${id}:\n${lines}`,
];
const law = (id: string, title: string, of: string): readonly [string, string] => [
  '\nlaws:\n',
  `\nlaws:\n  ${id}: { title: ${title}, of: ${of} }\n`,
];
/** How a rule of claims begins to count there. */
const DEFENDED_IN = (jurisdiction: string, first: string): string =>
  `jurisdictions: [${jurisdiction}]
    requires: application
    beside: [consider_application, verify_information, background_check]
    basis: legitimate_interest
    interest: defend_the_decision
    retention:
      anchors: [${first}`;
const HIRING_RECORDS_US = 'keep: P1Y, open: P2Y, citation: 29 CFR § 1602.14';

describe('A rule', () => {
  it.each<[string, RegExp, ...(readonly [string, string])[]]>([
    [
      'that keeps claims beyond what Germany allows',
      /:\d+:\d+: found rule "claims-de", which keeps P7M from rejection_received.*, expected at most P6M from rejection_received \(AGG/,
      ["keep: P6M\n      open: P2Y\n      citation: 'AGG", "keep: P7M\n      open: P2Y\n      citation: 'AGG"],
    ],
    [
      'that keeps a certificate beyond six months in the United Kingdom',
      /rule "claims-uk-criminal", which keeps P7M .*expected at most P6M from decision_made \(DBS code of practice\)/,
      ["keep: P6M\n      open: P2Y\n      citation: 'DBS", "keep: P7M\n      open: P2Y\n      citation: 'DBS"],
    ],
    [
      'that counts a maximum from another event',
      /rule "claims-nl", which keeps P28D from rejection_sent.*expected at most P4W from application_closed/,
      [
        "anchors: [{ event: application_closed }]\n      keep: P28D\n      open: P2Y\n      citation: 'NVP",
        "anchors: [{ event: rejection_sent }]\n      keep: P28D\n      open: P2Y\n      citation: 'NVP",
      ],
    ],
    [
      'that counts a maximum from some days after its event',
      /rule "claims-de", which keeps P6M from rejection_received\+P3D.*expected at most P6M from rejection_received/,
      [
        DEFENDED_IN('DE', '{ event: rejection_received }'),
        DEFENDED_IN('DE', '{ event: rejection_received, plus: P3D }'),
      ],
    ],
    [
      'that keeps records of hiring for less than the United States ask for',
      /rule "hiring-records-us", which keeps P11M .*expected at least P1Y from application_closed, or record_made if later, whatever is erased \(29 CFR § 1602.14\)/,
      [HIRING_RECORDS_US, HIRING_RECORDS_US.replace('P1Y', 'P11M')],
    ],
    [
      'that lets an erasure cut a minimum short',
      /rule "hiring-records-us", which keeps P1Y .* and ends with an erasure, expected at least P1Y/,
      [`${HIRING_RECORDS_US} }\n    survives_erasure: 17(3)(b)\n`, `${HIRING_RECORDS_US} }\n`],
    ],
    [
      'that is missing where something has to be kept',
      /no rule that keeps "references" from ".*" in US for legal_obligation, expected at least P1Y/,
      [
        '  - id: hiring-records-us\n    purpose: legal_obligation\n    categories: [the_application, references,',
        '  - id: hiring-records-us\n    purpose: legal_obligation\n    categories: [the_application,',
      ],
    ],
    [
      'that is not long enough for whoever contracts with the federal government',
      /rule "hiring-records-us", which keeps P1Y .*expected at least P2Y .*\(41 CFR § 60-1.12\)/,
      law('contractors-us', '41 CFR § 60-1.12', 'US'),
      bound(
        'contractors-us',
        '    law: contractors-us\n    at_least: P2Y\n    anchor: application_closed\n    or_later: record_made\n    purposes: [legal_obligation]\n    categories: [the_application]\n',
      ),
    ],
    [
      'that stands on the law of another legal order',
      /"hiring-records-us", a law of US, for a rule of DE, expected a law that holds in DE/,
      ['    law: residence-act-de', '    law: hiring-records-us'],
    ],
    [
      'that stands on a law of one state for all of them',
      /"hiring-records-us-ca", a law of US-CA, for a rule of US, expected a law that holds in US/,
      ['legal_obligation\n    law: hiring-records-us\n', 'legal_obligation\n    law: hiring-records-us-ca\n'],
    ],
  ])('%s is refused, with both named', (_name, expected, ...changes) => {
    const said = saidAfter(
      ...changes.filter(([from]) => !from.startsWith('\nbounds')),
      ...changes.filter(([from]) => from.startsWith('\nbounds')),
    );
    expect(said).toEqual(expect.arrayContaining([expect.stringMatching(expected)]));
  });
});

describe('Bounds', () => {
  it('that no retention could keep both are named, with the purpose that both claim', () => {
    const said = saidAfter(
      bound(
        'shorter-us',
        '    law: credit-reporting-us\n    at_most: P6M\n    anchor: application_closed\n    or_later: record_made\n    purposes: all\n    categories: [references]\n',
      ),
    );
    expect(said).toEqual(
      expect.arrayContaining([
        expect.stringMatching(
          /a minimum of P1Y \(29 CFR § 1602.14\) against the maximum of P6M of "shorter-us" in line \d+, .* both name legal_obligation/,
        ),
      ]),
    );
  });

  it('that count from different events are named, however long each is', () => {
    const said = saidAfter(
      bound(
        'from-the-answer-us',
        '    law: credit-reporting-us\n    at_most: P9Y\n    anchor: rejection_received\n    purposes: [legal_obligation]\n    categories: [references]\n',
      ),
    );
    expect(said).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/a minimum of P1Y .* against the maximum of P9Y of "from-the-answer-us" in line \d+/),
      ]),
    );
  });

  it('hold side by side where each belongs to a purpose of its own', () => {
    const said = saidAfter(
      bound(
        'claims-us',
        '    law: credit-reporting-us\n    at_most: P1Y\n    anchor: rejection_received\n    purposes: [legal_claims]\n    categories: [references]\n    sources: [referee]\n',
      ),
    );
    expect(said.filter((line) => line.includes('against'))).toEqual([]);
  });

  it('with a maximum under the minimum are refused', () => {
    expect(saidAfter(['    at_least: P4Y\n', '    at_least: P4Y\n    at_most: P3Y\n'])).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/"hiring-records-us-ca" with a maximum of P3Y under its minimum of P4Y/),
      ]),
    );
  });

  it('of nothing are refused', () => {
    expect(saidAfter(['    at_least: P4Y\n', ''])).toEqual([
      expect.stringMatching(/bound "hiring-records-us-ca" of nothing/),
    ]);
  });

  it('are told in the retention schedule, beside the rules that keep to them', () => {
    const rows = retentionSchedule(THE_POLICY, speechOf('en'));
    const boundsOf = (rule: string) => rows.find((row) => row.rule === rule)?.bounds;
    expect(boundsOf('claims-de')).toEqual(['claims-de: at most P6M (AGG § 15(4) with ArbGG § 61b(1))']);
    expect(boundsOf('hiring-records-us-ca')).toEqual([
      'hiring-records-us: at least P1Y (29 CFR § 1602.14)',
      'hiring-records-us-ca: at least P4Y (Cal. Gov. Code § 12946)',
    ]);
    expect(boundsOf('claims-es')).toEqual([]);
  });

  it('are kept by the grounds of any applicant', () => {
    const years = { 'US-CA': 4, US: 1, 'US-NY': 1 } as Readonly<Record<string, number>>;
    let seen = 0;
    fc.assert(
      fc.property(aRandomCase, (facts) => {
        const { application, recordReceivedAt } = facts;
        if (!application?.closedAt) return;
        const { grounds } = groundsFor(THE_POLICY, facts, recordReceivedAt);
        const zone = THE_POLICY.jurisdictions.get(application.jurisdiction)?.timeZone ?? '';
        const ends = (purpose: string) =>
          grounds
            .filter((ground) => ground.purpose === purpose)
            .map(({ retainUntil }) => retainUntil.epochMilliseconds);
        const after = (from: Temporal.Instant, term: string) => plainEnd(from.epochMilliseconds, [term], zone);
        const least = years[application.jurisdiction];
        for (const end of ends('legal_obligation')) {
          seen += 1;
          expect(end).toBeGreaterThanOrEqual(after(application.closedAt, `P${least ?? 0}Y`));
        }
        const received = application.status === 'rejected' && application.rejectionReceivedAt;
        if (application.jurisdiction === 'DE' && received)
          for (const end of ends('legal_claims')) expect(end).toBeLessThanOrEqual(after(received, 'P6M'));
      }),
      draws(20_000, 2_000),
    );
    expect(seen).toBeGreaterThan(0);
  });
});

describe('Of two terms', () => {
  const term = (iso: string): Term => parseTerm(iso) ?? NO_TERM;

  it.each([
    ['P12M', 'P1Y', true],
    ['P1Y', 'P12M', true],
    ['P28D', 'P4W', true],
    ['P28D', 'P1M', true],
    ['P30D', 'P1M', false],
    ['P1M', 'P31D', true],
    ['P1M', 'P30D', false],
    ['P6M', 'P180D', false],
    ['P365D', 'P1Y', true],
    ['P1Y', 'P365D', false],
  ])('%s never ends after %s: %s', (one, other, never) => {
    expect(neverLonger(term(one), term(other))).toBe(never);
  });

  it('one is called never longer only where no day shows otherwise', () => {
    const aTerm = fc
      .tuple(fc.nat(3), fc.nat(14), fc.nat(5), fc.nat(70))
      .map(([years, months, weeks, days]) => term(`P${years}Y${months}M${weeks}W${days}D`));
    fc.assert(
      fc.property(aTerm, aTerm, aMoment, (one, other, from) => {
        fc.pre(neverLonger(one, other));
        const end = (some: Term) => endOfTerms(from, [some], { timeZone: 'Europe/Berlin', holidays: new Set() });
        return Temporal.Instant.compare(end(one), end(other)) <= 0;
      }),
      draws(10_000, 1_000),
    );
  });
});
