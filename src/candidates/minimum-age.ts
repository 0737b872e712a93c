import { Refusal, type Instant } from '../platform/index.ts';
import { ageVerdict, type AgeVerdict, type IncomingField, type Policy } from '../policy/index.ts';
import type { Deed, Standpoint } from './deeds.ts';
import { addFlag } from './records.query.ts';

const NEEDS_PERSON = 'needs_person';

/** By the birth date among these fields, which is asked here and kept nowhere; by the law of the residence. */
export const ageToldIn = ({ policy, facts }: Standpoint, fields: readonly IncomingField[], at: Instant): AgeVerdict =>
  ageVerdict(policy, { fields, at, jurisdiction: facts.jurisdiction });

/** Says neither the date nor the age. */
export const tooYoung = ({ limits }: Policy): Refusal =>
  new Refusal('invalid', 'CANDIDATE_TOO_YOUNG', {
    field: '/basics/birthDate',
    found: 'a birth date of somebody who is too young for the policy',
    expected: `somebody of ${limits.minimumAge.refusedUnder} years at least`,
    remedy: 'Do not send data of this person. If the date is wrong, send the record with the right one.',
  });

/** The record is taken, and somebody has to look at it. */
export async function flagForPerson(deed: Deed, recordId: string): Promise<void> {
  const [flagged] = await addFlag(deed.tx, deed.candidateId, recordId, NEEDS_PERSON);
  if (flagged) deed.tell({ action: 'record.flagged', code: NEEDS_PERSON, subject: { kind: 'record', id: recordId } });
}
