import { pageOf } from '../../kit/hostile/pdf-maker.ts';
import { column, placed } from './placed.ts';
import type { Placed } from './placed.ts';
import { fieldsUnder, linesOf } from './readings.ts';

const TOP: readonly Placed[] = [
  { text: 'Pat Example', x: 40, y: 780, size: 22 },
  { text: 'pat@example.com', x: 40, y: 750 },
  { text: 'Experience', x: 40, y: 720, size: 14 },
];
const JOBS = [
  ['Clerk, Acme Ltd', 'Filed what came in', 'and sent it out'],
  ['Waiter, Hotel Sun', 'Served two hundred guests', 'and smiled'],
];

const pageWith = (more: readonly Placed[], jobsAt: number): Buffer =>
  pageOf(placed([...TOP, ...JOBS.flatMap((lines, at) => column(jobsAt, 700 - at * 60, lines)), ...more]));

const BOTH = { '0/startDate': '2019-03', '0/endDate': '2021-05', '1/startDate': '2016-02', '1/endDate': '2018-11' };
const NAMES = { '0/position': 'Clerk', '0/name': 'Acme Ltd', '1/position': 'Waiter', '1/name': 'Hotel Sun' };

describe('dates in a column of their own', () => {
  it('date the entry beside which they begin, though start and end stand on rows of their own', async () => {
    const dates = [
      ...column(440, 695, ['March 2019', '- May 2021', '2 years'], 12),
      ...column(440, 635, ['February 2016', '-', 'November 2018'], 12),
    ];
    const work = await fieldsUnder('/work', pageWith(dates, 40));
    expect(work).toMatchObject({ ...BOTH, ...NAMES });
  });

  it('are read with their entries where they stand on the left, and a list follows below them', async () => {
    const dates = [
      ...column(40, 701, ['March 2019 -', 'May 2021'], 11),
      ...column(40, 641, ['February 2016 -', 'November 2018'], 11),
    ];
    const skills: Placed[] = [
      { text: 'Skills', x: 40, y: 580, size: 14 },
      ...column(40, 560, ['Excel', 'Planning', 'Welding', 'Sewing']),
    ];
    const page = pageWith([...dates, ...skills], 160);
    expect(await fieldsUnder('/work', page)).toMatchObject({ ...BOTH, ...NAMES });
    expect(Object.values(await fieldsUnder('/skills', page))).toEqual(['Excel', 'Planning', 'Welding', 'Sewing']);
  });

  it('stand apart from their entries, however narrow the space', async () => {
    const dates: Placed[] = [
      { text: '03/2019 - 05/2021', x: 40, y: 700 },
      { text: '02/2016 - 11/2018', x: 40, y: 640 },
    ];
    const lines = await linesOf(pageWith(dates, 129));
    expect(lines.filter(({ cells }) => cells.length === 2).map(({ cells }) => cells[1])).toEqual(
      JOBS.map(([head]) => head),
    );
    expect(await fieldsUnder('/work', pageWith(dates, 129))).toMatchObject({ ...BOTH, ...NAMES });
  });

  it('are not what stands on a line of its own between others', async () => {
    const dates: Placed[] = [
      { text: 'March 2019 - May 2021', x: 300, y: 658 },
      { text: 'February 2016 - November 2018', x: 300, y: 598 },
    ];
    const lines = await linesOf(pageWith(dates, 40));
    expect(lines.map(({ text }) => text)).toContain('March 2019 - May 2021');
  });
});
