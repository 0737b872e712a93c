/** What a letter about somebody tells: who wrote it and for whom, how they know the person, when that was, and what they say. */
import { findDate, findPeriod } from '../languages/dates.ts';
import type { Period } from '../languages/dates.ts';
import { withPeriodsPlain } from '../languages/letters.ts';
import { countsRelations } from '../languages/words.ts';
import type { Line } from '../lines.ts';
import type { FoundField } from '../reading.ts';
import { paragraphsOf } from '../resume/bodies.ts';
import { Collected } from '../resume/collected.ts';
import { ordersMachine } from '../resume/orders.ts';
import { addSensitive } from '../resume/personal.ts';
import { partsOfLetter } from './parts.ts';
import { sentencesOf } from './sentences.ts';
import { signatoryOf } from './signatory.ts';

/** In one sentence. */
const MOST_DATES = 4;

/** Fields by the paths of a typed reference. */
export function fieldsOfLetter(lines: readonly Line[]): { fields: FoundField[]; flags: string[] } {
  const collected = new Collected();
  if (lines.some(({ text }) => ordersMachine(text))) collected.flags.push('orders_to_a_machine');
  const { head, body, signature, closed, dated } = partsOfLetter(lines);
  const paragraphs = paragraphsOf(body).map(({ text }) => text);
  const sentences = paragraphs.flatMap(sentencesOf);
  addReferee(collected, { head, signature, closed }, sentences, body);
  const letter = collected.under('', lines);
  letter.add(
    'relationship',
    sentences.find((sentence) => countsRelations(sentence) > 0),
    0.6,
  );
  letter.add('text', paragraphs.join('\n'), 0.9);
  letter.addDate('date', dateOf([...dated, ...head, ...signature]), 0.8);
  addEmployment(collected, sentences, body);
  addSensitive(lines, collected, '/about');
  return { fields: collected.fields, flags: collected.flags };
}

type Around = Pick<ReturnType<typeof partsOfLetter>, 'head' | 'signature' | 'closed'>;

function addReferee(
  collected: Collected,
  { head, signature, closed }: Around,
  sentences: readonly string[],
  body: readonly Line[],
): void {
  const { name, role, employer, email, phone } = signatoryOf({ head, signature, sentences });
  const sure = closed ? 0.8 : 0.5;
  const referee = collected.under('/referee', [...signature, ...head, ...body]);
  referee.add('name', name, sure);
  referee.add('role', role, sure);
  referee.add('employer', employer, sure);
  referee.add('email', email, 0.8);
  referee.add('phone', phone, 0.8, phone?.slice(-7));
}

function dateOf(lines: readonly Line[]): string | undefined {
  const dates = lines.flatMap(({ text }) => findDate(text) ?? []);
  return dates.find((date) => date.length > 'yyyy'.length);
}

/** How long they knew each other at work: the first period that a sentence tells. */
function addEmployment(collected: Collected, sentences: readonly string[], body: readonly Line[]): void {
  for (const sentence of sentences) {
    const period = periodIn(withPeriodsPlain(sentence));
    if (!period) continue;
    const employment = collected.under('/employment', body);
    employment.addDate('startDate', period.start, 0.6);
    employment.addDate('endDate', period.end, 0.6);
    return;
  }
}

/** A date of birth may stand before it. */
function periodIn(sentence: string): Period | undefined {
  let period = findPeriod(sentence);
  for (let dates = 0; period?.single && dates < MOST_DATES; dates += 1) period = findPeriod(period.after);
  return period?.start !== undefined && !period.single ? period : undefined;
}
