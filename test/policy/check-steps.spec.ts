import fc from 'fast-check';
import { checkSteps, evidenceMissing, noticeAbout, waitUntil, type Instant } from '../../src/policy/index.ts';
import { draws } from '../kit/thorough.ts';
import { at, mistakesAfter, POLICY_TEXT, THE_POLICY } from './the-policy.ts';
import { endOfDay, momentOf, rowsOf, type Written } from './written-cases.ts';

interface WrittenWait extends Written {
  jurisdiction: string;
  sent?: string;
  received?: string;
  waits?: string;
  begins?: string;
  evidence?: string[];
}

const ROWS = rowsOf<WrittenWait>('checks', ['jurisdiction', 'sent', 'received', 'waits', 'begins', 'evidence']);

describe('The wait before a rejection on a report', () => {
  it.each(ROWS)('%s', (_name, { jurisdiction, sent, received, waits, begins, evidence }) => {
    const wait = waitUntil(THE_POLICY, jurisdiction, {
      ...(sent ? { sentAt: momentOf(sent, jurisdiction) } : {}),
      ...(received ? { receivedAt: momentOf(received, jurisdiction) } : {}),
    });
    const found = {
      until: wait.state === 'begun' ? wait.until.toString() : undefined,
      awaits: wait.state === 'not_begun' ? wait.awaits : undefined,
    };
    expect(found).toEqual({ until: waits && endOfDay(waits, jurisdiction).toString(), awaits: begins });
    if (!waits && !begins) expect(checkSteps(THE_POLICY, jurisdiction)).toBeUndefined();
    if (evidence) expect(checkSteps(THE_POLICY, jurisdiction)?.evidence).toEqual(evidence);
  });

  it('lasts as many business days as a calendar on paper has, whenever the notice comes', () => {
    const anEvent = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2028, 11, 1) });
    fc.assert(
      fc.property(anEvent, fc.constantFrom('US', 'US-CA', 'US-NY'), (ms, jurisdiction) => {
        const event = Temporal.Instant.fromEpochMilliseconds(ms);
        const wait = waitUntil(THE_POLICY, jurisdiction, { sentAt: event, receivedAt: event });
        const end = wait.state === 'begun' ? wait.until : undefined;
        expect(end?.epochMilliseconds).toBe(onPaper(event, jurisdiction));
      }),
      draws(5_000, 100),
    );
  });
});

const ZONES: Readonly<Record<string, string>> = {
  US: 'America/New_York',
  'US-NY': 'America/New_York',
  'US-CA': 'America/Los_Angeles',
};
const HOLIDAYS = new Set(/^ {2}US:\n.*?holidays:\s*\[(.*?)\]/ms.exec(POLICY_TEXT)?.[1]?.match(/\d{4}-\d\d-\d\d/g));

/** The start of the day after the fifth business day, found by looking at the calendar of the place hour by hour. */
function onPaper(event: Instant, jurisdiction: string): number {
  const calendar = new Intl.DateTimeFormat('en-CA', { timeZone: ZONES[jurisdiction] });
  const isBusiness = (day: string): boolean => {
    const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
    return weekday !== 0 && weekday !== 6 && !HOLIDAYS.has(day);
  };
  let [ms, left] = [event.epochMilliseconds, 5];
  let day = calendar.format(ms);
  ms -= ms % HOUR; // the days of these places begin on the hour
  for (;;) {
    ms += HOUR;
    if (calendar.format(ms) === day) continue;
    if (left === 0) return ms;
    day = calendar.format(ms);
    if (isBusiness(day)) left -= 1;
  }
}
const HOUR = 60 * 60 * 1000;

describe('The notice about a check', () => {
  const step = (name: string, time: string, recordId = 'one') => ({ step: name, at: at(time), recordId });
  const FIRST = step('pre_adverse_notice', '2026-03-02T09:00:00Z');
  const RECEIPT = step('pre_adverse_receipt', '2026-03-04T09:00:00Z');
  const SECOND = step('pre_adverse_notice', '2026-03-10T09:00:00Z');
  const LATER_RECEIPT = step('pre_adverse_receipt', '2026-03-12T09:00:00Z');

  it('is the last that was sent, and a receipt of an earlier one is not its own', () => {
    expect(noticeAbout('one', [FIRST, RECEIPT])).toEqual({ sentAt: FIRST.at, receivedAt: RECEIPT.at });
    expect(noticeAbout('one', [SECOND, FIRST, RECEIPT])).toEqual({ sentAt: SECOND.at });
    expect(noticeAbout('one', [FIRST, RECEIPT, SECOND, LATER_RECEIPT])).toEqual({
      sentAt: SECOND.at,
      receivedAt: LATER_RECEIPT.at,
    });
  });

  it('is none where another check was meant', () => {
    expect(noticeAbout('other', [FIRST, RECEIPT])).toEqual({});
  });
});

