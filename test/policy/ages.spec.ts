import { ageVerdict } from '../../src/policy/index.ts';
import { THE_POLICY } from './the-policy.ts';
import { momentOf, rowsOf, type Written } from './written-cases.ts';

interface WrittenAge extends Written {
  born?: string;
  told: string;
  residence: string;
  verdict: string;
}

describe('Who is old enough to be taken (X2)', () => {
  it.each(rowsOf<WrittenAge>('ages', ['born', 'told', 'residence', 'verdict']))('%s', (_name, written) => {
    const { born, told, residence: jurisdiction, verdict } = written;
    const fields = born === undefined ? [] : [{ path: '/basics/birthDate', value: born }];
    expect(ageVerdict(THE_POLICY, { fields, at: momentOf(told, jurisdiction), jurisdiction })).toBe(verdict);
  });

  it('is asked of the birth date of the candidate, wherever it stands among the fields, and of nothing else', () => {
    const at = momentOf('2026-03-14', 'DE');
    const child = { path: '/references/0/birthDate', value: '2015-01-01' };
    const own = { path: '/basics/birthDate', value: 20_150_101 };
    expect(ageVerdict(THE_POLICY, { fields: [child], at, jurisdiction: 'DE' })).toBe('taken');
    expect(ageVerdict(THE_POLICY, { fields: [child, own], at, jurisdiction: 'DE' })).toBe('needs_person');
  });
});
