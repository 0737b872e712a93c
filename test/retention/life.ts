import fc from 'fast-check';

/** What happens to one person, in days since the story's first. */
export interface Life {
  readonly jurisdiction: 'DE' | 'NL' | 'UK';
  readonly applies: number;
  readonly rejectedAfter: number | undefined;
  readonly reopenedAfter: number | undefined;
  readonly hold: { readonly from: number; readonly to: number } | undefined;
  readonly restriction: { readonly from: number; readonly to: number } | undefined;
}

const span = fc.record({ from: fc.integer({ min: 0, max: 260 }), length: fc.integer({ min: 5, max: 400 }) });
const interval = fc.option(
  span.map(({ from, length }) => ({ from, to: from + length })),
  { nil: undefined, freq: 2 },
);

export const arbitraryLife: fc.Arbitrary<Life> = fc.record({
  jurisdiction: fc.constantFrom('DE', 'DE', 'NL', 'NL', 'UK'),
  applies: fc.integer({ min: 0, max: 25 }), // whoever sends nothing for a month ends
  rejectedAfter: fc.option(fc.integer({ min: 1, max: 120 }), { nil: undefined, freq: 6 }),
  reopenedAfter: fc.option(fc.integer({ min: 1, max: 15 }), { nil: undefined, freq: 2 }),
  hold: interval,
  restriction: interval,
});

/**
 * Days that a rejected person's contact data is kept, months counted at their shortest and longest: for claims, and in the UK
 * for other roles, until the person opts out.
 */
const KEPT = { DE: [181, 185], NL: [28, 30], UK: [729, 733] } as const;
/** The longest that an application may stay open, two years, and then the same time. */
const OPEN = 730;

/**
 * The oracle, without a policy, a calendar or a database: must be there, must be gone, or too near an edge to say. A hold
 * or a restriction keeps what is there; nothing brings back what had gone.
 */
export class Oracle {
  private gone = false;
  /** It may have gone at an edge, or when it was let go: what keeps it from then on may have come too late. */
  private mayBeGone = false;

  constructor(private readonly life: Life) {}

  at(day: number): 'there' | 'gone' | 'unsure' {
    if (this.gone) return 'gone';
    const [least, most] = this.end();
    if (day < least - 1) return 'there';
    if (this.wasLetGo(least - 1, day)) this.mayBeGone = true;
    if (this.keeps(day) === 'yes') return this.mayBeGone ? 'unsure' : 'there';
    if (day > most + 1 && this.keeps(day) === 'no') {
      this.gone = true;
      return 'gone';
    }
    this.mayBeGone = true;
    return 'unsure';
  }

  /** Whether a hold or restriction that alone kept it ended in these days: what has no ground then goes without a sweep. */
  private wasLetGo(first: number, last: number): boolean {
    const spans = [this.life.hold, this.life.restriction].filter((one) => one !== undefined);
    return spans.some(
      ({ to }) => first <= to && to <= last && !spans.some((other) => other.from < to - 1 && to + 1 < other.to),
    );
  }

  /** When the last ground ends, at the earliest and at the latest. */
  private end(): readonly [number, number] {
    const { applies, rejectedAfter, reopenedAfter, jurisdiction } = this.life;
    const [least, most] = KEPT[jurisdiction];
    if (rejectedAfter === undefined || reopenedAfter !== undefined)
      return [applies + OPEN + least, applies + OPEN + most + 4];
    return [applies + rejectedAfter + least, applies + rejectedAfter + most];
  }

  private keeps(day: number): 'yes' | 'no' | 'edge' {
    const spans = [this.life.hold, this.life.restriction].filter((one) => one !== undefined);
    if (spans.some(({ from, to }) => Math.abs(day - from) <= 1 || Math.abs(day - to) <= 1)) return 'edge';
    return spans.some(({ from, to }) => from < day && day < to) ? 'yes' : 'no';
  }
}
