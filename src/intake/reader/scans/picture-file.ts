/** A picture file as the one page of a PDF, which takes the very bytes of either kind: so its pixels are decoded in one way, within one bound. */
import { CannotRead, LIMITS } from '../reading.ts';

interface Picture {
  width: number;
  height: number;
  /** Quarters of a turn to the right until it stands upright. */
  turns: number;
  /** How PDF says what the bytes are. */
  coding: string;
  bytes: Uint8Array;
}

/** A picture tells no size of its paper: it is taken for as wide as A4, in points. */
const PAGE_WIDTH = 595;
const JPEG_SPACES: Readonly<Record<number, string>> = { 1: '/DeviceGray', 3: '/DeviceRGB', 4: '/DeviceCMYK' };
const PNG_SPACES: Readonly<Record<number, [space: string, channels: number]>> = {
  0: ['/DeviceGray', 1],
  2: ['/DeviceRGB', 3],
};
const PALETTE = 3;
/** Markers of a JPEG's frame: all forms but the differential and the arithmetic ones. */
const FRAMES = [0xc0, 0xc1, 0xc2];
/** By Exif, which says how the camera was held. */
const TURNS: Readonly<Record<number, number>> = { 3: 2, 6: 1, 8: 3 };
const ORIENTATION = /\x01\x12\0\x03\0\0\0\x01\0([\x01-\x08])|\x12\x01\x03\0\x01\0\0\0([\x01-\x08])/;

/** @throws CannotRead where it is too large, or of a kind that is left alone: a PNG that is see-through or interlaced. */
export function pdfOfPicture(bytes: Uint8Array): Uint8Array {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const picture = file[0] === 0x89 ? pngOf(file) : jpegOf(file);
  const { width, height, turns, coding } = picture;
  if (!(width > 0 && height > 0)) throw new CannotRead('broken');
  if (width * height > LIMITS.picturePixels) throw new CannotRead('too_big_unpacked');
  const tall = (PAGE_WIDTH * height) / width;
  const content = `q ${PAGE_WIDTH} 0 0 ${tall} 0 0 cm /I Do Q`;
  return Buffer.concat([
    Buffer.from(`%PDF-1.4
1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE_WIDTH} ${tall}] /Rotate ${turns * 90} /Contents 4 0 R
/Resources << /XObject << /I 5 0 R >> >> >> endobj
4 0 obj << /Length ${content.length} >> stream\n${content}\nendstream endobj
5 0 obj << /Type /XObject /Subtype /Image /Width ${width} /Height ${height} ${coding} /Length ${picture.bytes.length} >> stream\n`),
    picture.bytes,
    Buffer.from('\nendstream endobj\ntrailer << /Root 1 0 R >>\n'),
  ]);
}

function jpegOf(file: Buffer): Picture {
  for (let at = 2; at + 9 < file.length && file[at] === 0xff; at += 2 + file.readUInt16BE(at + 2)) {
    if (!FRAMES.includes(file[at + 1]!)) continue;
    const space = JPEG_SPACES[file[at + 9]!];
    if (space === undefined) break;
    const [height, width] = [file.readUInt16BE(at + 5), file.readUInt16BE(at + 7)];
    const coding = `/ColorSpace ${space} /BitsPerComponent 8 /Filter /DCTDecode`;
    return { width, height, turns: turnsOf(file.subarray(0, at)), coding, bytes: file };
  }
  throw new CannotRead('broken');
}

function turnsOf(head: Buffer): number {
  const [, big, little] = ORIENTATION.exec(head.subarray(0, 4096).toString('latin1')) ?? [];
  return TURNS[(big ?? little)?.charCodeAt(0) ?? 1] ?? 0;
}

function pngOf(file: Buffer): Picture {
  const parts = chunksOf(file);
  const head = parts.find(({ name }) => name === 'IHDR')?.bytes;
  if (!head || head.length !== 13) throw new CannotRead('broken');
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const [bits, colours, interlaced] = [head[8]!, head[9]!, head[12]!];
  const palette = parts.find(({ name }) => name === 'PLTE')?.bytes ?? Buffer.alloc(0);
  const [space, channels] = colours === PALETTE ? [indexed(palette), 1] : (PNG_SPACES[colours] ?? []);
  if (space === undefined || interlaced !== 0) throw new CannotRead('image_only');
  const rows = `/DecodeParms << /Predictor 15 /Colors ${channels} /BitsPerComponent ${bits} /Columns ${width} >>`;
  const coding = `/ColorSpace ${space} /BitsPerComponent ${bits} /Filter /FlateDecode ${rows}`;
  const bytes = Buffer.concat(parts.flatMap((part) => (part.name === 'IDAT' ? [part.bytes] : [])));
  return { width, height, turns: 0, coding, bytes };
}

function indexed(palette: Buffer): string {
  return `[/Indexed /DeviceRGB ${Math.floor(palette.length / 3) - 1} <${palette.toString('hex')}>]`;
}

function chunksOf(file: Buffer): { name: string; bytes: Buffer }[] {
  const chunks: { name: string; bytes: Buffer }[] = [];
  for (let at = 8; at + 8 <= file.length; at += 12 + file.readUInt32BE(at))
    chunks.push({
      name: file.toString('latin1', at + 4, at + 8),
      bytes: file.subarray(at + 8, at + 8 + file.readUInt32BE(at)),
    });
  return chunks;
}
