import fc from 'fast-check';
import { endAfterChange, type EndAnew } from '../../src/policy/index.ts';

const DAY = 86_400_000;
const instant = (days: number) => Temporal.Instant.fromEpochMilliseconds(days * DAY);
const until = (days: number): EndAnew => ({ anchor: 'application_closed', retainUntil: instant(days) });
const daysOf = (end: ReturnType<typeof endAfterChange>): number =>
  'end' in end ? -Infinity : end.retainUntil.epochMilliseconds / DAY;

const day = fc.integer({ min: 0, max: 4_000 });
const gone = fc.constantFrom(
  ...(['rule_gone', 'rule_refuses', 'consent_gone', 'consent_withdrawn', 'application_gone'] as const),
);

/** The oracle: of what each says, in days; what says nothing is long over. */
const expected = (former: number, next: number, grace: number): number => Math.max(next, Math.min(former, grace));

it('ends a ground by the new policy, but for the change alone not before the grace, nor after its own end', () => {
  fc.assert(
    fc.property(day, day, day, (former, next, grace) => {
      expect(daysOf(endAfterChange(until(former), until(next), instant(grace)))).toBe(expected(former, next, grace));
    }),
    { numRuns: 3_000 },
  );
});

it('keeps what the new policy gives nothing until the grace is over, or its own end where that is sooner', () => {
  fc.assert(
    fc.property(day, day, gone, (former, grace, because) => {
      const end = endAfterChange(until(former), { end: true, because }, instant(grace));
      expect(end).toMatchObject({ inGrace: true });
      expect(daysOf(end)).toBe(expected(former, -Infinity, grace));
    }),
  );
});

it('ends at once what its own policy would end by these facts, and what the person says no to', () => {
  fc.assert(
    fc.property(day, day, gone, (days, grace, because) => {
      const ended = { end: true, because } as const;
      expect(endAfterChange(ended, ended, instant(grace))).toEqual(ended);
      const no = { end: true, because: 'objection' } as const;
      expect(endAfterChange(until(days), no, instant(grace))).toEqual(no);
    }),
  );
});