describe('Evidence', () => {
  const MORNING = at('2026-03-02T09:00:00Z');
  const NOON = at('2026-03-02T12:00:00Z');
  const told = { step: 'disclosure', at: MORNING };

  it('is missing until each step is recorded, and where one came after the result', () => {
    expect(evidenceMissing(THE_POLICY, 'US', [], NOON)).toEqual(['disclosure', 'authorisation']);
    expect(evidenceMissing(THE_POLICY, 'US-CA', [told], NOON)).toEqual(['authorisation']);
    expect(evidenceMissing(THE_POLICY, 'US-CA', [told, { step: 'authorisation', at: NOON }], NOON)).toEqual([]);
    expect(evidenceMissing(THE_POLICY, 'US', [told, { step: 'authorisation', at: NOON }], MORNING)).toEqual([
      'authorisation',
    ]);
  });

  it('is asked for by no law but those that policy names', () => {
    expect(evidenceMissing(THE_POLICY, 'DE', [], NOON)).toEqual([]);
    expect(evidenceMissing(THE_POLICY, 'UK', [], NOON)).toEqual([]);
  });
});

describe('A policy is refused, with the line and a remedy,', () => {
  const lineOf = (text: string) => POLICY_TEXT.slice(0, POLICY_TEXT.indexOf(text)).split('\n').length;
  const EVIDENCE = '    evidence: [disclosure, authorisation]\n';
  const WAIT = '    wait: { business_days: 5 }\n';
  const FROM = '    wait_from: notice_sent\n';

  it.each([
    [
      'with a step that is none',
      EVIDENCE,
      EVIDENCE.replace('disclosure', 'disclosur'),
      /"disclosur"/,
      'write "disclosure"?',
    ],
    ['with no evidence', EVIDENCE, '', /no "evidence"/, 'add a line "evidence: …"'],
    ['with a wait of nothing', WAIT, '    wait: P0D\n', /a wait of nothing/, 'write it as { business_days: 5 }'],
    [
      'with a wait of no business day',
      WAIT,
      '    wait: { business_days: 0 }\n',
      /0 for "business_days"/,
      'write the number',
    ],
    ['with a start that is none', FROM, '    wait_from: notice_read\n', /"notice_read"/, 'write "notice_sent"?'],
    ['with a wait from nowhere', FROM, '', /no "wait_from"/, 'add a line "wait_from: …"'],
    ['with a start of no wait', WAIT, '', /no "wait" in/, 'add a line "wait: …"'],
  ])('%s', (_what, before, after, found, remedy) => {
    const mistakes = mistakesAfter(before, after);
    expect(mistakes.map((one) => one.found)).toEqual([expect.stringMatching(found)]);
    expect(mistakes[0]?.remedy).toContain(remedy);
    expect(Math.abs((mistakes[0]?.line ?? 0) - lineOf(before))).toBeLessThanOrEqual(3);
  });

  it('with two entries for one jurisdiction', () => {
    const mistakes = mistakesAfter(
      '  - jurisdictions: [US-CA]\n    evidence:',
      '  - jurisdictions: [US-CA, US]\n    evidence:',
    );
    expect(mistakes).toEqual([
      expect.objectContaining({ found: 'a second entry for "US"', remedy: 'name it in one of them' }),
    ]);
    expect(mistakes[0]?.line).toBe(lineOf('  - jurisdictions: [US-CA]\n    evidence:'));
  });

  it('and not for saying nothing of checks', () => {
    const [, checks = ''] = /\n(checks:\n.*?)\n# /s.exec(POLICY_TEXT) ?? [];
    expect(checks).toContain('US-CA');
    expect(mistakesAfter(checks, '')).toEqual([]);
  });
});
