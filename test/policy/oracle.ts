/**
 * The rules once more, written differently: the file as plain values, every rule tried in turn, dates as plain numbers.
 * It knows how the rules are meant, not how the engine works; where the two differ, one of them is wrong.
 */
import { parse } from 'yaml';
import type { CaseFacts, Instant } from '../../src/policy/index.ts';
import { POLICY_TEXT } from './the-policy.ts';

export type RawTerm = string | { business_days: number };

export interface RawRetention {
  anchor?: string;
  anchors?: { event: string; plus?: RawTerm }[];
  or_later?: string;
  keep: RawTerm;
  open?: RawTerm;
}

export interface RawRule {
  id: string;
  purpose: string;
  categories: string[] | 'all';
  sources: string[] | 'all';
  jurisdictions: string[] | 'all';
  requires?: string;
  refuse?: string;
  basis?: string;
  stage?: string;
  law?: string;
  condition?: string;
  beside?: string[];
  retention: string | RawRetention;
}

export interface RawPolicy {
  jurisdictions: Record<string, { extends?: string; time_zone: string; holidays?: string[] }>;
  categories: Record<string, object>;
  sources: Record<string, unknown>;
  purposes: Record<string, { objection: string; residence_speaks?: boolean }>;
  roles: Record<string, { hiring?: boolean; purposes: 'all' | Record<string, string[] | 'all'> }>;
  groups: { sources: Record<string, string[]>; categories: Record<string, string[]> };
  retentions: Record<string, RawRetention>;
  stages: string[];
  rules: RawRule[];
}

export const RAW = parse(POLICY_TEXT) as RawPolicy;

export interface Expected {
  purpose: string;
  basis: string;
  rule: string;
  until: number;
}

/** The grounds of a case, by the words of the file. */
export function expectedGrounds(facts: CaseFacts, now: Instant, raw: RawPolicy = RAW): Expected[] {
  const nowMs = now.epochMilliseconds;
  const given = Object.keys(raw.purposes).flatMap((purpose) => expectedFor(raw, purpose, facts, nowMs));
  const usedFor = given
    .filter(({ rule, until }) => !rule.beside && until > facts.recordReceivedAt.epochMilliseconds)
    .map(({ rule }) => rule.purpose);
  return given
    .filter(({ rule }) => !rule.beside || rule.beside.some((purpose) => usedFor.includes(purpose)))
    .filter(({ until }) => until > nowMs)
    .map(({ rule, until }) => ({ purpose: rule.purpose, basis: String(rule.basis), rule: rule.id, until }));
}

function expectedFor(
  raw: RawPolicy,
  purpose: string,
  facts: CaseFacts,
  now: number,
): { rule: RawRule; until: number }[] {
  const laws = [facts.application?.jurisdiction ?? facts.candidateJurisdiction];
  if (raw.purposes[purpose]?.residence_speaks) laws.push(facts.candidateJurisdiction);
  const answers = laws.map((law) => expectedBy(raw, purpose, law, facts, now));
  if (answers.some((answer) => answer === undefined)) return [];
  const granted = answers as { rule: RawRule; until: number }[];
  const asking = granted.filter(({ rule }) => rule.basis === 'consent');
  const choice = (asking.length > 0 ? asking : granted).sort((one, other) => one.until - other.until)[0];
  return choice ? [choice] : [];
}

function expectedBy(raw: RawPolicy, purpose: string, law: string, facts: CaseFacts, now: number) {
  const rule = chosenRule(purpose, law, facts, raw);
  if (!rule || rule.refuse) return undefined;
  const { application } = facts;
  if (rule.stage && raw.stages.indexOf(application?.stage ?? '') < raw.stages.indexOf(rule.stage)) return undefined;
  if (isBarred(raw, rule, facts)) return undefined;
  const consent = rule.basis === 'consent' ? lastYes(purpose, facts, now) : undefined;
  if (rule.basis === 'consent' && !consent) return undefined;
  return { rule, until: untilOf(raw, rule, facts, consent) };
}

