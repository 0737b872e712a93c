/** Mistakes of a policy file. All are gathered before anything is answered, so that one look mends the file. */
import type { LineCounter } from 'yaml';

export interface PolicyMistake {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly found: string;
  readonly expected: string;
  readonly remedy: string;
}

export function policyMistakeText(mistake: PolicyMistake): string {
  const { file, line, column, found, expected, remedy } = mistake;
  return `${file}:${line}:${column}: found ${found}, expected ${expected}; ${remedy}`;
}

export class Mistakes {
  readonly #file: string;
  readonly #lines: LineCounter;
  readonly #found: PolicyMistake[] = [];

  constructor(file: string, lines: LineCounter) {
    this.#file = file;
    this.#lines = lines;
  }

  /** Notes a mistake at an offset of the text. */
  add(offset: number, found: string, expected: string, remedy: string): void {
    const { line, col } = this.#lines.linePos(offset);
    this.#found.push({ file: this.#file, line: Math.max(1, line), column: Math.max(1, col), found, expected, remedy });
  }

  lineOf(offset: number): number {
    return Math.max(1, this.#lines.linePos(offset).line);
  }

  get count(): number {
    return this.#found.length;
  }

  /** In the order of the file. */
  all(): PolicyMistake[] {
    return this.#found.toSorted((one, other) => one.line - other.line || one.column - other.column);
  }
}

/** The known word that is likest to a misspelt one, if any is near enough to be meant. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  if (word.length > 100) return undefined; // nothing that is known is nearly as long
  let best: string | undefined;
  let bestDistance = Math.max(2, Math.ceil(word.length / 3)) + 1;
  for (const candidate of known) {
    const distance = editDistance(word, candidate);
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

function editDistance(one: string, other: string): number {
  let previous = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const change = (previous[column - 1] ?? 0) + (one[row - 1] === other[column - 1] ? 0 : 1);
      current.push(Math.min(change, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[other.length] ?? 0;
}
