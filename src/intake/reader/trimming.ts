/**
 * Takes signs away from the ends of a text. Not by a pattern such as `-+$`: that one tries every run of signs inside the text anew,
 * and a long run costs its square.
 */
export function trimEnd(text: string, signs: RegExp): string {
  let end = text.length;
  while (end > 0 && signs.test(text[end - 1]!)) end -= 1;
  return text.slice(0, end);
}

export function trimStart(text: string, signs: RegExp): string {
  let start = 0;
  while (start < text.length && signs.test(text[start]!)) start += 1;
  return text.slice(start);
}

const UNEVEN = /[^\S ]| {2}/;

/** With one space between words, and none around them; most texts have no others. */
export function evenlySpaced(text: string): string {
  return text.startsWith(' ') || text.endsWith(' ') || UNEVEN.test(text) ? text.replace(/\s+/g, ' ').trim() : text;
}
