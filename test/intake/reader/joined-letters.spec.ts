import { linesOfPdf } from '../../../src/intake/reader/files/pdf/text.ts';
import { pageOf } from '../../kit/hostile/pdf-maker.ts';

const BLACK = '0 0 0 rg';
const WHITE = '1 1 1 rg';
const shown = (operators: string): string => `BT /F1 10 Tf 60 700 Td ${operators} ET`;

/** The lines of a page, their cells set apart by a bar. */
async function linesOn(content: string): Promise<string[]> {
  const { lines } = await linesOfPdf(new Uint8Array(pageOf(content)));
  return lines.map(({ cells }) => cells.join(' | '));
}

describe('letters of one line', () => {
  it.each([
    ['no space, where they are set a little apart', '[(Kept bo) -20 (oks)] TJ', 'Kept books'],
    ['a space, where one is left between them', '[(Kept) -150 (books)] TJ', 'Kept books'],
    ['a space, where a narrow one is painted', '-1.9 Tw (Kept books) Tj', 'Kept books'],
    ['no space, where a painted one is covered by what follows', '-2.7 Tw (Kept books) Tj', 'Keptbooks'],
    ['two cells, where nothing is painted between them', '[(Clerk) -3000 (Acme)] TJ', 'Clerk | Acme'],
    ['no space, where the settings change within a word', '(Kep) Tj 0.2 Tc (t) Tj', 'Kept'],
    ['one text, where they are stretched', '200 Tz [(Kept) -150 (books)] TJ', 'Kept books'],
    [
      'one text, where their size is that of the page',
      '1 0 0 -1 60 700 Tm /F1 -10 Tf -100 Tz (Kept books) Tj',
      'Kept books',
    ],
  ])('have %s', async (_, operators, line) => {
    expect(await linesOn(shown(operators))).toEqual([line]);
  });

  it('follow each other where a text begins anew beside the last', async () => {
    expect(await linesOn(`${shown('(Kept) Tj')} BT /F1 10 Tf 84 700 Td (books) Tj ET`)).toEqual(['Kept books']);
  });

  it('that stand off the page are not read', async () => {
    expect(await linesOn(shown('(Seen) Tj 2000 0 Td (Unseen) Tj'))).toEqual(['Seen']);
  });
});

describe('a text that is painted twice in one place', () => {
  const coats = (...colours: string[]): string =>
    colours.map((colour) => `${colour} ${shown('(Kept books) Tj')}`).join(' ');

  it('is read once', async () => {
    expect(await linesOn(coats(BLACK, BLACK))).toEqual(['Kept books']);
  });

  it('is seen where the last coat is', async () => {
    expect(await linesOn(coats(WHITE, BLACK))).toEqual(['Kept books']);
    expect(await linesOn(coats(BLACK, WHITE))).toEqual([]);
  });
});
