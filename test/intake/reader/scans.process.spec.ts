import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { ScanReaders } from '../../../src/intake/index.ts';
import { languageData, ReaderPool, type Reading } from '../../../src/intake/reader/index.ts';
import type { Box } from '../../../src/intake/reader/reading.ts';
import { ConfigurationMistake, Log } from '../../../src/platform/index.ts';
import { watchedReader } from '../../kit/hostile/reaching/watched-reader.ts';
import { jpeg, scanOf, type PagePicture } from '../../kit/scans.ts';

/** What a browser showed of a résumé written for this test. */
const PAGE = readFileSync(new URL('documents/scanned-page.jpg', import.meta.url));
const SIZE = { width: 1241, height: 1755 };
const scan = scanOf([jpeg(PAGE, SIZE)]);
const ENGLISH = languageData('eng', undefined)!;
const LIMITS = { size: 1, timeLimitMs: 240_000, memoryLimitMb: 1024, recycleAfter: 100 };

const valuesOf = (reading: Reading): Record<string, string> =>
  reading.state === 'ready' ? Object.fromEntries(reading.fields.map(({ path, value }) => [path, value])) : {};

/** Eight bits of grey a pixel. */
function grey(width: number, height: number, pixels: Buffer): PagePicture {
  const coding = `/Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode`;
  return { coding, bytes: deflateSync(pixels) };
}

/** One bit a pixel, as a fax has it. */
function bits(width: number, height: number): PagePicture {
  return { ...grey(width, height, Buffer.alloc(1)), coding: `/Width ${width} /Height ${height} /ImageMask true` };
}

