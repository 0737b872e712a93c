/** The head of a job: which of its texts say who employed the person, and as what. */
import { countsOrganisations, countsPositions, countsSchools } from '../languages/words.ts';
import { splitAt } from './heads.ts';
import { countryOf, placeOf } from './places.ts';

/** The two texts of a head, before it is known which is the employer. */
export type Pair = readonly [string, string | undefined];

/** A place beside the date says neither who nor what. */
export function saysWhoAndWhat(head: readonly string[]): boolean {
  const texts = head.filter((text) => !isPlace(text)).map(withoutPlace);
  return (
    texts.length >= 2 ||
    (texts[0] !== undefined && splitSole(texts[0]).some((text = '') => leaning(text) > 0 && text !== texts[0]))
  );
}

/** Every head's two texts; where a head gives no sign of its own, those at the places where others have them. */
export function pairsOf(heads: readonly (readonly string[])[]): Pair[] {
  const said = heads.map((head) => head.filter((text) => !isPlace(text)).map(withoutPlace));
  const chosen = said.map(likeliestTwo);
  return said.map((texts, at) => {
    const [first = heads[at]![0] ?? '', second] = texts;
    if (second === undefined) return splitSole(first);
    const like = chosen.find((other, index) => other !== undefined && said[index]!.length === texts.length);
    const [one, other] = chosen[at] ?? like ?? [0, 1];
    return [texts[one]!, texts[other]];
  });
}

/** Of three texts or more, what reads most like a title, and what reads most like an employer or else stands first. */
function likeliestTwo(texts: readonly string[]): readonly [number, number] | undefined {
  const byLeaning = [...texts.keys()].sort((one, other) => leaning(texts[other]!) - leaning(texts[one]!));
  const [position, employer] = [byLeaning[0], byLeaning.at(-1)];
  if (position === undefined || employer === undefined || texts.length < 3 || leaning(texts[position]!) <= 0)
    return undefined;
  const name = leaning(texts[employer]!) < 0 ? employer : position === 0 ? 1 : 0;
  return [Math.min(position, name), Math.max(position, name)];
}

function isPlace(text: string): boolean {
  return (
    (placeOf(text) !== undefined && leaning(text) === 0) ||
    countryOf(text) !== undefined ||
    /^(?:remote|hybrid|on-?site|homeoffice|télétravail)$/i.test(text)
  );
}

/** "Valley Medical Center, Columbus, OH" is the employer, and where. */
function withoutPlace(text: string): string {
  for (const { index } of text.matchAll(/[,،]\s/g))
    if (index > 2 && placeOf(text.slice(index + 2).replace(/\.$/, ''))) return text.slice(0, index);
  return text;
}

/** "Clerk at Acme", "Clerk, Acme Ltd", "Acme – Clerk" */
function splitSole(text: string): Pair {
  const cuts = [...text.matchAll(/[,،]\s|\s[-–—]\s/g)].map(({ index, 0: sign }): Pair => [
    text.slice(0, index),
    text.slice(index + sign.length),
  ]);
  const spoken = splitAt(text);
  const dashes = cuts.filter(([left]) => /^\s[-–—]/u.test(text.slice(left.length)));
  const isOrdered = spoken !== undefined && leaning(spoken[0]) > leaning(spoken[1]) && outdoesCommas(spoken);
  // Of cuts that contrast alike the first is taken: a dash is surer than a word between, and that is surer than a comma.
  const named = cuts.filter(namesEmployer);
  const words = spoken ? [spoken] : [];
  const all = isOrdered
    ? [...dashes.filter(namesEmployer), ...words, ...named, ...cuts]
    : [...dashes.filter(namesEmployer), ...named, ...words, ...cuts];
  return all.reduce<Pair>((best, cut) => (contrast(cut) > contrast(best) ? cut : best), all[0] ?? [text, undefined]);
}

/** "Head, Sales at Acme", "Clerk at Acme, Inc."; in "Responsabile di magazzino, Acme" the word between belongs to the title. */
function outdoesCommas([before, after]: readonly [string, string]): boolean {
  const behind = after.split(/[,،]\s/).slice(1);
  return /[,،]\s/.test(before) || behind.every((piece) => !piece.includes(' '));
}

function namesEmployer(pair: Pair): boolean {
  return pair.some((text = '') => leaning(text) < 0);
}

function contrast([left, right = '']: Pair): number {
  return Math.abs(leaning(left) - leaning(right));
}

/** Above zero for what reads like a job title, below for what reads like an employer. */
export function leaning(text: string): number {
  return Math.min(2, countsPositions(text)) - Math.min(2, countsOrganisations(text) + countsSchools(text));
}

/** A résumé keeps to one order, so all its jobs vote on it. With no vote at all, employers are more often named first. */
export function votesForPositionFirst(pairs: readonly Pair[]): number {
  return pairs.reduce(
    (votes, [first, second]) => votes + (second === undefined ? 0 : leaning(first) - leaning(second)),
    0,
  );
}
