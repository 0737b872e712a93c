import { sortFields } from '../../src/policy/index.ts';
import { THE_POLICY } from './the-policy.ts';
import { rowsOf, type Written } from './written-cases.ts';

interface WrittenFields extends Written {
  kind: string;
  fields: Record<string, unknown>;
  /** By path, its category; one that is refused, why. An unknown path is called by its place: #2. */
  sorted?: Record<string, string>;
  refused?: Record<string, string>;
  /** The paths that are about a referee, and not about the candidate. */
  about_a_referee?: string[];
}

const ROWS = rowsOf<WrittenFields>('fields', ['kind', 'fields', 'sorted', 'refused', 'about_a_referee']);

describe('Which category a field is of', () => {
  it.each(ROWS)('%s', (_name, { kind, fields, sorted = {}, refused = {}, about_a_referee: theirs }) => {
    const incoming = Object.entries(fields).map(([path, value]) => ({ path, value }));
    const found = sortFields(THE_POLICY, kind, incoming);
    expect({
      sorted: Object.fromEntries(found.sorted.map(({ path, category }) => [path, category])),
      refused: Object.fromEntries(found.unsorted.map(({ path, because }) => [path, because])),
    }).toEqual({ sorted, refused });
    const referees = found.sorted.filter(({ whose }) => whose === 'referee').map(({ path }) => path);
    if (theirs) expect(referees).toEqual(theirs);
  });
});
