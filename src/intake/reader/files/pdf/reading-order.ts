/** Arabic and Hebrew stand on a page from right to left, the numbers and Latin words among them from left to right; here they are put in the order of speech. */

const FROM_RIGHT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
const DIGIT = /\p{Nd}/u;
const LETTER = /\p{L}/u;
const SENTENCE_END = /^[.,:;!?%،؛؟]$/;
const MIRRORED = new Map([...'()', ...'[]', ...'{}', ...'<>', ...'«»'].map((sign, at, all) => [sign, all[at ^ 1]!]));
const OPENING = ['(', '[', '{'];
/** In a run of numbers: one number, date or time with what belongs to it. */
const NUMBER = /[+$€£₪]?\p{Nd}{1,20}(?:[-.,:/]\p{Nd}{1,20}){0,8}%?/gu;

/** So telephone numbers begin: their groups are seldom turned. */
const LAID_FROM_LEFT = /^(?:\+|00|\(?0\d{1,3}\)?[ -])/;

/** Its plus stands at the right end. */
const TURNED_NUMBER = /(?:\p{Nd}{1,6}[ -]){1,6}\p{Nd}{1,6}\+/gu;

/** Letters, not the digits that some of these scripts have of their own, say where a text begins. */
export function isFromRight(text: string): boolean {
  return FROM_RIGHT.test(text) && !DIGIT.test(text);
}

/**
 * @param signs letters as they are painted, from left to right; one may stand for several
 * @param fromRight the text begins at its right end
 */
export function inReadingOrder(signs: readonly string[], fromRight: boolean): string {
  if (fromRight) return turned(signs);
  const first = signs.findIndex(isFromRight);
  if (first < 0) return signs.join('');
  let end = first + 1;
  for (let at = end; at < signs.length && !isLatin(signs[at]!); at += 1) if (isFromRight(signs[at]!)) end = at + 1;
  return signs.slice(0, first).join('') + turned(signs.slice(first, end)) + inReadingOrder(signs.slice(end), false);
}

function isLatin(sign: string): boolean {
  return LETTER.test(sign) && !isFromRight(sign);
}

function turned(painted: readonly string[]): string {
  // No sentence begins with its stop: one at the right end was laid out from the left.
  const whole = painted.findLastIndex((sign) => !SENTENCE_END.test(sign)) + 1;
  const signs = painted.slice(0, whole);
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at <= whole; at += 1) {
    const sign = signs[at];
    if (sign !== undefined && !isFromRight(sign)) continue;
    if (at > from) parts.push(amongLetters(signs.slice(from, at)));
    if (sign !== undefined) parts.push(sign);
    from = at + 1;
  }
  return parts.reverse().join('') + painted.slice(whole).join('');
}

/** A stretch with no right-to-left letter in it: its core is read from left to right, the signs around it are not. */
function amongLetters(signs: readonly string[]): string {
  let from = signs.findIndex(isCore);
  if (from < 0) return signs.toReversed().map(mirrored).join('');
  let to = signs.findLastIndex(isCore) + 1;
  while (/^[+#%]$/.test(signs[to] ?? '')) to += 1;
  if (/^[+$€£₪@#]$/.test(signs[from - 1] ?? '')) from -= 1;
  const core = signs.slice(from, to);
  const open = core.filter((sign) => OPENING.includes(sign)).length;
  const closed = core.filter((sign) => OPENING.includes(MIRRORED.get(sign) ?? '')).length;
  if (open > closed && MIRRORED.has(signs[to] ?? '')) core.push(signs[to++]!);
  else if (closed > open && MIRRORED.has(signs[from - 1] ?? '')) core.unshift(signs[--from]!);
  const behind = signs.slice(0, from).toReversed().map(mirrored).join('');
  const before = signs.slice(to).toReversed().map(mirrored).join('');
  return (
    before +
    (core.some(isLatin) ? core.join('').replace(TURNED_NUMBER, numbersInOrder) : numbersInOrder(core.join(''))) +
    behind
  );
}

function isCore(sign: string): boolean {
  return LETTER.test(sign) || DIGIT.test(sign);
}

function mirrored(sign: string): string {
  return MIRRORED.get(sign) ?? sign;
}

/** "2021 – 2019" begins at its right end; telephone numbers, and spans that rise to the right, were laid out from the left. */
function numbersInOrder(run: string): string {
  const numbers = run.match(NUMBER) ?? [];
  const [years, later, earlier] = /^(\d{4})-(\d{4})$/.exec(run) ?? [];
  if (years && timeOf(later!)! > timeOf(earlier!)!) return `${earlier}-${later}`;
  if (numbers.length < 2 || (!run.endsWith('+') && LAID_FROM_LEFT.test(run))) return run;
  const [first, last] = [timeOf(numbers[0]!), timeOf(numbers.at(-1)!)];
  if (first !== undefined && last !== undefined && first <= last) return run;
  const parts: string[] = [];
  let at = 0;
  for (const found of run.matchAll(NUMBER)) {
    parts.push(...[...run.slice(at, found.index)].map(mirrored), found[0]);
    at = found.index + found[0].length;
  }
  return [...parts, ...[...run.slice(at)].map(mirrored)].reverse().join('');
}

/** A year, with its month where there is one. */
function timeOf(number: string): number | undefined {
  const [, before, year, after] = /^(\d{1,2}[./-])?((?:19|20)\d{2})([./-]\d{1,2})?$/.exec(number) ?? [];
  if (year === undefined) return undefined;
  return Number(year) + Number((before ?? after ?? '').replace(/[./-]/, '')) / 100;
}
