import { sightOf, type Row, type SightTable } from './sight.ts';
import type { Voices } from './voices.ts';

/** What the table about Ben asks for, in a person's words. */
const ROWS: readonly Row[] = [
  { title: 'e-mail address', category: 'contact', path: '/basics/email' },
  { title: 'last employer', category: 'employment_history', path: '/work/0/name' },
  { title: 'first skill', category: 'skills', path: '/skills/0/name' },
  { title: 'salary wish', category: 'application_answers', path: '/salaryExpectation' },
  { title: 'the résumé file', category: 'document' },
  { title: 'interview note', category: 'assessment', path: '/text' },
  { title: 'reference', category: 'references', path: '/answers/0/answer' },
  { title: 'referee’s address', category: 'nominated_referees', path: '/referee/email' },
  { title: 'identity check', category: 'background_check', path: '/screenings/0/result' },
  { title: 'criminal check', category: 'criminal_record', path: '/screenings/2/result' },
];

const COLUMNS = ['recruiter', 'hiring_manager', 'background_reviewer', 'dpo'] as const;

interface PolicyAnswer {
  readonly roles: readonly {
    readonly id: string;
    readonly title: string;
    readonly purposes: readonly { readonly purpose: string }[];
  }[];
}

/** What each role gets of Ben, now. */
export async function sightOfBen(
  voices: Voices,
  candidateId: string,
  fileRecordId: string | undefined,
): Promise<SightTable> {
  const { roles } = await voices.dpo.get<PolicyAnswer>('/v1/policy');
  const columns = COLUMNS.map((id) => {
    const role = roles.find((one) => one.id === id);
    return {
      title: id === 'dpo' ? 'DPO' : (role?.title.toLowerCase() ?? id),
      purposes: role?.purposes.map(({ purpose }) => purpose) ?? [],
      api: voices[id],
    };
  });
  return sightOf(candidateId, fileRecordId, ROWS, columns);
}
