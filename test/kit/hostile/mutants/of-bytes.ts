/** Mutations of any file, whatever it holds. */
import type { Chance } from './chance.ts';

export type Mutation<Thing> = (thing: Thing, chance: Chance) => Thing;

const HUGE = ['2147483648', '-1', '99999999999999999999', '4294967295', '0', '1e308', '0.0000000000001', '65536'];
/** Marks, joiners, surrogates alone, right-to-left signs, tags, noncharacters. */
const RANGES: readonly (readonly [number, number])[] = [
  [0x0300, 0x036f],
  [0x0590, 0x06ff],
  [0x0900, 0x097f],
  [0x200b, 0x206f],
  [0x4e00, 0x9fff],
  [0xd800, 0xdfff],
  [0xe000, 0xffff],
  [0x1f300, 0x1f9ff],
  [0xe0000, 0xe01ef],
];

export function someUnicode(chance: Chance, many: number): string {
  const point = (): string => {
    const [first, last] = chance.of(RANGES);
    return String.fromCodePoint(first + chance.below(last - first + 1));
  };
  return Array.from({ length: many }, point).join('');
}

function spliced(bytes: Buffer, from: number, to: number, piece: Buffer): Buffer {
  return Buffer.concat([bytes.subarray(0, from), piece, bytes.subarray(to)]);
}

function noise(chance: Chance, many: number): Buffer {
  return Buffer.from(Array.from({ length: many }, () => chance.below(256)));
}

export const OF_BYTES: Readonly<Record<string, Mutation<Buffer>>> = {
  bitsFlipped: (bytes, chance) => {
    const flipped = Buffer.from(bytes);
    for (let left = 1 + chance.below(16); left > 0 && flipped.length > 0; left -= 1)
      flipped[chance.below(flipped.length)]! ^= 1 << chance.below(8);
    return flipped;
  },
  bytesInserted: (bytes, chance) => {
    const [at] = chance.span(bytes.length);
    return spliced(bytes, at, at, noise(chance, 1 + chance.below(64)));
  },
  bytesOverwritten: (bytes, chance) => {
    const [from, to] = chance.span(bytes.length, 64);
    return spliced(bytes, from, to, Buffer.alloc(to - from, chance.of([0, 0xff, 0x20, 0x41])));
  },
  cutShort: (bytes, chance) => bytes.subarray(0, chance.below(bytes.length + 1)),
  beginningLost: (bytes, chance) => bytes.subarray(chance.below(Math.min(bytes.length, 200) + 1)),
  pieceLost: (bytes, chance) => spliced(bytes, ...chance.span(bytes.length, 400), Buffer.alloc(0)),
  pieceRepeated: (bytes, chance) => {
    const [from, to] = chance.span(bytes.length, 400);
    const piece = bytes.subarray(from, to);
    return spliced(bytes, to, to, Buffer.concat(Array<Buffer>(1 + chance.below(chance.of([3, 300]))).fill(piece)));
  },
  pieceMoved: (bytes, chance) => {
    const [from, to] = chance.span(bytes.length, 400);
    const piece = bytes.subarray(from, to);
    const rest = spliced(bytes, from, to, Buffer.alloc(0));
    const [at] = chance.span(rest.length);
    return spliced(rest, at, at, piece);
  },
  numberChanged: (bytes, chance) => {
    const numbers = [...bytes.toString('latin1').matchAll(/\d{1,10}/g)];
    if (numbers.length === 0) return bytes;
    const { index, 0: digits } = chance.of(numbers);
    return spliced(bytes, index, index + digits.length, Buffer.from(chance.of(HUGE)));
  },
  unicodeInserted: (bytes, chance) => {
    const [at] = chance.span(bytes.length);
    return spliced(bytes, at, at, Buffer.from(someUnicode(chance, 1 + chance.below(chance.of([8, 2_000])))));
  },
  lettersRepeated: (bytes, chance) => {
    const [at] = chance.span(bytes.length);
    const letters = chance.of(['A', ' ', '\n', '-', '(', '[', '{', '<', '\\', '*', '\t', '2019 ', 'a@', ': ', '|']);
    return spliced(bytes, at, at, Buffer.from(letters.repeat(1 + chance.below(chance.of([50, 20_000])))));
  },
};
