import { pageOf } from '../../kit/hostile/pdf-maker.ts';
import { readingOf } from './readings.ts';

/** A row of text with extra space behind each letter, as `letter-spacing` in a style sheet makes it. */
function spaced(text: string, space: number, { x = 50, y = 700, size = 12, words = 0 } = {}): string {
  return `BT /F1 ${size} Tf ${space} Tc ${words} Tw ${x} ${y} Td (${text}) Tj 0 Tc 0 Tw ET`;
}

function linesOf(...shown: string[]): Promise<string[]> {
  return readingOf(pageOf(shown.join(' '))).then(({ text }) => text.split('\n'));
}

describe('words whose letters are set apart', () => {
  it.each([2, 4, 6])('are whole where the space between letters is %d points', async (space) => {
    expect(await linesOf(spaced('WORK EXPERIENCE', space))).toEqual(['WORK EXPERIENCE']);
    expect(await linesOf(spaced('FRANKLIN J. ABERNATHY', space))).toEqual(['FRANKLIN J. ABERNATHY']);
  });

  it('are whole behind a word that is set closely', async () => {
    const [line] = await linesOf('BT /F1 10 Tf 50 700 Td (2019-01 ) Tj 2 Tc (TO PRESENT) Tj 0 Tc ( Clerk) Tj ET');
    expect(line).toBe('2019-01 TO PRESENT Clerk');
  });

  it('are whole where no space is painted between them, only a wider gap left', async () => {
    const shown = 'BT /F1 12 Tf 3 Tc 50 700 Td [(WORK) -500 (EXPERIENCE)] TJ ET';
    expect(await linesOf(shown)).toEqual(['WORK EXPERIENCE']);
  });

  it('are whole where someone typed a space behind each letter, and more between words', async () => {
    expect(await linesOf(spaced('W O R K   E X P E R I E N C E', 0))).toEqual(['WORK EXPERIENCE']);
  });

  it('are whole in small capitals of two heights', async () => {
    const [line] = await linesOf(
      'BT 1.5 Tc 50 700 Td /F1 10 Tf (P) Tj /F1 7.5 Tf (LANT OF THE ) Tj /F1 10 Tf (Y) Tj /F1 7.5 Tf (EAR) Tj ET',
    );
    expect(line).toBe('PLANT OF THE YEAR');
  });

  it('are known on a short row by the rows above', async () => {
    expect(await linesOf(spaced('ABERNATHY', 5), spaced('III', 5, { y: 680 }))).toEqual(['ABERNATHY', 'III']);
  });

  it('are not words of one letter', async () => {
    expect(await linesOf(spaced('Driving licence: A B C', 0))).toEqual(['Driving licence: A B C']);
    expect(await linesOf(spaced('Vitamin B & C', 0))).toEqual(['Vitamin B & C']);
    expect(await linesOf(spaced('A B C', 0))).toEqual(['A B C']);
  });

  it('stay in columns of their own', async () => {
    expect(await linesOf(spaced('EDUCATION', 4), spaced('SKILLS', 4, { x: 350 }))).toEqual(['EDUCATION\tSKILLS']);
  });
});
