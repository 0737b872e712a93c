import { Document, ImageRun, Packer, Paragraph } from 'docx';
import PDFDocument from 'pdfkit';
import { once } from 'node:events';
import { readingOf } from './readings.ts';

/** The head of a JPEG is all that a writer of documents looks at. */
function jpeg(width: number, height: number): Buffer {
  const frame = Buffer.from([0xff, 0xc0, 0, 11, 8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0]);
  return Buffer.concat([Buffer.from([0xff, 0xd8]), frame, Buffer.from([0xff, 0xd9])]);
}

async function pdfWith(width: number, height: number): Promise<Buffer> {
  const document = new PDFDocument({ size: 'A4' });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = once(document, 'end');
  document.image(jpeg(width, height), 400, 40, { width: 100 }).fontSize(20).text('Pat Example', 56, 56);
  document.end();
  await ended;
  return Buffer.concat(chunks);
}

const docxWith = (width: number, height: number): Promise<Buffer> => {
  const image = new ImageRun({ type: 'jpg', data: jpeg(width, height), transformation: { width, height } });
  return Packer.toBuffer(
    new Document({ sections: [{ children: [new Paragraph('Pat Example'), new Paragraph({ children: [image] })] }] }),
  );
};

const photoIn = async (file: Buffer) => {
  const { fields } = await readingOf(file);
  return fields.find(({ path }) => path === '/basics/image');
};

describe('A photo', () => {
  it.each([
    ['a PDF', () => pdfWith(350, 450)],
    ['a Word document', () => docxWith(140, 180)],
  ])('in %s is said to be there, and no more of it', async (_what, made) => {
    expect(await photoIn(await made())).toEqual({ path: '/basics/image', value: 'photo', confidence: 0.5 });
  });

  it.each([
    ['a logo that lies', () => pdfWith(600, 200)],
    ['a square', () => pdfWith(400, 400)],
    ['an icon', () => pdfWith(50, 64)],
    ['a scanned sheet', () => pdfWith(2480, 3508)],
    ['a logo that lies, in a Word document', () => docxWith(300, 100)],
    ['a sheet, in a Word document', () => docxWith(600, 850)],
  ])('is not %s', async (_what, made) => {
    expect(await photoIn(await made())).toBeUndefined();
  });
});
