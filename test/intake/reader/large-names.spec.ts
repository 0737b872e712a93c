import PdfDocument from 'pdfkit';
import { fieldsUnder } from './readings.ts';

type Text = [text: string, x: number, y: number, size: number];

const BODY: readonly Text[] = [
  ['Experience', 50, 200, 14],
  ['Clerk, Acme Ltd', 50, 220, 10],
  ['January 2019 - March 2021', 50, 234, 10],
  ['Kept the books of a shop with twelve people and of its two branches.', 50, 248, 10],
];

async function nameOf(...head: readonly Text[]): Promise<string | undefined> {
  const document = new PdfDocument({ size: 'A4', margin: 20 });
  const pieces: Buffer[] = [];
  document.on('data', (piece: Buffer) => pieces.push(piece));
  const { promise: written, resolve } = Promise.withResolvers<undefined>();
  document.on('end', () => resolve(undefined));
  for (const [text, x, y, size] of [...head, ...BODY]) document.fontSize(size).text(text, x, y, { lineBreak: false });
  document.end();
  await written;
  return (await fieldsUnder('/basics', Buffer.concat(pieces))).name;
}

describe('a name in large letters', () => {
  it('is whole where contacts stand beside it, between its two lines', async () => {
    const name = await nameOf(
      ['Franklin J.', 50, 40, 32],
      ['fja@example.com', 400, 62, 10],
      ['+1 415 555 0173', 400, 74, 10],
      ['Abernathy', 50, 84, 32],
      ['Oakland, CA', 400, 100, 10],
    );
    expect(name).toBe('Franklin J. Abernathy');
  });

  it('is whole where a hyphen ends its first line', async () => {
    expect(await nameOf(['Pat Adeyemi-', 50, 40, 26], ['Hart', 50, 72, 26], ['pat@example.com', 50, 110, 10])).toBe(
      'Pat Adeyemi-Hart',
    );
  });

  it.each([
    ['a title', 'Warehouse Manager'],
    ['what the document is', 'Curriculum Vitae'],
    ['a heading', 'Profile'],
  ])('takes in nothing that is %s, however large', async (_what, below) => {
    expect(await nameOf(['Pat Example', 50, 40, 26], [below, 50, 76, 26], ['pat@example.com', 50, 120, 10])).toBe(
      'Pat Example',
    );
  });
});
