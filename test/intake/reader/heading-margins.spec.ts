import { pageOf } from '../../kit/hostile/pdf-maker.ts';
import { column, placed } from './placed.ts';
import type { Placed } from './placed.ts';
import { fieldsUnder, linesOf } from './readings.ts';

const NAME: Placed = { text: 'Pat Example', x: 40, y: 790, size: 22 };
const TEXTS: readonly Placed[] = [
  ...column(200, 740, ['pat@example.com', '+44 20 7946 0958', 'London']),
  ...column(200, 680, ['Clerk, Acme Ltd, 2019 - 2021', 'Filed', 'Waiter, Hotel Sun, 2016 - 2019', 'Served']),
  ...column(200, 600, ['Example University', 'Bachelor of Arts', '2012 - 2015']),
  ...column(200, 540, ['Excel', 'Planning', 'Welding']),
];

const headed = (headings: readonly Placed[]): Buffer =>
  pageOf(placed([NAME, ...TEXTS, ...headings.map((heading) => ({ ...heading, x: 40, size: 12 }))]));

describe('headings in the margin', () => {
  it.each([
    [
      'halfway down their sections',
      [
        { text: 'Contact', y: 719 },
        { text: 'Experience', y: 660 },
        { text: 'Education', y: 580 },
        { text: 'Skills', y: 520 },
      ],
    ],
    [
      'over several rows',
      [
        { text: 'Contact', y: 740 },
        { text: 'Professional', y: 680 },
        { text: 'Experience', y: 665 },
        { text: 'Academic', y: 600 },
        { text: 'Background', y: 585 },
        { text: 'Skills', y: 540 },
      ],
    ],
  ])('head the texts beside them: %s', async (_, headings) => {
    const page = headed(headings.map((heading) => ({ ...heading, x: 40 })));
    expect(await fieldsUnder('/work', page)).toMatchObject({
      '0/position': 'Clerk',
      '0/name': 'Acme Ltd',
      '1/position': 'Waiter',
    });
    expect(await fieldsUnder('/education', page)).toMatchObject({
      '0/institution': 'Example University',
      '0/studyType': 'Bachelor of Arts',
    });
    expect(Object.values(await fieldsUnder('/skills', page))).toEqual(['Excel', 'Planning', 'Welding']);
    expect(await fieldsUnder('/basics', page)).toMatchObject({ name: 'Pat Example', email: 'pat@example.com' });
  });

  it('are not the labels of a table', async () => {
    const labels = ['Name', 'Languages', 'Nationality', 'Skills', 'Driving licence', 'Education', 'Religion'];
    const values = ['Pat Example', 'English', 'British', 'Excel', 'B', 'Bachelor of Arts', 'none'];
    const lines = await linesOf(pageOf(placed([...column(40, 740, labels, 20), ...column(200, 732, values, 20)])));
    expect(lines.map(({ text }) => text)).toEqual(labels.flatMap((label, at) => [label, values[at]]));
  });
});
