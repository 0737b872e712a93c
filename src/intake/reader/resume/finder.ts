/** Finds again where in some lines a value was read. */
import { around } from '../boxes.ts';
import type { Line } from '../lines.ts';
import type { Place } from '../reading.ts';

/** So many letters of a value's beginning and end tell where it begins and ends. */
const TELLING = 16;
const PLAIN = /^[\0-\x7f]*$/;

interface Cell {
  letters: string;
  place: Place | undefined;
}

export class Finder {
  private seen: readonly Cell[] | undefined;
  private readonly lines: readonly Line[];
  /** Where the last find ended: of two like values the second stands further down. */
  private last = -1;

  constructor(lines: readonly Line[]) {
    this.lines = lines;
  }

  /** Made when the first value is looked for: of many lines none is. */
  private get cells(): readonly Cell[] {
    this.seen ??= this.lines.flatMap((line) =>
      line.cells.map((cell, at) => ({ letters: lettersOf(cell), place: line.places[at] ?? line.places[0] })),
    );
    return this.seen;
  }

  /** The cell that holds the value, or the cells from its beginning to its end. */
  find(value: string | undefined): Place | undefined {
    const letters = lettersOf(value ?? '');
    if (letters === '') return undefined;
    const whole = this.at(({ letters: cell }) => cell.includes(letters));
    if (whole >= 0) return this.cells[whole]!.place;
    const from = this.at(({ letters: cell }) => cell !== '' && begins(letters, cell));
    if (from < 0) return this.lines.find(({ links }) => links.includes(value!))?.places[0];
    const ending = letters.slice(-TELLING);
    const length = this.cells
      .slice(from)
      .findIndex(({ letters: cell }) => cell.includes(ending) || (cell !== '' && ending.endsWith(cell)));
    return together(this.cells.slice(from, from + Math.max(1, length + 1)));
  }

  private at(holds: (cell: Cell) => boolean): number {
    const below = this.cells.findIndex((cell, at) => at >= this.last && holds(cell));
    const found = below >= 0 ? below : this.cells.findIndex(holds);
    if (found >= 0) this.last = found;
    return found;
  }
}

function begins(letters: string, cell: string): boolean {
  return letters.startsWith(cell.slice(0, TELLING)) || cell.includes(letters.slice(0, TELLING));
}

/** One box around all that stands on the first one's page. */
function together(cells: readonly Cell[]): Place | undefined {
  const first = cells[0]?.place;
  if (!first || !('page' in first)) return first;
  const boxes = cells.flatMap(({ place }) =>
    place && 'page' in place && place.page === first.page ? [place.box] : [],
  );
  return { page: first.page, box: boxes.reduce(around) };
}

function lettersOf(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase().replace(/[^a-z0-9]+/g, '');
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
