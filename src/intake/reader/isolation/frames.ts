/**
 * The wire between the pool and a reader process: a length, a JSON head and, for a document, its bytes.
 * Not V8's own serialisation: what a reader process sends is as untrusted as the document that it read.
 */
import { FORMS, LIMITS, READER_VERSION, UNREADABLE_REASONS, unreadable } from '../reading.ts';
import type { Claim, FoundField, Reading } from '../reading.ts';

const LENGTHS = 8;

/** Text, fields and JSON's escapes at their worst, and no more: a longer answer is not one of ours. */
export const LONGEST_ANSWER = 16 * 1024 * 1024;

export function frame(head: object, body: Uint8Array = new Uint8Array()): Buffer[] {
  const json = Buffer.from(JSON.stringify(head));
  const lengths = Buffer.alloc(LENGTHS);
  lengths.writeUInt32BE(json.length, 0);
  lengths.writeUInt32BE(body.length, 4);
  return [lengths, json, Buffer.from(body.buffer, body.byteOffset, body.byteLength)];
}

export interface Frame {
  head: unknown;
  body: Buffer;
}

/** Puts frames together again from whatever pieces the pipe delivers. */
export class FrameReader {
  private pieces: Buffer[] = [];
  private length = 0;
  private wanted = LENGTHS;
  private readonly longest: number;

  constructor(longest: number) {
    this.longest = longest;
  }

  /** @throws RangeError when the other side announces more than is agreed. */
  push(piece: Buffer): Frame[] {
    this.pieces.push(piece);
    this.length += piece.length;
    const frames: Frame[] = [];
    for (let next = this.take(); next; next = this.take()) frames.push(next);
    return frames;
  }

  private take(): Frame | undefined {
    if (this.length < this.wanted) return undefined;
    const whole = this.pieces.length === 1 ? this.pieces[0]! : Buffer.concat(this.pieces, this.length);
    this.pieces = [whole];
    const head = whole.readUInt32BE(0);
    const end = LENGTHS + head + whole.readUInt32BE(4);
    if (end > this.longest) throw new RangeError('FRAME_TOO_LONG');
    this.wanted = end;
    if (whole.length < end) return undefined;
    this.pieces = whole.length > end ? [whole.subarray(end)] : [];
    this.length = whole.length - end;
    this.wanted = LENGTHS;
    return {
      head: JSON.parse(whole.toString('utf8', LENGTHS, LENGTHS + head)),
      body: whole.subarray(LENGTHS + head, end),
    };
  }
}

/** An answer is believed only in the agreed shape and bounds; anything else is a reader that failed. */
export function asReading(head: unknown): Reading {
  if (!isObject(head)) return unreadable('reader_failed');
  const mediaType = typeof head.mediaType === 'string' ? head.mediaType.slice(0, 200) : undefined;
  if (head.state === 'unreadable') {
    return unreadable(UNREADABLE_REASONS.find((reason) => reason === head.reason) ?? 'reader_failed', mediaType);
  }
  const { text, pages } = head;
  const fields = asFields(head.fields);
  const flags = asFlags(head.flags);
  if (
    head.state !== 'ready' ||
    !mediaType ||
    !fields ||
    !flags ||
    typeof text !== 'string' ||
    typeof pages !== 'number'
  )
    return unreadable('reader_failed');
  if (text.length > LIMITS.textCharacters) return unreadable('too_much_text', mediaType);
  return { state: 'ready', mediaType, fields, text, pages, flags, reader: READER_VERSION };
}

export function asClaim(head: unknown): Claim {
  const { mediaType, fileName, form } = isObject(head) ? head : {};
  return {
    form: FORMS.find((known) => known === form),
    mediaType: typeof mediaType === 'string' ? mediaType : undefined,
    fileName: typeof fileName === 'string' ? fileName : undefined,
  };
}

function asFields(value: unknown): FoundField[] | undefined {
  if (!Array.isArray(value) || value.length > LIMITS.fields || !value.every(isField)) return undefined;
  return value.map(({ path, value: found, confidence, place }) => ({
    path,
    value: found,
    confidence,
    ...(place === undefined
      ? {}
      : { place: 'page' in place ? { page: place.page, box: place.box } : { line: place.line } }),
  }));
}

function isField(value: unknown): value is FoundField {
  return (
    isObject(value) &&
    typeof value.path === 'string' &&
    /^(?:\/[A-Za-z0-9]{1,40}){1,5}$/.test(value.path) &&
    typeof value.value === 'string' &&
    value.value.length <= LIMITS.valueCharacters &&
    typeof value.confidence === 'number' &&
    value.confidence >= 0 &&
    value.confidence <= 1 &&
    (value.place === undefined || isPlace(value.place))
  );
}

function isPlace(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { page, box, line } = value;
  if (page === undefined) return isCount(line);
  return isCount(page) && Array.isArray(box) && box.length === 4 && box.every(Number.isFinite);
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) > 0;
}

function asFlags(value: unknown): string[] | undefined {
  if (!Array.isArray(value) || value.length > LIMITS.flags) return undefined;
  return value.every((flag) => typeof flag === 'string' && /^[a-z_]{1,40}$/.test(flag)) ? value : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