function isBarred(raw: RawPolicy, { purpose, basis }: RawRule, facts: CaseFacts): boolean {
  if (basis !== 'legitimate_interest' && basis !== 'public_task') return false;
  return facts.objections.includes(purpose) && raw.purposes[purpose]?.objection !== 'outweighed';
}

/** The end of a ground that was given before, by the facts as they are now; nothing where it has to go. */
export function expectedEnd(
  raw: RawPolicy,
  given: { rule: string; consentId?: string },
  facts: CaseFacts,
): number | null {
  const rule = raw.rules.find(({ id }) => id === given.rule);
  if (!rule || isBarred(raw, rule, facts)) return null;
  const consent = facts.consents.find(({ id }) => id === given.consentId);
  if (rule.basis === 'consent' && (!consent || consent.withdrawnAt)) return null;
  return untilOf(raw, rule, facts, consent);
}

/** Every rule is tried; the one that names the nearest ancestor wins. */
export function chosenRule(
  purpose: string,
  law: string,
  facts: { application?: unknown; category: string; source: string },
  raw: RawPolicy = RAW,
): RawRule | undefined {
  let best: RawRule | undefined;
  let bestDistance = Infinity;
  for (const rule of raw.rules) {
    if (rule.purpose !== purpose) continue;
    if (!expand(rule.categories, raw.groups.categories).includes(facts.category) && rule.categories !== 'all') continue;
    if (!expand(rule.sources, raw.groups.sources).includes(facts.source) && rule.sources !== 'all') continue;
    if (rule.requires === 'application' && !facts.application) continue;
    if (rule.requires === 'no_application' && facts.application) continue;
    const distance = distanceTo(raw, rule.jurisdictions, law);
    if (distance < bestDistance) [best, bestDistance] = [rule, distance];
  }
  return best;
}

function expand(words: string[] | 'all', groups: Record<string, string[]>): string[] {
  return words === 'all' ? [] : words.flatMap((word) => groups[word] ?? [word]);
}

function distanceTo(raw: RawPolicy, named: string[] | 'all', law: string): number {
  let distance = 0;
  for (let at: string | undefined = law; at; at = raw.jurisdictions[at]?.extends, distance += 1) {
    if (named === 'all' ? !raw.jurisdictions[at]?.extends : named.includes(at)) return distance;
  }
  return Infinity;
}

function lastYes(purpose: string, facts: CaseFacts, now: number) {
  const words = facts.consents
    .filter((consent) => consent.purpose === purpose && consent.givenAt.epochMilliseconds <= now)
    .sort((one, other) => other.givenAt.epochMilliseconds - one.givenAt.epochMilliseconds);
  const yes = words[0];
  if (!yes || yes.until.epochMilliseconds <= now) return undefined;
  const no = Math.max(...words.map(({ withdrawnAt }) => withdrawnAt?.epochMilliseconds ?? -Infinity));
  return no >= yes.givenAt.epochMilliseconds ? undefined : yes;
}

function untilOf(
  raw: RawPolicy,
  rule: RawRule,
  facts: CaseFacts,
  consent: CaseFacts['consents'][number] | undefined,
): number {
  const retention = typeof rule.retention === 'string' ? raw.retentions[rule.retention] : rule.retention;
  if (!retention) throw new Error(`no retention for ${rule.id}`);
  const place = rule.requires === 'application' ? facts.application?.jurisdiction : undefined;
  const law = place ?? facts.candidateJurisdiction;
  const zone = raw.jurisdictions[law]?.time_zone ?? '';
  const holidays: string[] = []; // an heir has those of its ancestors, too
  for (let at: string | undefined = law; at; at = raw.jurisdictions[at]?.extends)
    holidays.push(...(raw.jurisdictions[at]?.holidays ?? []));
  const end = (event: number, terms: RawTerm[]): number => plainEnd(event, terms, zone, holidays);
  const until = consent ? consent.until.epochMilliseconds : countedUntil(rule, retention, facts, end);
  const late = retention.or_later ? eventOf(retention.or_later, facts) : undefined;
  return late === undefined ? until : Math.max(until, end(late, [retention.keep]));
}

