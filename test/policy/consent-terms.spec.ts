import { consentUntil, renewalFor } from '../../src/policy/index.ts';
import { THE_POLICY } from './the-policy.ts';
import { endOfDay, momentOf, rowsOf, startOfDay, type Written } from './written-cases.ts';

interface WrittenTerm extends Written {
  residence: string;
  purpose?: string;
  given: string;
  last_contact?: string;
  until?: string;
  /** The days from whose first moment the person is asked again. */
  asked_again?: string[];
  a_yes_holds?: string;
}

const ROWS = rowsOf<WrittenTerm>('consent-terms', [
  'residence',
  'purpose',
  'given',
  'last_contact',
  'until',
  'asked_again',
  'a_yes_holds',
]);

describe('How long a consent lasts, and when it is asked for again', () => {
  it.each(ROWS)('%s', (_name, written) => {
    const { residence: jurisdiction, purpose = 'future_opportunities', given, last_contact: contact } = written;
    const moment = (text: string) => momentOf(text, jurisdiction);
    const question = { purpose, jurisdiction, at: moment(given), ...(contact && { lastContactAt: moment(contact) }) };
    const until = consentUntil(THE_POLICY, question);
    expect(until?.toString()).toBe(written.until && endOfDay(written.until, jurisdiction).toString());
    const renewal = until && renewalFor(THE_POLICY, { purpose, jurisdiction, until });
    if (written.asked_again) {
      expect(renewal?.askFrom.map(String)).toEqual(
        written.asked_again.map((day) => startOfDay(day, jurisdiction).toString()),
      );
    }
    if (written.a_yes_holds) expect(renewal?.extends).toBe(written.a_yes_holds);
  });
});
