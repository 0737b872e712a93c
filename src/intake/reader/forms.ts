/** How a document is read, which its kind says: as a résumé, as a letter about somebody, or for its words alone. */
import { fieldsOfLetter } from './letter/fields.ts';
import type { Line } from './lines.ts';
import type { Form, FoundField } from './reading.ts';
import { paragraphsOf } from './resume/bodies.ts';
import { Collected } from './resume/collected.ts';
import { fieldsOf } from './resume/fields.ts';

type Read = (lines: readonly Line[]) => { fields: FoundField[]; flags: string[] };

export const READ_AS: Readonly<Record<Form, Read>> = {
  resume: fieldsOf,
  letter: fieldsOfLetter,
  text: wordsAlone,
};

/** Notes of people's own making have no form to be read by. */
function wordsAlone(lines: readonly Line[]): ReturnType<Read> {
  const collected = new Collected();
  const paragraphs = paragraphsOf(lines).map(({ text }) => text);
  collected.under('', lines).add('text', paragraphs.join('\n'), 1);
  return { fields: collected.fields, flags: [] };
}
