/** Reads what a word of this deployment is in the Data Privacy Vocabulary: `dpv: pd:Education`, or a list of such terms. */
import { DPV_TERM, VOCABULARIES } from '../dpv-terms.ts';
import type { Section } from './section.ts';

export function readTerms(section: Section): string[] {
  if (!section.has('dpv')) {
    const expected = 'what it is in the W3C Data Privacy Vocabulary';
    section.mistakes.add(
      section.at,
      `no "dpv" in ${section.name}`,
      expected,
      'add a line "dpv: …", such as pd:Contact',
    );
    return [];
  }
  const listed = section.list('dpv');
  if (listed.length === 0) {
    section.mistakes.add(section.where('dpv'), 'no term in "dpv"', 'at least one', 'name one, such as pd:Contact');
  }
  for (const { text, at } of listed) {
    if (DPV_TERM.test(text)) continue;
    const expected = `a term of ${VOCABULARIES.map((prefix) => `${prefix}:`).join(', ')}`;
    section.mistakes.add(
      at,
      `"${text}"`,
      expected,
      'write it as pd:Contact: a vocabulary, a colon, and the name of a class',
    );
  }
  return listed.map(({ text }) => text);
}
