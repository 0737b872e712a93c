/** Collects the fields that were found, each with how sure it is and where it stands. */
import type { Line } from '../lines.ts';
import { LIMITS } from '../reading.ts';
import type { FoundField, Place } from '../reading.ts';
import { Finder } from './finder.ts';

export class Collected {
  readonly fields: FoundField[] = [];
  readonly flags: string[] = [];

  /** What is empty is no field; what is too long is cut. */
  add(path: string, value: string | undefined, confidence: number, place: Place | undefined): void {
    const text = value?.trim().slice(0, LIMITS.valueCharacters);
    if (text) this.fields.push(place ? { path, value: text, confidence, place } : { path, value: text, confidence });
  }

  /** @param lines where the values were read, and so where they are found again */
  under(path: string, lines: readonly Line[]): Under {
    return new Under(this, path, lines);
  }
}

/** Fields under one path, such as one job's. */
class Under {
  private readonly collected: Collected;
  private readonly path: string;
  private readonly finder: Finder;

  constructor(collected: Collected, path: string, lines: readonly Line[]) {
    this.collected = collected;
    this.path = path;
    this.finder = new Finder(lines);
  }

  /** @param shown how the value is written in the document, where that differs from the value */
  add(name: string, value: string | undefined, confidence: number, shown = value): void {
    this.collected.add(`${this.path}/${name}`, value, confidence, this.finder.find(shown));
  }

  /** A date is kept as 2019-03 however it is written: its year is looked for. */
  addDate(name: string, date: string | undefined, confidence: number): void {
    this.add(name, date, confidence, date?.slice(0, 4));
  }

  addList(name: string, values: readonly string[], confidence: number): void {
    values.forEach((value, at) => this.add(`${name}/${at}`, value, confidence));
  }
}
