import {
  noticeFor,
  noticeText,
  type Notice,
  plainIn,
  type Policy,
  processingRecord,
  recordRows,
  retentionSchedule,
  roleMatrix,
  titleIn,
} from '../../src/policy/index.ts';
import { retentionInWords } from '../../src/policy/papers/in-words.ts';
import { grantedIn } from '../../src/policy/papers/granted.ts';
import { LANGUAGES, speechOf } from './speech.ts';
import { policyAfter, THE_POLICY } from './the-policy.ts';

const CASES = [...LANGUAGES.keys()].flatMap((language) =>
  [...THE_POLICY.jurisdictions.keys()].map((jurisdiction) => [jurisdiction, language] as const),
);

function written(jurisdiction: string, language: string, policy: Policy = THE_POLICY): Notice {
  const notice = noticeFor(policy, jurisdiction, speechOf(language));
  if (!notice) throw new Error(`no notice for ${jurisdiction}`);
  return notice;
}

/** Every promise of a notice with the sentences that stand for it. */
function promised(notice: Notice): Map<string, string[]> {
  const sentences = notice.sections.flatMap(({ paragraphs, points }) => [...paragraphs, ...points]);
  const kept = new Map<string, string[]>();
  for (const { promises, says } of sentences)
    for (const promise of promises) kept.set(promise, [...(kept.get(promise) ?? []), says]);
  return kept;
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

const ids = (prefix: string, amount: number): string[] =>
  Array.from({ length: amount }, (_, index) => `${prefix}${index + 1}`);

const EVERYWHERE = [
  ...ids('S', 8),
  ...ids('C', 3),
  ...ids('R', 6),
  ...ids('P', 4),
  ...ids('L', 6),
  ...ids('D', 8),
  ...['D11', 'D13', 'X1', 'X2', 'X3', 'X4', 'X5'],
];
const CALIFORNIA = ['D9', 'D10', 'D12'];

describe.each(CASES)('The notice for %s in %s', (jurisdiction, language) => {
  const speech = speechOf(language);
  const notice = written(jurisdiction, language);
  const text = noticeText(notice);
  const say = (word: { plain: string; plainDe?: string }): string => plainIn(word, language);

  it.each(EVERYWHERE)('says the promise %s', (promise) => {
    const sentences = promised(notice).get(promise) ?? [];
    expect(sentences.length).toBeGreaterThan(0);
    for (const sentence of sentences) expect(text).toContain(sentence);
  });

  it('says the rights of California (D9, D10, D12) there, and not elsewhere', () => {
    const kept = CALIFORNIA.filter((promise) => promised(notice).has(promise));
    expect(kept).toEqual(jurisdiction === 'US-CA' ? CALIFORNIA : []);
  });

  it('names every source, category, purpose, recipient and proof in the policy’s own words (S, C, P, R)', () => {
    const { sources, categories, purposes, recipients, proofs } = THE_POLICY;
    for (const words of [sources, categories, purposes, recipients, proofs])
      for (const word of words.values()) expect(text.toLowerCase()).toContain(say(word).toLowerCase());
  });

  it('says each rule that speaks there: its basis, its interest, its law and its end (L, X4)', () => {
    const uses = notice.sections.flatMap(({ points }) => points.flatMap(({ details }) => details));
    for (const { rule } of grantedIn(THE_POLICY, jurisdiction)) {
      const [use, ...more] = uses.filter(({ rules }) => rules.includes(rule.id));
      expect(more).toEqual([]);
      expect(use?.says.toLowerCase()).toContain(speech.say(`basis.${rule.basis}`).toLowerCase());
      if (rule.interest) expect(use?.says).toContain(say(rule.interest));
      expect(use?.cites).toBe(rule.law?.title);
      expect(use?.lines.join('\n')).toContain(retentionInWords(rule, speech));
      for (const line of use?.lines ?? []) expect(text).toContain(line);
    }
  });

  it('names the controller, its contact and the authority (X5, D8)', () => {
    const { name, address, privacyContact } = THE_POLICY.controller;
    const authority = THE_POLICY.jurisdictions.get(jurisdiction)?.authority;
    const authorityName = language === 'de' ? (authority?.nameDe ?? authority?.nameEn) : authority?.nameEn;
    for (const words of [name, address, privacyContact, authorityName, authority?.url]) expect(text).toContain(words);
  });

  it('says where data goes, and what protects it there (X1)', () => {
    const country = new Intl.DisplayNames(language, { type: 'region' });
    for (const { places } of THE_POLICY.recipients.values())
      for (const place of places) {
        expect(text).toContain(country.of(place.country));
        if (place.safeguard) expect(text).toContain(speech.say(`safeguard.${place.safeguard}`));
        if (place.citation) expect(text).toContain(place.citation);
      }
  });

  it('says when each request is answered (D)', () => {
    const rights = notice.sections.find(({ id }) => id === 'rights');
    const told = [...THE_POLICY.requests.values()].filter(({ toldIn }) => !toldIn || toldIn.has(jurisdiction));
    expect(rights?.points.map(({ says }) => says)).toEqual(told.map((request) => `${capital(say(request))}.`));
  });

  it('has no empty place', () => {
    expect(text).not.toMatch(/undefined|null|NaN|\{\{|\}\}|\[object|\(\)|: \.| {3,}\n/);
    for (const { heading, paragraphs, points } of notice.sections) {
      expect(heading).not.toBe('');
      expect(paragraphs.length + points.length).toBeGreaterThan(0);
    }
  });
});

describe('The notice', () => {
  it('is none for a jurisdiction that the policy does not have', () => {
    expect(noticeFor(THE_POLICY, 'XX', speechOf('en'))).toBeUndefined();
  });

  it.each([...THE_POLICY.jurisdictions.keys()])('says nothing of English in German, for %s', (jurisdiction) => {
    const [english, german] = [written(jurisdiction, 'en'), written(jurisdiction, 'de')];
    const sentences = (notice: Notice): string[] =>
      notice.sections.flatMap(({ heading, paragraphs, points }) => [
        heading,
        ...paragraphs.map(({ says }) => says),
        ...points.flatMap(({ says, details }) => [says, ...details.flatMap((one) => [one.says, ...one.lines])]),
      ]);
    const inBoth = sentences(german).filter((sentence) => sentences(english).includes(sentence));
    const { name, address } = THE_POLICY.controller;
    const authority = THE_POLICY.jurisdictions.get(jurisdiction)?.authority;
    const proper = [`${name}, ${address}.`, `${authority?.nameEn}: ${authority?.url}`];
    expect(inBoth.filter((sentence) => !proper.includes(sentence))).toEqual([]);
    const unquoted = sentences(german).map((sentence) => sentence.replace(/„.*?“/g, ''));
    expect(unquoted.filter((one) => !proper.includes(one) && /\b(the|your|which|after|until)\b/.test(one))).toEqual([]);
  });

  it('keeps the same end in Germany and in the Netherlands apart, as their rules do', () => {
    expect(noticeText(written('DE', 'en'))).toContain('six months after you received our rejection');
    expect(noticeText(written('NL', 'en'))).toContain('28 days after your application was closed');
    expect(noticeText(written('NL', 'en'))).not.toContain('six months after you received our rejection');
  });

  it('does not list a category of which a nearer rule keeps nothing (references in France)', () => {
    const claims = (jurisdiction: string) =>
      grantedIn(THE_POLICY, jurisdiction)
        .filter(({ rule }) => rule.purpose === 'legal_claims')
        .flatMap(({ categories }) => categories);
    expect(claims('FR')).not.toContain('references');
    expect(claims('DE')).toContain('references');
  });

  it('says of what has no ground here what is done with it', () => {
    const about = (jurisdiction: string) =>
      written(jurisdiction, 'en')
        .sections.find(({ id }) => id === 'ungrounded')
        ?.points.map((point) => point.about);
    expect(about('DE')).toContain('category:criminal_record');
    expect(about('UK')).not.toContain('category:criminal_record');
  });

  it('tells who decides where a machine may, and how a person looks again (Art. 22)', () => {
    const automated = policyAfter(
      'automated_decision: none\n    promises: [P1, L1, L2]',
      'automated_decision: { logic: ranks by points, human_review: a recruiter looks again }\n    promises: [P1, L1, L2]',
    );
    const text = noticeText(written('DE', 'en', automated));
    expect(text).toContain('ranks by points');
    expect(text).toContain('a recruiter looks again');
    expect(text).not.toContain('No decision about you is made by a machine alone');
  });

  it('changes when the policy does', () => {
    const longer = policyAfter('keep: P28D', 'keep: P27D');
    expect(noticeText(written('NL', 'de', longer))).toContain('27 Tage, nachdem Ihre Bewerbung abgeschlossen wurde');
    expect(written('NL', 'de', longer).version).not.toBe(written('NL', 'de').version);
  });

  it('calls a jurisdiction by its German name in German, where the policy has one', () => {
    const germany = THE_POLICY.jurisdictions.get('DE');
    expect(germany && titleIn(germany, 'de')).toBe('Deutschland');
    expect(germany && titleIn(germany, 'en')).toBe('Germany');
  });
});

describe('The record of processing (Art. 30)', () => {
  const record = processingRecord(THE_POLICY, speechOf('en'));

  it('has an activity for each purpose, and each has what the article asks for', () => {
    expect(record.activities.map(({ purpose }) => purpose)).toEqual([...THE_POLICY.purposes.keys()]);
    expect(record.controller.contact).toBe('privacy@employer.example');
    expect(record.security).toContain('sealed with a key of its own candidate');
    for (const one of record.activities) {
      expect(one.bases.length).toBeGreaterThan(0);
      expect(one.recipients.length).toBeGreaterThan(0);
      expect(one.dpia).not.toBe('');
      expect(one.timeLimits.length > 0 || one.categories.length === 0).toBe(true);
    }
  });

  it('names referees as data subjects where their data is used, and not elsewhere', () => {
    const subjects = (purpose: string) => record.activities.find((one) => one.purpose === purpose)?.dataSubjects;
    expect(subjects('verify_information')).toEqual(['candidate', 'referee']);
    expect(subjects('future_opportunities')).toEqual(['candidate']);
  });

  it('names each transfer with its safeguard (X1)', () => {
    expect(record.activities.find(({ purpose }) => purpose === 'background_check')?.transfers).toEqual([
      {
        recipient: 'screening_providers',
        country: 'GB',
        safeguard: 'adequacy',
        citation: 'Decision (EU) 2021/1772, as renewed',
      },
    ]);
  });

  it('keeps what proves compliance as long as the policy says', () => {
    const limits = record.activities.find(({ purpose }) => purpose === 'accountability')?.timeLimits ?? [];
    expect(limits.map(({ rule }) => rule)).toEqual([...THE_POLICY.proofs.keys()].map((id) => `proof:${id}`));
  });

  it('is one row an activity', () => {
    expect(recordRows(record)).toHaveLength(THE_POLICY.purposes.size);
  });
});

describe('The matrix', () => {
  const rows = roleMatrix(THE_POLICY);
  const row = (role: string, purpose: string, category: string) =>
    rows.find((one) => one.role === role && one.purpose === purpose && one.category === category);

  it('has every role, purpose and category once', () => {
    const { roles, purposes, categories } = THE_POLICY;
    expect(new Set(rows.map((one) => `${one.role} ${one.purpose} ${one.category}`)).size).toBe(rows.length);
    expect(rows).toHaveLength(roles.size * purposes.size * categories.size);
  });

  it.each([
    ['recruiter', 'consider_application', 'contact', true, true, true],
    ['recruiter', 'consider_application', 'background_check', true, false, true],
    ['recruiter', 'consider_application', 'criminal_record', true, false, false],
    ['recruiter', 'legal_claims', 'contact', false, false, true],
    ['background_reviewer', 'background_check', 'criminal_record', true, true, true],
    ['auditor', 'consider_application', 'criminal_record', false, false, true],
  ])('%s, for %s, of %s', (role, purpose, category, mayActFor, sees, mayKnow) => {
    expect(row(role, purpose, category)).toMatchObject({ mayActFor, sees, mayKnow });
  });
});

describe('The retention schedule', () => {
  const rows = retentionSchedule(THE_POLICY, speechOf('en'));

  it('has each granting rule, at its line, wherever it speaks', () => {
    for (const rule of THE_POLICY.rules.values()) {
      const own = rows.filter((row) => row.rule === rule.id);
      if (rule.does === 'refuse') expect(own).toEqual([]);
      else for (const row of own) expect(row).toMatchObject({ line: rule.line, duration: rule.retention.keep.iso });
    }
    for (const jurisdiction of THE_POLICY.jurisdictions.keys())
      for (const { rule, categories } of grantedIn(THE_POLICY, jurisdiction))
        expect(rows).toContainEqual(
          expect.objectContaining({
            rule: rule.id,
            categories,
            jurisdictions: expect.arrayContaining([jurisdiction]) as unknown,
          }),
        );
  });

  it('tells a rule’s anchors in order, its longest open time and its citation', () => {
    expect(rows.find(({ rule }) => rule === 'claims-de')).toMatchObject({
      purpose: 'legal_claims',
      jurisdictions: ['DE'],
      anchor: ['rejection_received', 'rejection_sent+P3D', 'application_closed'],
      duration: 'P6M',
      longestOpen: 'P2Y',
      openFrom: 'application_received',
      citation: expect.stringContaining('AGG § 15(4)') as unknown,
    });
  });

  it('gives a wider rule to the heirs that no nearer rule speaks for, and to no others', () => {
    expect(rows.find(({ rule }) => rule === 'right-to-work')?.jurisdictions).toEqual(['EU', 'AT', 'ES', 'IE']);
  });
});
