import PdfDocument from 'pdfkit';
import { readingOf } from './readings.ts';

type Write = (page: PDFKit.PDFDocument) => void;

/** One page for each of these. */
function pdf(...pages: Write[]): Promise<Buffer> {
  const document = new PdfDocument({ size: 'A4', margin: 20, autoFirstPage: false });
  const pieces: Buffer[] = [];
  document.on('data', (piece: Buffer) => pieces.push(piece));
  const { promise: written, resolve } = Promise.withResolvers<Buffer>();
  document.on('end', () => resolve(Buffer.concat(pieces)));
  for (const write of pages) {
    document.addPage();
    write(document);
  }
  document.end();
  return written;
}

async function linesOf(...pages: Write[]): Promise<string[]> {
  const { text } = await readingOf(await pdf(...pages));
  return text.split('\n').filter((line) => line !== '');
}

function headed(foot: string, ...lines: string[]): Write {
  return (page) => {
    page.fontSize(10).text('Mara Ilves, pat@example.com', 50, 30);
    lines.forEach((line, at) => page.text(line, 50, 100 + at * 20));
    page.text(foot, 50, 800);
  };
}

describe('what stands on every page', () => {
  it('is read once, and page numbers are not', async () => {
    const lines = await linesOf(headed('Page 1 of 2', 'Clerk', 'Acme Ltd'), headed('Page 2 of 2', 'Cook', 'Inn'));
    expect(lines).toEqual(['Mara Ilves, pat@example.com', 'Clerk', 'Acme Ltd', 'Cook', 'Inn']);
  });

  it.each(['# / 2', '#', '- # -', 'Seite # von 2', 'S. #/2'])('has its number left out: %s', async (foot) => {
    const [one, two] = ['1', '2'].map((number) => foot.replace('#', number));
    const lines = await linesOf(headed(one!, 'Clerk', 'Acme Ltd'), headed(two!, 'Cook', 'Inn'));
    expect(lines).toEqual(['Mara Ilves, pat@example.com', 'Clerk', 'Acme Ltd', 'Cook', 'Inn']);
  });

  it('is not what stands in the middle of two, nor another number', async () => {
    const lines = await linesOf(headed('2019', 'A', 'B', 'Clerk', 'C', 'D'), headed('B2', 'E', 'F', 'Clerk', 'G', 'H'));
    expect(lines.filter((line) => line === 'Clerk')).toHaveLength(2);
    expect(lines).toEqual(expect.arrayContaining(['2019', 'B2']));
  });
});

describe('a text that is painted twice', () => {
  it('is read once where the second is a shadow of the first', async () => {
    const lines = await linesOf((page) => {
      page.fontSize(20).text('Mara Ilves', 50, 50).text('Mara Ilves', 50.4, 50);
      page.fontSize(10).text('Clerk', 50, 100).text('Clerk', 50, 130);
    });
    expect(lines).toEqual(['Mara Ilves', 'Clerk', 'Clerk']);
  });
});
