/** Mutations of a package: of what its headers say, of what it lists, and of the parts inside, which are packed anew. */
import { inflateRawSync } from 'node:zlib';
import { entryOf, zipOf, type ZipEntry } from '../docx-maker.ts';
import type { Chance } from './chance.ts';
import type { Mutation } from './of-bytes.ts';
import { OF_MARKUP, type Rewriting } from './of-markup.ts';

const CENTRAL = 0x02014b50;
const END = 0x06054b50;

/** Of a package that is whole: its entries as its directory lists them. */
export function entriesOf(zip: Buffer): ZipEntry[] {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  const entries: ZipEntry[] = [];
  let at = zip.readUInt32LE(end + 16);
  while (zip.readUInt32LE(at) === CENTRAL) {
    const [nameLength, more, comment] = [28, 30, 32].map((field) => zip.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ];
    const local = zip.readUInt32LE(at + 42);
    const content = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    entries.push({
      name: zip.toString('utf8', at + 46, at + 46 + nameLength),
      packed: zip.subarray(content, content + zip.readUInt32LE(at + 20)),
      size: zip.readUInt32LE(at + 24),
      crc: zip.readUInt32LE(at + 16),
      stored: zip.readUInt16LE(at + 10) === 0,
    });
    at += 46 + nameLength + more + comment;
  }
  return entries;
}

type OnEntries = (entries: ZipEntry[], chance: Chance, others: readonly ZipEntry[]) => ZipEntry[];

function changed(change: (entry: ZipEntry, chance: Chance, others: readonly ZipEntry[]) => ZipEntry): OnEntries {
  return (entries, chance, others) => {
    const at = chance.below(entries.length);
    return entries.map((entry, index) => (index === at ? change(entry, chance, others) : entry));
  };
}

const ON_ENTRIES: Readonly<Record<string, OnEntries>> = {
  sizeChanged: changed((entry, chance) => ({
    ...entry,
    size: chance.of([0, 1, entry.size + 1, 0x7fffffff, 0xffffffff]),
  })),
  sumChanged: changed((entry, chance) => ({ ...entry, crc: chance.below(2 ** 32) })),
  methodChanged: changed((entry) => ({ ...entry, stored: !entry.stored })),
  packedCut: changed((entry, chance) => ({
    ...entry,
    packed: entry.packed.subarray(0, chance.below(entry.packed.length + 1)),
  })),
  nameChanged: changed((entry, chance) => ({
    ...entry,
    name: chance.of(['../../x', '', entry.name.repeat(300), `${entry.name}\0`, 'content.xml', 'word/document.xml']),
  })),
  entryLost: (entries, chance) => entries.toSpliced(chance.below(entries.length), 1),
  entryRepeated: (entries, chance) => [
    ...entries,
    ...Array<ZipEntry>(1 + chance.below(chance.of([3, 3_000]))).fill(chance.of(entries)),
  ],
  contentsSwapped: (entries, chance) => {
    const [a, b] = [chance.of(entries), chance.of(entries)];
    return entries.map((entry) =>
      entry === a ? { ...b, name: a.name } : entry === b ? { ...a, name: b.name } : entry,
    );
  },
  entrySpliced: changed((entry, chance, others) => ({ ...chance.of(others), name: entry.name })),
  entriesMixed: (entries, chance, others) => [...entries, ...others].filter(() => chance.next() < 0.7),
  manyEntries: (entries, chance) => [
    ...entries,
    ...Array.from({ length: chance.below(2_500) }, (_, at) => entryOf(`word/media/${at}`, '')),
  ],
};

/** What its end record says, at these places of it, and in how many bytes. */
const END_FIELDS = { entriesHere: 8, entriesInAll: 10, directoryLength: 12, directoryOffset: 16, comment: 20 };

function endChanged(zip: Buffer, chance: Chance): Buffer {
  const bytes = Buffer.from(zip);
  const end = bytes.length - 22;
  if (end < 0 || bytes.readUInt32LE(end) !== END) return bytes;
  bytes.writeUInt16LE(chance.of([0, 1, 0xffff, chance.below(0x10000)]), end + chance.of(Object.values(END_FIELDS)));
  return bytes;
}

/** A second directory behind the first, whose end record is the first's or says that it is the only one. */
function directoryDoubled(zip: Buffer, chance: Chance): Buffer {
  const directory = zip.subarray(zip.readUInt32LE(zip.length - 6));
  const doubled = Buffer.concat([zip, directory]);
  if (chance.next() < 0.5) doubled.writeUInt32LE(zip.length, doubled.length - 6);
  return doubled;
}

/** The part is unpacked, rewritten, and packed with headers that are right. */
function rewritten(rewrite: Rewriting): OnEntries {
  return (entries, chance) => {
    const written = entries.filter(({ name, stored }) => name.endsWith('.xml') && !stored);
    if (written.length === 0) return entries;
    const main = written.find(({ name }) => name === 'word/document.xml' || name === 'content.xml');
    const part = main && chance.next() < 0.7 ? main : chance.of(written);
    const content = rewrite(inflateRawSync(part.packed).toString('utf8'), chance);
    return entries.map((entry) => (entry === part ? entryOf(entry.name, content) : entry));
  };
}

/** @param others what can be spliced in: the entries of another package */
export function mutationsOfZip(others: readonly ZipEntry[]): Readonly<Record<string, Mutation<Buffer>>> {
  const named = (on: Readonly<Record<string, OnEntries>>): [string, Mutation<Buffer>][] =>
    Object.entries(on).map(([name, act]) => [name, (zip, chance) => zipOf(act(entriesOf(zip), chance, others))]);
  const inside = Object.entries(OF_MARKUP).map(([name, act]) => [`inside:${name}`, rewritten(act)] as const);
  return {
    ...Object.fromEntries(named(ON_ENTRIES)),
    ...Object.fromEntries(named(Object.fromEntries(inside))),
    endChanged,
    directoryDoubled,
  };
}
