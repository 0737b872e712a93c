import { endOf, fateOf } from '../../src/policy/index.ts';
import { endOfDay, momentOf, rowsOf, type Written } from './written-cases.ts';

interface WrittenFate extends Written {
  jurisdiction: string;
  category: string;
  now: string;
  /** By rule, the last day of each ground. */
  grounds?: Record<string, string>;
  under_hold?: { reason: string; categories?: string[] }[];
  restricted?: boolean;
  fate: { do: 'keep' | 'delete'; because: string; for?: string };
}

const ROWS = rowsOf<WrittenFate>('fates', [
  'jurisdiction',
  'category',
  'now',
  'grounds',
  'under_hold',
  'restricted',
  'fate',
]);

describe('What stays, what goes, and why', () => {
  it.each(ROWS)('%s', (_name, { jurisdiction, category, now, grounds, under_hold: holds, restricted, fate }) => {
    const living = Object.entries(grounds ?? {})
      .map(([rule, until]) => ({ rule, retainUntil: endOfDay(until, jurisdiction) }))
      .filter((ground) => endOf(ground, momentOf(now, jurisdiction)).do === 'keep');
    expect(fateOf({ category }, living, holds ?? [], restricted ? [{}] : [])).toEqual(fate);
  });
});
