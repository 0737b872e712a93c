import { consentInForce } from '../../src/policy/consent-in-force.ts';
import { endOfDay, momentOf, rowsOf, type Written } from './written-cases.ts';

interface WrittenConsents extends Written {
  residence: string;
  purpose?: string;
  consents: { id: string; purpose?: string; given: string; until: string; withdrawn?: string }[];
  now: string;
  /** The id of the consent that counts, or none. */
  in_force: string;
}

const ROWS = rowsOf<WrittenConsents>('consents-in-force', ['residence', 'purpose', 'consents', 'now', 'in_force']);
const TALENT_POOL = 'future_opportunities';

describe("A person's last word", () => {
  it.each(ROWS)('%s', (_name, written) => {
    const { residence, purpose = TALENT_POOL, now } = written;
    const consents = written.consents.map(({ id, purpose: given_to = TALENT_POOL, given, until, withdrawn }) => ({
      id,
      purpose: given_to,
      givenAt: momentOf(given, residence),
      until: endOfDay(until, residence),
      ...(withdrawn && { withdrawnAt: momentOf(withdrawn, residence) }),
    }));
    expect(consentInForce(consents, purpose, momentOf(now, residence))?.id ?? 'none').toBe(written.in_force);
  });
});
