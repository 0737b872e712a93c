/** What people volunteer of themselves and employers should not ask: told apart, so that policy can refuse it. */
import { findDate } from '../languages/dates.ts';
import type { Label } from '../languages/language.ts';
import type { Collected } from './collected.ts';
import { labelledValues } from './labels.ts';
import type { Part } from './sections.ts';

/** What becomes a field, and by which labels. The other labels only say what their value is not. */
const PERSONAL: Readonly<Record<string, readonly Label[]>> = {
  birthDate: ['birthDate'],
  birthPlace: ['birthPlace'],
  gender: ['gender'],
  nationality: ['nationality'],
  workPermit: ['visaStatus'],
  maritalStatus: ['maritalStatus'],
  criminalRecord: ['criminalRecord'],
  // Art. 9 GDPR
  specialCategory: ['religion', 'health', 'unionMembership', 'politicalOpinion', 'ethnicOrigin', 'sexualOrientation'],
};

const SURE = 0.9;

/** Only where a label says what it is, anywhere but among other people's words. */
export function addPersonal(parts: readonly Part[], collected: Collected): void {
  const lines = parts.filter(({ section }) => section !== 'references').flatMap((part) => part.lines);
  const labelled = labelledValues(lines);
  const basics = collected.under('/basics', lines);
  for (const [name, by] of Object.entries(PERSONAL)) {
    const values = labelled.filter(({ label, value }) => by.includes(label) && value !== '').map(({ value }) => value);
    const date = name === 'birthDate' ? values.flatMap((value) => findDate(value) ?? [])[0] : undefined;
    if (date) basics.addDate(name, date, SURE);
    else basics.add(name, values.join('\n'), SURE, values[0]);
  }
}
