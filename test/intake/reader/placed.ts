/** Texts at places of a page, in any order: where they stand says in which order they are read. */

export interface Placed {
  text: string;
  x: number;
  y: number;
  size?: number;
}

export function placed(texts: readonly Placed[]): string {
  const shown = texts.map(({ text, x, y, size = 10 }) => `BT /F1 ${size} Tf ${x} ${y} Td (${text}) Tj ET`);
  return shown.join(' ');
}

export function column(x: number, from: number, lines: readonly string[], leading = 14): Placed[] {
  return lines.map((text, at) => ({ text, x, y: from - at * leading }));
}
