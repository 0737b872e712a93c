import { FONT, pdfOf, streamOf } from '../../kit/hostile/pdf-maker.ts';
import { readingOf } from './readings.ts';

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
/** How wide each letter is, and what it draws, as high as 60. */
const [WIDTH, SHAPE] = [45, '45 0 d0 4 0 36 60 re f'];

interface Drawn {
  box: string;
  matrix: string;
  content: string;
}

/** A page set in F2, whose letters are drawn by the document (PDF 32000-1, 9.6.5). */
function drawn({ box, matrix, content }: Drawn): Buffer {
  const procedures = ['space', ...LETTERS].map((name) => `/${name} 7 0 R`).join(' ');
  const names = `/Differences [32 /space 65 ${LETTERS.map((name) => `/${name}`).join(' ')}]`;
  const widths = Array.from({ length: 59 }, () => WIDTH).join(' ');
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>',
    streamOf(content),
    FONT,
    `<< /Type /Font /Subtype /Type3 /FontBBox ${box} /FontMatrix ${matrix} /CharProcs << ${procedures} >> /Encoding << ${names} >> /FirstChar 32 /LastChar 90 /Widths [${widths}] >>`,
    streamOf(SHAPE),
  ]);
}

const set = (text: string, size: number, x = 50): string => `BT /F2 ${size} Tf ${x} 700 Td (${text}) Tj ET`;

describe('letters that a document draws itself', () => {
  // Each of these sets letters 6 points high and 4.5 wide.
  it.each([
    ['their box is theirs', '[0 0 45 60]', '[0.01 0 0 0.01 0 0]', 10],
    ['they are of size 1', '[0 0 45 60]', '[0.1 0 0 0.1 0 0]', 1],
    ['their box is of one unit, as Ghostscript writes it', '[0 -1 1 0]', '[0.01 0 0 0.01 0 0]', 10],
    ['their box is of one unit, and they are of size 0.1', '[0 -1 1 0]', '[1 0 0 1 0 0]', 0.1],
    ['their box is of one unit, and they are of size 40', '[0 0 1 1]', '[0.0025 0 0 0.0025 0 0]', 40],
    ['they have no box', '[0 0 0 0]', '[0.01 0 0 0.01 0 0]', 10],
  ])('are seen where %s', async (_, box, matrix, size) => {
    const reading = await readingOf(
      drawn({ box, matrix, content: set('PAT EXAMPLE', size) + set('CLERK', size, 120) }),
    );
    expect(reading.flags).toEqual([]);
    expect(reading.text).toBe('PAT EXAMPLE\tCLERK');
  });

  it.each([
    ['by their box', '[0 0 45 60]'],
    ['by their widths', '[0 0 1 1]'],
  ])('are told %s to be too small to see', async (_, box) => {
    const seen = 'BT /F1 10 Tf 50 650 Td (Pat Example) Tj ET';
    const reading = await readingOf(drawn({ box, matrix: '[0.01 0 0 0.01 0 0]', content: set('HIDDEN', 1) + seen }));
    expect(reading.flags).toEqual(['hidden_text']);
    expect(reading.text).toBe('Pat Example');
  });
});
