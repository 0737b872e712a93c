import { THE_POLICY } from './the-policy.ts';
import { rowsOf, type Written } from './written-cases.ts';

interface WrittenRecipient extends Written {
  recipient: string;
  role?: string;
  /** All that it may receive, for these purposes alone. */
  purposes?: string[] | 'all';
  receives?: string[] | 'everything';
  never_receives?: string[];
  /** By country, the safeguard, or free. */
  places?: Record<string, string>;
}

const ROWS = rowsOf<WrittenRecipient>('recipients', [
  'recipient',
  'role',
  'purposes',
  'receives',
  'never_receives',
  'places',
]);

const everyPurpose = [...THE_POLICY.purposes.keys()];
const everyCategory = [...THE_POLICY.categories.keys()];
const sorted = (names: Iterable<string>) => [...names].sort();

describe('Who may receive what', () => {
  it.each(ROWS)('%s', (_name, written) => {
    const found = THE_POLICY.recipients.get(written.recipient);
    const { purposes, receives } = written;
    if (!found) throw new Error(`no recipient ${written.recipient}`);
    if (written.role) expect(found.role).toBe(written.role);
    if (purposes) expect(sorted(found.purposes)).toEqual(sorted(purposes === 'all' ? everyPurpose : purposes));
    if (receives)
      expect(sorted(found.categories)).toEqual(sorted(receives === 'everything' ? everyCategory : receives));
    expect((written.never_receives ?? []).filter((category) => found.categories.has(category))).toEqual([]);
    const places = found.places.map(({ country, safeguard }) => [country, safeguard ?? freedom(country)]);
    if (written.places) expect(Object.fromEntries(places)).toEqual(written.places);
  });
});

const freedom = (country: string) => (THE_POLICY.freeMovement.has(country) ? 'free' : 'none');
