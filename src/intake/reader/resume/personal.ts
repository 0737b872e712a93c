/** What people volunteer of themselves and employers should not ask: told apart, so that policy can refuse it. */
import { findDate } from '../languages/dates.ts';
import type { Label } from '../languages/language.ts';
import type { Collected } from './collected.ts';
import { labelledValues } from './labels.ts';
import type { Line } from '../lines.ts';
import type { Part } from './sections.ts';

/** What the law guards most (Art. 9 and 10 GDPR), wherever it is said. */
const SENSITIVE: Readonly<Record<string, readonly Label[]>> = {
  criminalRecord: ['criminalRecord'],
  specialCategory: ['religion', 'health', 'unionMembership', 'politicalOpinion', 'ethnicOrigin', 'sexualOrientation'],
};

/** What becomes a field, and by which labels. The other labels only say what their value is not. */
const PERSONAL: Readonly<Record<string, readonly Label[]>> = {
  birthDate: ['birthDate'],
  birthPlace: ['birthPlace'],
  gender: ['gender'],
  nationality: ['nationality'],
  workPermit: ['visaStatus'],
  maritalStatus: ['maritalStatus'],
  ...SENSITIVE,
};

const SURE = 0.9;

/** Only where a label says what it is, anywhere but among other people's words. */
export function addPersonal(parts: readonly Part[], collected: Collected): void {
  const lines = parts.filter(({ section }) => section !== 'references').flatMap((part) => part.lines);
  addLabelled(lines, collected, '/basics', PERSONAL);
}

/** What nobody should write into a letter about somebody, where a label says what it is. */
export function addSensitive(lines: readonly Line[], collected: Collected, path: string): void {
  addLabelled(lines, collected, path, SENSITIVE);
}

function addLabelled(
  lines: readonly Line[],
  collected: Collected,
  path: string,
  fields: Readonly<Record<string, readonly Label[]>>,
): void {
  const labelled = labelledValues(lines);
  const under = collected.under(path, lines);
  for (const [name, by] of Object.entries(fields)) {
    const values = labelled.filter(({ label, value }) => by.includes(label) && value !== '').map(({ value }) => value);
    const date = name === 'birthDate' ? values.flatMap((value) => findDate(value) ?? [])[0] : undefined;
    if (date) under.addDate(name, date, SURE);
    else under.add(name, values.join('\n'), SURE, values[0]);
  }
}
