/** Whole files, spoilt at random: a seed and a number make the same file again, on any machine. */
import { chanceOf, type Chance } from './chance.ts';
import { OF_BYTES, type Mutation } from './of-bytes.ts';
import { OF_JSON, OF_MARKUP, OF_RICH_TEXT, type Rewriting } from './of-markup.ts';
import { OF_PDF } from './of-pdf.ts';
import { entriesOf, mutationsOfZip } from './of-zip.ts';
import { seeds, type Format, type Seed } from './seeds.ts';

export type { Seed } from './seeds.ts';

export interface Mutant {
  /** Of the whole file that it was. */
  readonly name: string;
  readonly bytes: Buffer;
  /** What was done to it, in order. */
  readonly by: readonly string[];
}

export interface Mutants {
  readonly seeds: readonly Seed[];
  mutant(seed: number, number: number): Mutant;
}

const LARGEST = 2 * 1024 * 1024;

type Ways = Readonly<Record<string, Mutation<Buffer>>>;

export async function mutants(): Promise<Mutants> {
  const whole = await seeds();
  const ways = waysFor(whole);
  return {
    seeds: whole,
    mutant: (seed, number) => {
      const chance = chanceOf(seed, number);
      return spoilt(chance.of(whole), ways, chance);
    },
  };
}

/** Once or several times; first by what knows the format, which needs a file that is still whole. */
function spoilt({ name, format, bytes }: Seed, ways: Readonly<Record<Format, Ways>>, chance: Chance): Mutant {
  const by: string[] = [];
  let result = bytes;
  const spoil = (among: Ways): void => {
    const way = chance.of(Object.keys(among));
    by.push(way);
    result = among[way]!(result, chance);
  };
  if (chance.next() < 0.75) spoil(ways[format]);
  if (by.length === 0 || chance.next() < 0.35) spoil(OF_BYTES);
  if (chance.next() < 0.1) spoil(OF_BYTES);
  return { name, bytes: result.subarray(0, LARGEST), by };
}

function waysFor(whole: readonly Seed[]): Readonly<Record<Format, Ways>> {
  const zips = whole.filter(({ format }) => format === 'zip');
  const entries = zips.flatMap(({ bytes }) => entriesOf(bytes));
  const markup = onBytes(OF_MARKUP);
  return {
    pdf: OF_PDF,
    zip: mutationsOfZip(entries),
    rtf: onBytes({ ...OF_RICH_TEXT, ...OF_MARKUP }),
    markup,
    json: onBytes({ ...OF_JSON, ...OF_MARKUP }),
    letters: markup,
  };
}

function onBytes(rewritings: Readonly<Record<string, Rewriting>>): Ways {
  return Object.fromEntries(
    Object.entries(rewritings).map(([name, rewrite]) => [
      name,
      (bytes: Buffer, chance: Chance) => Buffer.from(rewrite(bytes.toString('utf8'), chance)),
    ]),
  );
}
