import { asReading, frame, FrameReader } from '../../../src/intake/reader/isolation/frames.ts';
import { LIMITS, READER_VERSION } from '../../../src/intake/reader/index.ts';

const ready = {
  state: 'ready',
  mediaType: 'text/plain',
  fields: [],
  text: 'Pat',
  pages: 1,
  flags: [],
  reader: READER_VERSION,
};
const field = { path: '/work/0/name', value: 'Acme', confidence: 0.5 };

describe('a frame', () => {
  it('is put together from any pieces', () => {
    const bytes = Buffer.concat([...frame({ one: 1 }, Buffer.from('abc')), ...frame({ two: 2 })]);
    const reader = new FrameReader(1_000);
    const frames = Array.from(bytes, (byte) => reader.push(Buffer.from([byte]))).flat();
    expect(frames.map(({ head, body }) => [head, body.toString()])).toEqual([
      [{ one: 1 }, 'abc'],
      [{ two: 2 }, ''],
    ]);
  });

  it('is refused at its first bytes when it announces more than is agreed', () => {
    const announced = Buffer.alloc(8);
    announced.writeUInt32BE(4_000_000_000, 0);
    expect(() => new FrameReader(1_000).push(announced)).toThrow('FRAME_TOO_LONG');
  });
});

describe('the answer of a reader process', () => {
  it('is believed in the agreed form', () => {
    expect(asReading({ ...ready, fields: [field] })).toEqual({ ...ready, fields: [field] });
    expect(asReading({ state: 'unreadable', reason: 'encrypted' })).toMatchObject({ reason: 'encrypted' });
  });

  it.each([
    ['nothing', undefined],
    ['another state', { ...ready, state: 'fine' }],
    ['an unknown reason', { state: 'unreadable', reason: 'because' }],
    ['too many fields', { ...ready, fields: Array.from({ length: LIMITS.fields + 1 }, () => field) }],
    ['a value that is too long', { ...ready, fields: [{ ...field, value: 'x'.repeat(LIMITS.valueCharacters + 1) }] }],
    ['a path that is no pointer', { ...ready, fields: [{ ...field, path: 'work' }] }],
    ['a path out of JSON Resume’s letters', { ...ready, fields: [{ ...field, path: '/__proto__/x' }] }],
    ['a value that is no text', { ...ready, fields: [{ ...field, value: { toString: 1 } }] }],
    ['a confidence beyond one', { ...ready, fields: [{ ...field, confidence: 2 }] }],
    ['a flag that could be a sentence', { ...ready, flags: ['Pat Example has a record'] }],
  ])('is a reader that failed, when it gives %s', (_, head) => {
    expect(asReading(head)).toMatchObject({ state: 'unreadable', reason: 'reader_failed' });
  });

  it('is refused where its text is too long', () => {
    expect(asReading({ ...ready, text: 'x'.repeat(LIMITS.textCharacters + 1) })).toMatchObject({
      reason: 'too_much_text',
    });
  });

  it('brings nothing along that was not agreed', () => {
    expect(asReading({ ...ready, fields: [{ ...field, extra: 1 }], more: 2 })).toEqual({ ...ready, fields: [field] });
  });
});
