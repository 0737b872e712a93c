import PdfDocument from 'pdfkit';
import { readingOf } from './readings.ts';

type Write = (page: PDFKit.PDFDocument) => void;

/** A page of A4, 595 by 842 points, with texts at places of our own choice. */
function pdf(write: Write): Promise<Buffer> {
  const page = new PdfDocument({ size: 'A4', margin: 40 });
  const pieces: Buffer[] = [];
  page.on('data', (piece: Buffer) => pieces.push(piece));
  const { promise: written, resolve } = Promise.withResolvers<Buffer>();
  page.on('end', () => resolve(Buffer.concat(pieces)));
  write(page);
  page.end();
  return written;
}

const RESUME: Write = (page) => {
  page.fontSize(12).text('Mara Lindqvist', 60, 50, { lineBreak: false });
  page.fontSize(10).text('mara.lindqvist@example.com', 60, 80, { lineBreak: false });
  page.text('+44 20 7946 0958', 300, 80, { lineBreak: false });
  page.fontSize(14).text('Experience', 60, 120, { lineBreak: false });
  page.fontSize(10).text('Warehouse Supervisor, Northern Goods Ltd', 60, 150, { lineBreak: false });
  page.text('March 2019 - Present', 400, 150, { lineBreak: false });
  page.text('Led a team of twelve people in two shifts.', 60, 170, { lineBreak: false });
  page.addPage();
  page.fontSize(14).text('Education', 60, 50, { lineBreak: false });
  page.fontSize(10).text('University of Leeds', 60, 80, { lineBreak: false });
  page.text('2012 - 2015', 400, 80, { lineBreak: false });
};

const placesOf = async (content: string | Buffer): Promise<Record<string, unknown>> =>
  Object.fromEntries((await readingOf(content)).fields.map(({ path, place }) => [path, place]));

interface PaintedPlace {
  page: number;
  box: [number, number, number, number];
}

type Corner = { page: number; left: number; top: number };

/** To ten points: a font has room above its letters. */
const cornerOf = ({ page, box: [left, top] }: PaintedPlace): Corner => ({
  page,
  left: Math.round(left / 10) * 10,
  top: Math.ceil(top / 10) * 10,
});

describe('where a field stands', () => {
  it('is told of a PDF by page and box, in points from the page’s upper left corner', async () => {
    const places = await placesOf(await pdf(RESUME));
    const found = Object.entries(places).map(([path, place]) => [path, cornerOf(place as PaintedPlace)]);
    const at = (page: number, left: number, top: number): Corner => ({ page, left, top });
    expect(Object.fromEntries(found)).toMatchObject({
      '/basics/name': at(1, 60, 50),
      '/basics/email': at(1, 60, 80),
      '/basics/phone': at(1, 300, 80),
      '/work/0/name': at(1, 60, 150),
      '/work/0/position': at(1, 60, 150),
      '/work/0/startDate': at(1, 400, 150),
      '/education/0/institution': at(2, 60, 80),
      '/education/0/endDate': at(2, 400, 80),
    });
  });

  it('is a box around the whole of a value, and around no more than its cell', async () => {
    const places = await placesOf(await pdf(RESUME));
    const [left, top, right, bottom] = (places['/basics/email'] as { box: number[] }).box as [
      number,
      number,
      number,
      number,
    ];
    expect(right - left).toBeGreaterThan(100);
    expect(right).toBeLessThan(290); // the number beside it begins at 300
    expect(bottom - top).toBeGreaterThan(8);
    expect(bottom - top).toBeLessThan(16);
  });

  it('is told of a text by the line', async () => {
    const text = 'Mara Lindqvist\nmara.lindqvist@example.com\n\nSkills\nPlanning, Excel\n';
    expect(await placesOf(text)).toMatchObject({
      '/basics/name': { line: 1 },
      '/basics/email': { line: 2 },
      '/skills/0/name': { line: 4 },
    });
  });
});
