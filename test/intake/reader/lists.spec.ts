import { fieldsUnder } from './readings.ts';

const under = async (path: string, heading: string, text: string): Promise<string[]> =>
  Object.values(await fieldsUnder(path, `Pat Example\n\n${heading}\n${text}`));

describe('a list in a line', () => {
  it.each([
    ['commas', ', '],
    ['semicolons', '; '],
    ['Arabic commas', '، '],
    ['Chinese commas', '，'],
    ['Japanese commas', '、'],
    ['dots', ' · '],
    ['bullets', ' • '],
    ['filled dots', ' ● '],
    ['bars', ' | '],
    ['slashes', ' / '],
    ['tabs', '\t'],
  ])('is parted alike in every section: %s', async (_, sign) => {
    expect(await under('/skills', 'Skills', `Excel${sign}Planning${sign}Welding.`)).toEqual([
      'Excel',
      'Planning',
      'Welding',
    ]);
    expect(await under('/interests', 'Interests', `Chess${sign}Sailing`)).toEqual(['Chess', 'Sailing']);
    expect(await under('/languages', 'Languages', `English${sign}German`)).toEqual(['English', 'German']);
  });

  it('is not parted within brackets', async () => {
    expect(await under('/skills', 'Skills', 'Excel (pivots, macros), Planning')).toEqual([
      'Excel (pivots, macros)',
      'Planning',
    ]);
    expect(await under('/skills', 'Skills', 'Excel (pivots, Planning')).toEqual(['Excel (pivots', 'Planning']);
  });

  it('is headed by a group unless its name before a colon without space is very short', async () => {
    expect(await under('/skills', 'Skills', 'Tools: Excel, Word')).toEqual(['Tools', 'Excel', 'Word']);
    expect(await under('/skills', 'Skills', 'Tools:Excel, Word')).toEqual(['Tools', 'Excel', 'Word']);
    expect(await under('/skills', 'Skills', '1С:Логистика, ВЭД')).toEqual(['1С:Логистика', 'ВЭД']);
  });
});
