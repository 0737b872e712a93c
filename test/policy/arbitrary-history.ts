/** What may happen to a candidate, one event after the other, and the facts that come of it. */
import fc from 'fast-check';
import type { ApplicationFacts, CaseFacts, ConsentFacts, Instant } from '../../src/policy/index.ts';
import { STAGES } from './arbitrary-policy.ts';

type Facts = Omit<CaseFacts, 'category' | 'source'>;

type Happening =
  | { readonly what: 'applied'; readonly jurisdiction: string; readonly stage: string }
  | { readonly what: 'moved_on'; readonly stage: string }
  | { readonly what: 'decided' | 'closed' | 'hired' | 'reopened' | 'contact' }
  | { readonly what: 'rejected'; readonly sent: boolean; readonly received: boolean }
  | { readonly what: 'agreed'; readonly purpose: string; readonly days: number }
  | { readonly what: 'withdrew' | 'objected'; readonly purpose: string };

type Event = Happening & { readonly at: Instant };

/** Half of them near the nights on which clocks change. */
const START = Date.parse('2024-03-01T00:00:00Z');
const aWait = fc.oneof(fc.integer({ min: 1, max: 40 * 24 }), fc.integer({ min: 1, max: 500 * 24 }));

const PURPOSES = ['p1', 'p2', 'p3', 'p3'];
const aPurpose = fc.constantFrom(...PURPOSES);

/** Whatever happens to the application happens in its order; the rest may be told in any. */
const ABOUT_THE_PERSON = new Set(['contact', 'agreed', 'objected']);

export class History {
  constructor(
    readonly candidateJurisdiction: string,
    readonly recordReceivedAt: Instant,
    readonly events: readonly Event[],
    /** After how many events a ground is given. */
    readonly given: number,
    private readonly wait: number,
  ) {}

  /** A while after so many events. */
  momentAfter(many: number): Instant {
    const last = this.events[many - 1]?.at ?? this.recordReceivedAt;
    const next = this.events[many]?.at;
    const later = last.add({ hours: this.wait });
    return next && Temporal.Instant.compare(next, later) < 0 ? last : later;
  }

  /** The same, told in another order wherever the order is no fact itself. */
  shuffled(draw: () => number): History {
    const loose = this.events.filter(({ what }) => ABOUT_THE_PERSON.has(what));
    const told = this.events.filter(({ what }) => !ABOUT_THE_PERSON.has(what) && what !== 'withdrew');
    for (const event of loose) told.splice(draw() % (told.length + 1), 0, event);
    const last = this.events.filter(({ what }) => what === 'withdrew'); // of what was agreed before
    return new History(this.candidateJurisdiction, this.recordReceivedAt, [...told, ...last], this.given, this.wait);
  }
}

export const aHistory = (jurisdictions: readonly string[]): fc.Arbitrary<History> => {
  const place = fc.constantFrom(...jurisdictions);
  const stage = fc.constantFrom(...STAGES, 'somewhere');
  const happening: fc.Arbitrary<Happening> = fc.oneof(
    fc.record({ what: fc.constantFrom('decided', 'closed', 'hired', 'reopened', 'contact') }),
    fc.record({ what: fc.constant('moved_on'), stage }),
    fc.record({ what: fc.constant('rejected'), sent: fc.boolean(), received: fc.boolean() }),
    fc.record({ what: fc.constant('agreed'), purpose: aPurpose, days: fc.integer({ min: 1, max: 800 }) }),
    fc.record({ what: fc.constantFrom('withdrew', 'objected'), purpose: aPurpose }),
  );
  return fc
    .record({
      candidate: place,
      applied: fc.option(fc.record({ what: fc.constant('applied' as const), jurisdiction: place, stage }), {
        nil: undefined,
        freq: 5,
      }),
      happenings: fc.array(fc.tuple(happening, aWait), { maxLength: 6 }),
      start: fc.integer({ min: 0, max: 300 * 24 }),
      given: fc.nat(6),
      wait: aWait,
    })
    .map(({ candidate, applied, happenings, start, given, wait }) => {
      let now = Temporal.Instant.fromEpochMilliseconds(START).add({ hours: start });
      const events: Event[] = applied ? [{ ...applied, at: now }] : [];
      const received = now.add({ hours: 1 });
      for (const [one, after] of happenings) events.push({ ...one, at: (now = now.add({ hours: after })) });
      return new History(candidate, received, events, Math.min(given, events.length), wait);
    });
};

/** The facts after so many events. */
export function factsAfter(history: History, many: number): Facts {
  const { candidateJurisdiction, recordReceivedAt, events } = history;
  const start: Facts = { candidateJurisdiction, recordReceivedAt, consents: [], objections: [] };
  return events.slice(0, many).reduce(after, start);
}

function after(facts: Facts, event: Event): Facts {
  const { application, consents, objections, lastContactAt } = facts;
  switch (event.what) {
    case 'applied':
      return { ...facts, application: applicationOf(event) };
    case 'contact':
      return lastContactAt && Temporal.Instant.compare(event.at, lastContactAt) < 0
        ? facts
        : { ...facts, lastContactAt: event.at };
    case 'agreed':
      return { ...facts, consents: [...consents, consentOf(event)] };
    case 'withdrew':
      return {
        ...facts,
        consents: consents.map((one) => (isTakenBackBy(event, one) ? { ...one, withdrawnAt: event.at } : one)),
      };
    case 'objected':
      return objections.includes(event.purpose) ? facts : { ...facts, objections: [...objections, event.purpose] };
    default:
      return application ? { ...facts, application: applicationAfter(application, event) } : facts;
  }
}

const applicationOf = ({ jurisdiction, stage, at }: Extract<Event, { what: 'applied' }>): ApplicationFacts => ({
  id: 'application',
  jurisdiction,
  stage,
  status: 'active',
  receivedAt: at,
});

const consentOf = ({ purpose, at, days }: Extract<Event, { what: 'agreed' }>): ConsentFacts => ({
  id: `consent-${at.epochMilliseconds}`,
  purpose,
  givenAt: at,
  until: at.add({ hours: 24 * days }),
});

const isTakenBackBy = ({ purpose, at }: Event & { purpose: string }, consent: ConsentFacts): boolean =>
  consent.purpose === purpose && !consent.withdrawnAt && Temporal.Instant.compare(consent.givenAt, at) <= 0;

/** A reopened application is as it was before it closed. */
function applicationAfter(application: ApplicationFacts, event: Event): ApplicationFacts {
  const { at } = event;
  switch (event.what) {
    case 'moved_on':
      return { ...application, stage: event.stage };
    case 'decided':
      return { ...application, decidedAt: at };
    case 'closed':
      return { ...application, status: 'withdrawn', closedAt: at };
    case 'hired':
      return { ...application, status: 'hired', closedAt: at };
    case 'rejected':
      return {
        ...application,
        status: 'rejected',
        closedAt: at,
        ...(event.sent ? { rejectionSentAt: at.add({ hours: 5 }) } : {}),
        ...(event.received ? { rejectionReceivedAt: at.add({ hours: 40 }) } : {}),
      };
    case 'reopened': {
      const { closedAt: _closed, rejectionSentAt: _sent, rejectionReceivedAt: _received, ...open } = application;
      return { ...open, status: 'active' };
    }
    default:
      return application;
  }
}
