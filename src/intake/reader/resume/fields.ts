/** Every field that a document's lines give, as pointers into JSON Resume. */
import type { Line } from '../lines.ts';
import type { FoundField } from '../reading.ts';
import { addBasics } from './basics.ts';
import { addCertificates } from './certificates.ts';
import { Collected } from './collected.ts';
import { addStudies } from './education.ts';
import { addInterests } from './interests.ts';
import { ordersMachine } from './orders.ts';
import { addPersonal } from './personal.ts';
import { addReferees } from './referees.ts';
import { partsOf } from './sections.ts';
import { addSkills } from './skills.ts';
import { addSpokenLanguages } from './spoken-languages.ts';
import { addAwards, addProjects, addPublications } from './works.ts';
import { addJobs, addVolunteering } from './work.ts';

export function fieldsOf(lines: readonly Line[]): { fields: FoundField[]; flags: string[] } {
  const collected = new Collected();
  if (lines.some(({ text }) => ordersMachine(text))) collected.flags.push('orders_to_a_machine');
  const parts = partsOf(lines);
  for (const add of [
    addBasics,
    addPersonal,
    addJobs,
    addVolunteering,
    addStudies,
    addSkills,
    addSpokenLanguages,
    addCertificates,
    addProjects,
    addPublications,
    addAwards,
    addInterests,
    addReferees,
  ])
    add(parts, collected);
  return { fields: collected.fields, flags: collected.flags };
}
