import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as settled } from 'node:timers/promises';
import { PDFParse } from 'pdf-parse';
import { operatorsOf, withPdf } from '../../../src/intake/reader/files/pdf/document.ts';
import { withoutLetterShapes } from '../../../src/intake/reader/files/pdf/letter-shapes.ts';
import { pageOf, streamOf } from '../../kit/hostile/pdf-maker.ts';

const DOCUMENTS = ['arabic.pdf', 'chinese.pdf', 'hebrew.pdf'];
const document = (name: string): Buffer => readFileSync(join(import.meta.dirname, 'documents', name));
const named = (bytes: Uint8Array, key: string): number => Buffer.from(bytes).toString('latin1').split(key).length - 1;

async function textOf(bytes: Uint8Array): Promise<string> {
  const parser = new PDFParse({ data: new Uint8Array(bytes) });
  const { text } = await parser.getText();
  await parser.destroy();
  return text;
}

const SETTING_FONT = 37;

/** Of each font that the first page sets, whether pdf.js had its shapes. */
function shapesOf(bytes: Uint8Array): Promise<boolean[]> {
  return withPdf(new Uint8Array(bytes), async (pdf) => {
    const page = await pdf.getPage(1);
    const { fnArray, argsArray } = await operatorsOf(page);
    await settled();
    const fonts = argsArray.filter((_, at) => fnArray[at] === SETTING_FONT).map((args) => (args as string[])[0]!);
    return [...new Set(fonts)].map((name) => !(page.commonObjs.get(name) as { missingFile: boolean }).missingFile);
  });
}

interface Font {
  subtype?: string;
  encoding?: string;
  says?: string;
  tag?: string;
  more?: readonly (string | Buffer)[];
}

/** A page with one embedded font: objects 6 to 10, then `more`. */
function embedding({ subtype = '/Type0', encoding = '/Identity-H', says, tag = 'ABCDEF+', more = [] }: Font): Buffer {
  const font = `<< /Type /Font /Subtype ${subtype} /BaseFont /${tag}Some /Encoding ${encoding} ${says ?? '/ToUnicode 9 0 R'}`;
  return pageOf('', {
    more: [
      `${font} /DescendantFonts [7 0 R] >>`,
      `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${tag}Some /FontDescriptor 8 0 R /DW 500 >>`,
      `<< /Type /FontDescriptor /FontName /${tag}Some /Flags 4 /FontFile2 10 0 R >>`,
      streamOf('beginbfchar <01> <0041> endbfchar'),
      streamOf('shapes'),
      ...more,
    ],
  });
}

describe('the shapes of letters in a PDF', () => {
  it.each(DOCUMENTS)('are kept from pdf.js where %s says which letters its codes are', async (name) => {
    expect(named(document(name), '/FontFile2')).toBeGreaterThan(0);
    expect(await shapesOf(document(name))).not.toContain(true);
  });

  it.each(DOCUMENTS)('tell nothing of the text of %s', async (name) => {
    const bytes = document(name);
    const without = withoutLetterShapes(bytes);
    expect(named(without, '/FontFile')).toBe(0);
    expect(await textOf(without)).toBe(await textOf(bytes));
  });

  it('leave the file as it came, and all else in it as it was', () => {
    const bytes = embedding({});
    const before = Buffer.from(bytes);
    const without = Buffer.from(withoutLetterShapes(bytes));
    expect(bytes.equals(before)).toBe(true);
    expect(without.toString('latin1').replace('/Unwanted2', '/FontFile2')).toBe(bytes.toString('latin1'));
  });

  it.each<[string, Font]>([
    ['a font of one alphabet, whose shapes may have the names of its letters', { subtype: '/TrueType' }],
    ['codes that are no numbers of letters', { encoding: '/UniJIS-UCS2-H' }],
    ['letters set below each other', { encoding: '/Identity-V' }],
    ['a font that does not say which letters it has', { says: '' }],
    ['a whole font, which pdf.js may know by name', { tag: '' }],
    [
      'a descriptor that another font names too',
      { more: ['<< /Type /Font /Subtype /TrueType /BaseFont /ABCDEF+Some /FontDescriptor 8 0 R >>'] },
    ],
    [
      'a font that another one shares, and reads otherwise',
      { more: ['<< /Type /Font /Subtype /Type0 /Encoding /Identity-V /DescendantFonts [7 0 R] >>'] },
    ],
    ['a file some of whose objects are packed', { more: [streamOf('', '/Type /ObjStm /N 0 /First 0')] }],
  ])('stay with %s', (_, font) => {
    const bytes = embedding(font);
    expect(withoutLetterShapes(bytes)).toBe(bytes);
  });

  it('stay in a file that says of one font twice what it is', () => {
    const again = '\n8 0 obj\n<< /Type /FontDescriptor /FontName /ABCDEF+Some >>\nendobj\n';
    const bytes = Buffer.concat([embedding({}), Buffer.from(again)]);
    expect(withoutLetterShapes(bytes)).toBe(bytes);
  });

  it('stay in a file whose objects do not end', () => {
    const bytes = Buffer.from(embedding({}).toString('latin1').replace('/DW 500 >>\nendobj', '/DW 500 >>'), 'latin1');
    expect(withoutLetterShapes(bytes)).toBe(bytes);
  });
});
