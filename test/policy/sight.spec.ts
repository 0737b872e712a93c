import { categoriesFor, isHiring, knows } from '../../src/policy/index.ts';
import { THE_POLICY } from './the-policy.ts';
import { rowsOf, type Written } from './written-cases.ts';

interface WrittenSight extends Written {
  role: string;
  purpose?: string;
  /** All that the role may see for the purpose, and nothing else. */
  sees?: string[] | 'everything' | 'nothing';
  never_sees?: string[];
  may_know_of?: string[];
  may_not_know_of?: string[];
  told_of_endings?: boolean;
  hiring?: boolean;
}

const ROWS = rowsOf<WrittenSight>('sight', [
  'role',
  'purpose',
  'sees',
  'never_sees',
  'may_know_of',
  'may_not_know_of',
  'told_of_endings',
  'hiring',
]);

const everything = [...THE_POLICY.categories.keys()].sort();

function wanted(sees: string[] | 'everything' | 'nothing'): string[] {
  if (sees === 'everything') return everything;
  return sees === 'nothing' ? [] : [...sees].sort();
}

describe('Who may see what, for which purpose, and know of what', () => {
  it.each(ROWS)('%s', (_name, written) => {
    const { role, purpose, sees, may_know_of: known = [], may_not_know_of: unknown = [] } = written;
    if (purpose && sees) expect([...categoriesFor(THE_POLICY, role, purpose)].sort()).toEqual(wanted(sees));
    const forAnything = [...THE_POLICY.purposes.keys()].flatMap((any) => [...categoriesFor(THE_POLICY, role, any)]);
    expect((written.never_sees ?? []).filter((category) => forAnything.includes(category))).toEqual([]);
    expect(known.filter((category) => knows(THE_POLICY, role, category))).toEqual(known);
    expect(unknown.filter((category) => knows(THE_POLICY, role, category))).toEqual([]);
    const told = THE_POLICY.roles.get(role)?.seesEndings;
    if (written.told_of_endings !== undefined) expect(told).toBe(written.told_of_endings);
    if (written.hiring !== undefined) expect(isHiring(THE_POLICY, role)).toBe(written.hiring);
  });
});