function countedUntil(
  rule: RawRule,
  retention: RawRetention,
  facts: CaseFacts,
  end: (event: number, terms: RawTerm[]) => number,
): number {
  for (const { event, plus } of retention.anchors ?? [{ event: retention.anchor ?? '' }]) {
    const happened = eventOf(event, facts);
    if (happened !== undefined) return end(happened, plus ? [plus, retention.keep] : [retention.keep]);
  }
  const start = rule.requires === 'application' ? facts.application?.receivedAt : facts.recordReceivedAt;
  return end(start?.epochMilliseconds ?? NaN, retention.open ? [retention.open, retention.keep] : [retention.keep]);
}

function eventOf(event: string, facts: CaseFacts): number | undefined {
  const { application } = facts;
  const rejected = application?.status === 'rejected';
  const events: Record<string, Instant | undefined> = {
    application_received: application?.receivedAt,
    application_closed: application?.status === 'active' ? undefined : application?.closedAt,
    rejection_sent: rejected ? application.rejectionSentAt : undefined,
    rejection_received: rejected ? application.rejectionReceivedAt : undefined,
    decision_made: application?.decidedAt,
    last_contact: facts.lastContactAt,
    record_made: facts.recordReceivedAt,
  };
  return events[event]?.epochMilliseconds;
}

/** The first millisecond after terms that follow one another, with numbers for year, month and day. */
export function plainEnd(event: number, terms: RawTerm[], zone: string, holidays: readonly string[] = []): number {
  if (terms.every((term) => typeof term === 'string' && /^P0[YMWD]$/.test(term))) return event;
  let [year, month, day] = wallClock(event, zone);
  for (const term of terms) {
    if (typeof term !== 'string') {
      [year, month, day] = afterBusinessDays(Date.UTC(year, month - 1, day), term.business_days, holidays);
      continue;
    }
    const amount = (unit: string) => Number(new RegExp(`(\\d+)${unit}`).exec(term)?.[1] ?? 0);
    month += amount('Y') * 12 + amount('M');
    [year, month] = [year + Math.floor((month - 1) / 12), ((month - 1) % 12) + 1];
    day = Math.min(day, daysIn(year, month)) + amount('W') * 7 + amount('D');
    for (; day > daysIn(year, month); month === 12 ? ([year, month] = [year + 1, 1]) : (month += 1)) {
      day -= daysIn(year, month);
    }
  }
  return midnight(Date.UTC(year, month - 1, day + 1), zone);
}

function afterBusinessDays(from: number, amount: number, holidays: readonly string[]): [number, number, number] {
  const at = new Date(from);
  for (let left = amount; left > 0;) {
    at.setUTCDate(at.getUTCDate() + 1);
    const free = at.getUTCDay() % 6 === 0 || holidays.includes(at.toISOString().slice(0, 10));
    if (!free) left -= 1;
  }
  return [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()];
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function wallClock(ms: number, zone: string): [number, number, number, number, number] {
  const clock =
    clocks.get(zone) ??
    new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
  clocks.set(zone, clock);
  const parts = Object.fromEntries(clock.formatToParts(ms).map(({ type, value }) => [type, Number(value)]));
  const part = (name: string) => parts[name] ?? NaN;
  return [part('year'), part('month'), part('day'), part('hour'), part('minute')];
}

/** The moment at which a wall in the zone shows midnight of a day that is given as if it were UTC. */
function midnight(utc: number, zone: string): number {
  const shown = (ms: number): number => {
    const [year, month, day, hour, minute] = wallClock(ms, zone);
    return Date.UTC(year, month - 1, day, hour, minute);
  };
  const guess = utc - (shown(utc) - utc);
  const found = guess - (shown(guess) - utc);
  return found + Math.max(0, utc - shown(found)); // where clocks skip midnight, the day begins after the gap
}
