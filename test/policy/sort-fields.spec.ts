import {
  categoryKept,
  fileUse,
  type IncomingField,
  lookupKinds,
  patternOf,
  sortFields,
} from '../../src/policy/index.ts';
import { mistakesAfter, THE_POLICY } from './the-policy.ts';

function sorted(kind: string, values: Record<string, unknown>): Record<string, string> {
  const fields: IncomingField[] = Object.entries(values).map(([path, value]) => ({ path, value }));
  const outcome = sortFields(THE_POLICY, kind, fields);
  return Object.fromEntries([
    ...outcome.sorted.map(({ path, category }) => [path, category]),
    ...outcome.unsorted.map(({ path, because }) => [path, because]),
  ]) as Record<string, string>;
}

const REPORT = { '/provider': 'Checks Ltd', '/result': 'clear' };

describe('A field', () => {
  it('gets the category of its path, whatever its index', () => {
    expect(
      sorted('resume', { '/work/0/position': 'Cook', '/work/9999/position': 'Chef', '/basics/email': 'x' }),
    ).toEqual({
      '/work/0/position': 'employment_history',
      '/work/9999/position': 'employment_history',
      '/basics/email': 'contact',
    });
  });

  it('of an unknown path is listed by its place, never by what was sent as its name', () => {
    const secret = '/basics/mother-was-convicted';
    const outcome = sortFields(THE_POLICY, 'resume', [
      { path: '/basics/name', value: 'x' },
      { path: secret, value: 'x' },
      { path: '/work/*/position', value: 'x' },
      { path: '/work/01/position', value: 'x' },
      { path: '/work/10000/position', value: 'x' },
      { path: 'basics/name', value: 'x' },
      { path: '/constructor', value: 'x' },
      { path: '', value: 'x' },
    ]);
    expect(outcome.sorted.map(({ path }) => path)).toEqual(['/basics/name']);
    expect(outcome.unsorted.map(({ path }) => path)).toEqual(['#2', '#3', '#4', '#5', '#6', '#7', '#8']);
    expect(new Set(outcome.unsorted.map(({ because }) => because))).toEqual(new Set(['unknown_path']));
    expect(JSON.stringify(outcome)).not.toContain('convicted');
  });

  it('of an unknown kind has no path', () => {
    expect(sorted('horoscope', { '/text': 'x' })).toEqual({ '#1': 'unknown_path' });
  });

  it('of a wrong type is refused', () => {
    expect(sorted('resume', { '/basics/name': 7, '/basics/email': null, '/education/0/score': 1.3 })).toEqual({
      '/basics/name': 'wrong_type',
      '/basics/email': 'wrong_type',
      '/education/0/score': 'education',
    });
    expect(sorted('assessment', { '/score': Infinity, '/text': {}, '/notes': ['x'] })).toEqual({
      '/score': 'wrong_type',
      '/text': 'wrong_type',
      '/notes': 'wrong_type',
    });
  });

  it('that policy takes from nobody is refused, a password above all (C1)', () => {
    expect(sorted('resume', { '/basics/password': 'x' })).toEqual({ '/basics/password': 'refused_category' });
  });
});

describe('A background check', () => {
  const screening = (type: unknown, index = 0) => ({
    [`/screenings/${index}/type`]: type,
    [`/screenings/${index}/result`]: 'clear',
  });

  it.each([
    ['identity', 'background_check'],
    ['credit', 'background_check'],
    ['criminal', 'criminal_record'],
    ['sex_offender', 'criminal_record'],
    ['health', 'special_category'],
    ['right_to_work', 'immigration_status'],
  ])('screening of type %s is of category %s, and so is the report', (type, category) => {
    const outcome = sorted('background_check', { ...REPORT, ...screening(type) });
    expect(outcome['/screenings/0/result']).toBe(category);
    expect(outcome['/screenings/0/type']).toBe(category);
    const whole = category === 'immigration_status' ? 'background_check' : category;
    expect(outcome['/result']).toBe(whole);
  });

  it('counts as the strictest of its screenings, each of which keeps its own category', () => {
    const outcome = sorted('background_check', { ...REPORT, ...screening('identity', 0), ...screening('criminal', 1) });
    expect(outcome).toMatchObject({
      '/provider': 'criminal_record',
      '/result': 'criminal_record',
      '/screenings/0/result': 'background_check',
      '/screenings/1/result': 'criminal_record',
    });
  });

  it('without screenings is a background check', () => {
    expect(sorted('background_check', REPORT)).toEqual({
      '/provider': 'background_check',
      '/result': 'background_check',
    });
  });

  it.each([['palmistry'], [undefined], [7], ['__proto__'], ['constructor']])(
    'screening of type %s is refused, and the report is then as strict as the strictest could be',
    (type) => {
      const outcome = sorted('background_check', { ...REPORT, ...screening(type) });
      expect(outcome['/screenings/0/result']).toBe('unknown_screening_type');
      expect(outcome['/result']).toBe('special_category');
    },
  );

  it('that names two types for one screening counts as the stricter', () => {
    const fields = [
      { path: '/screenings/0/type', value: 'criminal' },
      { path: '/screenings/0/type', value: 'identity' },
      { path: '/screenings/0/result', value: 'clear' },
    ];
    const categories = sortFields(THE_POLICY, 'background_check', fields).sorted.map(({ category }) => category);
    expect(new Set(categories)).toEqual(new Set(['criminal_record']));
  });

  it('is kept as a file of the strictest category among the screenings that its sender names', () => {
    const kept = (...parts: string[]) => categoryKept(THE_POLICY, 'background_check', parts);
    expect(fileUse(THE_POLICY, 'background_check')).toBe('kept');
    expect(kept('identity', 'employment')).toEqual({ category: 'background_check' });
    expect(kept('identity', 'sex_offender')).toEqual({ category: 'criminal_record' });
    expect(kept('criminal', 'health')).toEqual({ category: 'special_category' });
  });

  it('is of no category as a file where no screening is named, or one that nobody knows', () => {
    for (const parts of [[], ['identity', 'astrology'], ['']])
      expect(categoryKept(THE_POLICY, 'background_check', parts)).toEqual({
        known: expect.arrayContaining(['identity', 'criminal']) as string[],
      });
  });

  it('is not taken as a file of a kind that nobody knows', () => {
    expect(fileUse(THE_POLICY, 'horoscope')).toBe('none');
  });
});

describe('The look-up index', () => {
  it('is fed by names, e-mail addresses and phones of candidates and referees', () => {
    expect(Object.fromEntries(lookupKinds(THE_POLICY))).toEqual({
      '/basics/name': 'name',
      '/basics/email': 'email',
      '/basics/phone': 'phone',
      '/references/*/name': 'name',
      '/references/*/email': 'email',
      '/references/*/phone': 'phone',
      '/referee/name': 'name',
      '/referee/email': 'email',
      '/referee/phone': 'phone',
    });
  });

  it('asks by pattern', () => {
    expect(patternOf('/references/3/email')).toBe('/references/*/email');
    expect(patternOf('/references/*/email')).toBeUndefined();
    expect(patternOf('references/3/email')).toBeUndefined();
  });

  it('cannot mean two things by one path', () => {
    const table = '    /basics/name: { category: contact, index: name }\n';
    expect(mistakesAfter('    /coverLetter:', `${table}    /coverLetter:`).length).toBeGreaterThan(0);
  });
});
