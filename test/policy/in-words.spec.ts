import { inWords, lengthInWords, type Anchor } from '../../src/policy/index.ts';
import { parseTerm } from '../../src/policy/term.ts';
import { ANCHORS } from '../../src/policy/words.ts';
import { LANGUAGES, speechOf } from './speech.ts';

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
