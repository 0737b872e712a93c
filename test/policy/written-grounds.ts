/** Cases of grounds: what is known of a person's record, and what it may stand on, until when. */
import type { CaseFacts, Instant } from '../../src/policy/index.ts';
import { casesOf, endOfDay, momentOf, type Written } from './written-cases.ts';

export interface WrittenGround {
  basis: string;
  until: string;
  anchor?: string;
  by?: string;
  condition?: string;
  law?: string;
}

export interface WrittenGrounds extends Written {
  jurisdiction: string;
  residence?: string;
  category?: string;
  source?: string;
  record?: string;
  now: string;
  last_contact?: string;
  objections?: string[];
  consents?: { purpose?: string; given: string; until: string; withdrawn?: string }[];
  application?: Record<string, string>;
  grounds?: Record<string, WrittenGround>;
  refusal?: string;
  refused_by?: string;
}

/** The words for what is known of a record, which other kinds of cases use too. */
export const GROUND_FACTS = [
  'jurisdiction',
  'residence',
  'category',
  'source',
  'record',
  'now',
  'last_contact',
  'objections',
  'consents',
  'application',
] as const;

export const GROUNDS = casesOf<WrittenGrounds>('grounds', [...GROUND_FACTS, 'grounds', 'refusal', 'refused_by']);

export function factsOf(written: WrittenGrounds): CaseFacts {
  const { application, jurisdiction } = written;
  const residence = written.residence ?? jurisdiction;
  const moment = (text: string) => momentOf(text, jurisdiction);
  const maybe = (text: string | undefined) => (text === undefined ? undefined : moment(text));
  return {
    candidateJurisdiction: residence,
    application: application && {
      id: 'application-a',
      jurisdiction,
      stage: application['stage'] ?? 'screening',
      status: (application['status'] ?? 'active') as 'active',
      receivedAt: moment(application['received'] ?? written.now),
      closedAt: maybe(application['closed']),
      decidedAt: maybe(application['decided']),
      rejectionSentAt: maybe(application['rejection_sent']),
      rejectionReceivedAt: maybe(application['rejection_received']),
    },
    consents: (written.consents ?? []).map(({ purpose, given, until, withdrawn }, index) => ({
      id: `consent-${index}`,
      purpose: purpose ?? 'future_opportunities',
      givenAt: momentOf(given, residence),
      until: endOfDay(until, residence),
      withdrawnAt: withdrawn === undefined ? undefined : momentOf(withdrawn, residence),
    })),
    objections: written.objections ?? [],
    lastContactAt: maybe(written.last_contact),
    recordReceivedAt: moment(written.record ?? application?.['received'] ?? written.now),
    source: written.source ?? 'candidate_application',
    category: written.category ?? 'contact',
  };
}

/** `decided` and `closed` are the moments of the application; a day is meant to its end. */
export function untilOf({ application, jurisdiction }: WrittenGrounds, { until }: WrittenGround): Instant {
  const event = application?.[until];
  return event === undefined ? endOfDay(until, jurisdiction) : momentOf(event, jurisdiction);
}
