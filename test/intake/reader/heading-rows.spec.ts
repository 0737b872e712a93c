import { pageOf } from '../../kit/hostile/pdf-maker.ts';
import { column, placed } from './placed.ts';
import type { Placed } from './placed.ts';
import { fieldsUnder } from './readings.ts';

const TOP: readonly Placed[] = [
  { text: 'Pat Example', x: 40, y: 790, size: 22 },
  { text: 'Experience', x: 40, y: 750, size: 13 },
  ...column(40, 730, [
    'Clerk, Acme Ltd, 2019 - 2021',
    'Filed all that came in by post and answered what could be answered by noon',
  ]),
];
const headings = (texts: readonly string[], y: number): Placed[] =>
  texts.map((text, at) => ({ text, x: 40 + at * 180, y, size: 13 }));

const THREE: readonly Placed[] = [
  ...column(40, 660, ['Excel', 'Planning', 'Welding']),
  ...column(220, 660, ['English', 'German']),
  ...column(400, 660, ['Forklift licence']),
];

describe('sections side by side under one row of headings', () => {
  it('are each read down', async () => {
    const page = pageOf(placed([...TOP, ...headings(['Skills', 'Languages', 'Certificates'], 680), ...THREE]));
    expect(Object.values(await fieldsUnder('/skills', page))).toEqual(['Excel', 'Planning', 'Welding']);
    expect(Object.values(await fieldsUnder('/languages', page))).toEqual(['English', 'German']);
    expect(Object.values(await fieldsUnder('/certificates', page))).toEqual(['Forklift licence']);
  });

  it('end where the next heading follows, so that no referee becomes a contact', async () => {
    const page = pageOf(
      placed([
        ...TOP,
        ...headings(['Skills', 'Languages', 'Contact'], 680),
        ...THREE.slice(0, 5),
        { text: 'pat@example.com', x: 400, y: 660 },
        { text: 'References', x: 40, y: 590, size: 13 },
        ...column(40, 570, ['Ann Fields', 'ann@fields.example']),
        ...column(220, 570, ['Bob Woods', 'bob@woods.example']),
        ...column(400, 570, ['Tom Waters', 'tom@waters.example']),
      ]),
    );
    const basics = await fieldsUnder('/basics', page);
    expect(basics.email).toBe('pat@example.com');
    expect(Object.values(basics).join(' ')).not.toMatch(/fields|woods|waters/i);
  });

  it('are headed also by headings that take two rows', async () => {
    const page = pageOf(
      placed([
        ...TOP,
        ...headings(['Professional', 'Languages', 'Certificates'], 694),
        { text: 'Skills', x: 40, y: 680, size: 13 },
        ...THREE,
      ]),
    );
    expect(Object.values(await fieldsUnder('/skills', page))).toEqual(['Excel', 'Planning', 'Welding']);
    expect(Object.values(await fieldsUnder('/languages', page))).toEqual(['English', 'German']);
  });
});