function png(width: number, height: number, rows: Buffer, kind = 0): Buffer {
  const chunk = (name: string, bytes: Buffer): Buffer => {
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    const named = Buffer.concat([Buffer.from(name), bytes]);
    length.writeUInt32BE(bytes.length);
    sum.writeUInt32BE(crc32(named));
    return Buffer.concat([length, named, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, kind], 8);
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const stripes = Buffer.from(
  Uint8Array.from({ length: 400 * 400 }, (_, at) => (Math.floor(at / 400) % 40 < 20 ? 0 : 255)),
);

describe('a reader of scans', () => {
  let pool: ReaderPool;

  beforeAll(async () => {
    pool = new ReaderPool({ ...LIMITS, languageData: [ENGLISH] });
    await pool.start();
  });
  afterAll(() => pool.close());

  it('reads a page that is a picture, is sure of nothing, and says where it saw what', async () => {
    const reading = await pool.read(scan, { fileName: 'cv.pdf' });
    expect(reading).toMatchObject({ state: 'ready', mediaType: 'application/pdf', pages: 1, flags: ['read_by_ocr'] });
    if (reading.state !== 'ready') return;
    expect(valuesOf(reading)).toMatchObject({
      '/basics/name': 'Signe Plover',
      '/basics/email': 'signe.plover@kiln.example',
      '/basics/phone': '+14155550123',
      '/work/0/name': 'Kiln House Ltd',
      '/work/0/position': 'Software Engineer',
      '/work/0/startDate': '2019-01',
      '/work/0/highlights/0': 'Made four thousand lamps by hand', // without its bullet
      '/education/0/institution': 'Birch University',
    });
    expect(reading.fields.filter(({ confidence }) => confidence >= 0.7)).toEqual([]);
    const { page, box } = reading.fields.find(({ path }) => path === '/basics/name')!.place as {
      page: number;
      box: Box;
    };
    expect(page).toBe(1);
    box.forEach((edge, at) => expect(Math.abs(edge - [59, 62, 212, 90][at]!)).toBeLessThan(8));
    expect(await pool.read(scan, { fileName: 'cv.pdf' })).toEqual(reading);
  });

  it('reads a page that was scanned on its side, as the page says', async () => {
    const upright = valuesOf(await pool.read(scan, {}));
    // A page twice turned by half shows what one does that is not turned.
    const turned = scanOf([{ ...jpeg(PAGE, SIZE), rotate: 180 }]).toString('latin1');
    const back = Buffer.from(turned.replace('q 595 0 0 842 0 0 cm', 'q -595 0 0 -842 595 842 cm'), 'latin1');
    expect(valuesOf(await pool.read(back, {}))).toEqual(upright);
    expect(valuesOf(await pool.read(Buffer.from(turned, 'latin1'), {}))['/basics/email']).toBeUndefined();
  });

  it('reads a picture file as the page that it shows', async () => {
    const reading = await pool.read(PAGE, { fileName: 'cv.jpg', mediaType: 'image/jpeg' });
    expect(reading).toMatchObject({ state: 'ready', mediaType: 'image/jpeg', flags: ['read_by_ocr'] });
    expect(valuesOf(reading)).toMatchObject({ '/basics/email': 'signe.plover@kiln.example' });
  });

  it.each([
    ['a blank page', scanOf([grey(8, 8, Buffer.alloc(64, 255))]), 'image_only'],
    ['a picture without letters', scanOf([grey(400, 400, stripes)]), 'image_only'],
    ['a picture of more pixels than are decoded', scanOf([grey(30_000, 30_000, Buffer.alloc(9))]), 'image_only'],
    ['a stencil whose bits are missing', scanOf([bits(4000, 4000)]), 'image_only'],
    ['a broken JPEG', scanOf([jpeg(PAGE.subarray(0, 700), SIZE)]), 'image_only'],
    ['200 pages', scanOf(Array.from({ length: 200 }, () => jpeg(PAGE.subarray(0, 700), SIZE))), 'too_many_pages'],
    ['a PNG without letters', png(400, 400, Buffer.alloc(401 * 400)), 'image_only'],
    ['a PNG that says it is giant', png(60_000, 60_000, Buffer.alloc(9)), 'too_big_unpacked'],
    ['a PNG that is see-through', png(1, 1, Buffer.alloc(5), 6), 'image_only'],
    ['half a PNG', png(400, 400, Buffer.alloc(401 * 400)).subarray(0, 20), 'broken'],
    ['the beginning of a JPEG', PAGE.subarray(0, 100), 'broken'],
    ['plain text', Buffer.from('Signe Plover'), 'image_only'],
  ])('gives a reason for %s, and reads the next', async (_, bytes, reason) => {
    expect(await pool.read(bytes, {})).toMatchObject({ state: 'unreadable', reason });
    expect(pool.stats().restarts).toBe(0);
  });

  it('asks for nothing but the fonts and maps of letters that it brings', async () => {
    const { asked, readings } = await watchedReader([scan, PAGE], [], { languageData: [ENGLISH], memoryLimitMb: 1024 });
    expect(readings).toBe(2);
    expect(asked.filter((what) => !/^fs\S* \S*\/pdfjs-dist\/(?:cmaps|standard_fonts)\/\S*$/.test(what))).toEqual([]);
  });
});

describe('an ordinary reader', () => {
  it.each([
    ['a scan', scan, 'cv.pdf', 'image_only'],
    ['a photograph of a page', PAGE, 'cv.jpg', 'image_only'],
    ['a photograph that is called a PDF', PAGE, 'cv.pdf', 'wrong_type'],
  ])('says what %s is, and reads nothing of it', async (_, bytes, fileName, reason) => {
    const pool = new ReaderPool({ ...LIMITS, memoryLimitMb: 384 });
    await pool.start();
    expect(await pool.read(bytes, { fileName })).toMatchObject({ state: 'unreadable', reason });
    await pool.close();
  });
});

describe('what is known of a language', () => {
  const folder = mkdtempSync(join(tmpdir(), 'candor-ocr-'));
  const readersOf = (...languages: string[]): ScanReaders =>
    new ScanReaders({ languages, dataFolder: folder, seconds: 60, memoryMb: 512 }, new Log('silent'));
  const mistakeOf = async (attempt: () => Promise<unknown>): Promise<string> => {
    const error = await attempt().catch((failure: unknown) => failure);
    return error instanceof ConfigurationMistake ? error.message : `no mistake: ${String(error)}`;
  };

  afterAll(() => rmSync(folder, { recursive: true }));

  it('is looked for at the start, and missed in one line that says where it may lie', async () => {
    const told = await mistakeOf(async () => readersOf('eng', 'xyz'));
    expect(told).toMatch(/^candor: setting CANDOR_OCR_LANGUAGES: found "xyz", for which there is no data; expected /);
    expect(told).toMatch(/xyz\.traineddata .* CANDOR_OCR_DATA, .* @tesseract\.js-data\/xyz/);
    expect(told).not.toContain('\n');
  });

  it('is taken from the folder of the operator first', () => {
    const own = join(folder, 'eng.traineddata.gz');
    expect(languageData('eng', folder)).toBe(ENGLISH);
    writeFileSync(own, '');
    expect(languageData('eng', folder)).toBe(own);
    rmSync(own);
  });

  it('is tried at the start: what Tesseract can’t use stops it in one line', async () => {
    writeFileSync(join(folder, 'abc.traineddata'), 'no language');
    const told = await mistakeOf(() => readersOf('abc').start());
    expect(told).toMatch(
      /^candor: setting CANDOR_OCR_LANGUAGES: found "abc", whose data Tesseract can't use; expected /,
    );
    expect(told).not.toContain('\n');
  });
});
