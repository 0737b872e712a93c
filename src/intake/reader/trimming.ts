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
