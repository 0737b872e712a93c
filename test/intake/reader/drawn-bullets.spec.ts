import { linesOfPdf } from '../../../src/intake/reader/files/pdf/text.ts';
import { pageOf } from '../../kit/hostile/pdf-maker.ts';

const row = (text: string, y: number, x = 60): string => `BT /F1 10 Tf ${x} ${y} Td (${text}) Tj ET`;
const square = (x: number, y: number, width = 3, height = 3): string => `${x} ${y} ${width} ${height} re f`;
/** A disc of this radius, as browsers draw one: four curves. */
const disc = (x: number, y: number, r = 1.75): string => {
  const k = r * 0.552;
  const curves = [
    [x + r, y + k, x + k, y + r, x, y + r],
    [x - k, y + r, x - r, y + k, x - r, y],
    [x - r, y - k, x - k, y - r, x, y - r],
    [x + k, y - r, x + r, y - k, x + r, y],
  ];
  return `${x + r} ${y} m ${curves.map((curve) => `${curve.join(' ')} c`).join(' ')} f`;
};

async function bulletedOn(content: string): Promise<string[]> {
  const { lines } = await linesOfPdf(new Uint8Array(pageOf(content)));
  return lines.filter(({ bullet }) => bullet).map(({ text }) => text);
}

describe('a bullet that is drawn', () => {
  it.each([
    ['a square', square(48, 701.3)],
    ['a disc', disc(50, 702.8)],
  ])('marks its line: %s', async (_, dot) => {
    expect(await bulletedOn(`${dot} ${row('Kept the books', 700)} ${row('Clerk', 720)}`)).toEqual(['Kept the books']);
  });

  it.each([
    ['a rule', square(40, 701.3, 16, 1)],
    ['a box as high as the letters', square(45, 698, 10, 10)],
    ['a dot far from it', square(20, 701.3)],
    ['a dot above it', square(48, 711)],
    ['a dot behind it', square(140, 701.3)],
    ['a white dot', `1 1 1 rg ${square(48, 701.3)} 0 0 0 rg`],
    ['a dot between two texts', `${row('Acme', 700, 20)} ${square(50, 701.3)}`],
  ])('is not %s', async (_, shape) => {
    expect(await bulletedOn(`${shape} ${row('Kept the books', 700)} ${row('Clerk', 720)}`)).toEqual([]);
  });

  it('parts its line from the one above, however full that is', async () => {
    const full = 'Kept the books of twelve shops and of the warehouse that they share';
    const items = [`${square(48, 701.3)} ${row(full, 700)}`, `${square(48, 687.3)} ${row('Trained two clerks', 686)}`];
    const { lines } = await linesOfPdf(new Uint8Array(pageOf(items.join(' '))));
    expect(lines.map(({ wraps }) => wraps)).toEqual([false, false]);
  });

  it('in a cell beside dates makes no item of the dates, and no one text of its cells', async () => {
    const rows = [700, 686].map(
      (y) => `${square(208, y + 1.3)} ${row('Kept books and trained clerks in them', y, 220)}`,
    );
    const { lines } = await linesOfPdf(new Uint8Array(pageOf(`${row('2019 - 2021', 700)} ${rows.join(' ')}`)));
    expect(lines.map(({ bullet, cells }) => [bullet, cells.length])).toEqual([
      [false, 2],
      [true, 1],
    ]);
  });
});
