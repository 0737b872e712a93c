import { inWords, lengthInWords, type Anchor } from '../../src/policy/index.ts';
import { parseTerm } from '../../src/policy/term.ts';
import { ANCHORS } from '../../src/policy/words.ts';
import { retentionInWords } from '../../src/policy/papers/in-words.ts';
import { LANGUAGES, speechOf } from './speech.ts';
import { THE_POLICY } from './the-policy.ts';

const term = (iso: string) => {
  const parsed = parseTerm(iso);
  if (!parsed) throw new Error(`no term ${iso}`);
  return parsed;
};

describe('An end in words', () => {
  it.each<[string, Anchor, string, string]>([
    [
      'P6M',
      'rejection_received',
      'six months after you received our rejection',
      'sechs Monate, nachdem Sie unsere Absage erhalten haben',
    ],
    ['P1M', 'record_made', 'one month after we received the data', 'einen Monat, nachdem wir die Daten erhalten haben'],
    ['P1Y', 'consent_given', 'one year after you gave your consent', 'ein Jahr, nachdem Sie eingewilligt haben'],
    [
      'P28D',
      'application_closed',
      '28 days after your application was closed',
      '28 Tage, nachdem Ihre Bewerbung abgeschlossen wurde',
    ],
    ['P1D', 'last_contact', 'one day after we were last in contact', 'einen Tag, nachdem wir zuletzt in Kontakt waren'],
    ['P0D', 'application_closed', 'until your application is closed', 'bis Ihre Bewerbung abgeschlossen ist'],
    ['P0D', 'decision_made', 'until we make our decision', 'bis wir entschieden haben'],
  ])('%s from %s', (iso, anchor, english, german) => {
    expect(inWords(term(iso), anchor, speechOf('en'))).toBe(english);
    expect(inWords(term(iso), anchor, speechOf('de'))).toBe(german);
  });

  it.each([
    ['P1Y6M', 'one year and six months', 'ein Jahr und sechs Monate'],
    ['P1Y1M2W1D', 'one year, one month, two weeks, and one day', 'ein Jahr, einen Monat, zwei Wochen und einen Tag'],
    ['P24M', '24 months', '24 Monate'],
    ['P0D', '0 days', '0 Tage'],
  ])('says the length %s', (iso, english, german) => {
    expect(lengthInWords(term(iso), speechOf('en'))).toBe(english);
    expect(lengthInWords(term(iso), speechOf('de'))).toBe(german);
  });

  it.each([...LANGUAGES.keys()])('has words for every event, in %s', (language) => {
    for (const anchor of ANCHORS) {
      expect(inWords(term('P6M'), anchor, speechOf(language))).toMatch(/\S.*\S/);
      expect(inWords(term('P0D'), anchor, speechOf(language))).toMatch(/\S.*\S/);
    }
  });
});

describe('The whole end of a rule', () => {
  it.each([
    [
      'consider-what-the-candidate-gave',
      'until your application is closed. If that does not happen: at most two years after we received your application.',
      'bis Ihre Bewerbung abgeschlossen ist. Geschieht das nicht: höchstens zwei Jahre, nachdem wir Ihre Bewerbung erhalten haben.',
    ],
    [
      'talent-pool-fr',
      'two years after you gave your consent or, if that is later, after we were last in contact.',
      'zwei Jahre, nachdem Sie eingewilligt haben, oder, falls das später ist, nachdem wir zuletzt in Kontakt waren.',
    ],
    [
      'verify-without-an-application',
      'one month after we received the data.',
      'einen Monat, nachdem wir die Daten erhalten haben.',
    ],
    [
      'claims-at',
      'seven months after you received our rejection; or, if that does not happen or we do not learn of it, three days and then seven months after we sent you our rejection; or, if that does not happen or we do not learn of it, seven months after your application was closed. If none of this happens: at most two years and then seven months after we received your application.',
      'sieben Monate, nachdem Sie unsere Absage erhalten haben; oder, wenn das nicht geschieht oder wir es nicht erfahren, drei Tage und dann sieben Monate, nachdem wir Ihnen unsere Absage geschickt haben; oder, wenn das nicht geschieht oder wir es nicht erfahren, sieben Monate, nachdem Ihre Bewerbung abgeschlossen wurde. Geschieht nichts davon: höchstens zwei Jahre und dann sieben Monate, nachdem wir Ihre Bewerbung erhalten haben.',
    ],
  ])('is said of %s', (id, english, german) => {
    const rule = THE_POLICY.rules.get(id);
    if (rule?.does !== 'grant') throw new Error(`no rule ${id} grants`);
    expect(retentionInWords(rule, speechOf('en'))).toBe(english);
    expect(retentionInWords(rule, speechOf('de'))).toBe(german);
  });
});
