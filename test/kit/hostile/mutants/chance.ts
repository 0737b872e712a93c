/** Random choices that a seed repeats. */
export class Chance {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** 0 up to 1: mulberry32, small and the same everywhere. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** 0 up to, and without, the bound. */
  below(bound: number): number {
    return Math.floor(this.next() * bound);
  }

  of<One>(all: readonly One[]): One {
    return all[this.below(all.length)] as One;
  }

  /** Two places in something of this length, the lower first. */
  span(length: number, longest = length): [number, number] {
    const from = this.below(length + 1);
    return [from, Math.min(length, from + this.below(longest + 1))];
  }
}

/** One of many, and its own seed for each number, so that a file can be made without those before it. */
export function chanceOf(seed: number, number: number): Chance {
  return new Chance(Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(number + 1, 0xc2b2ae35));
}
