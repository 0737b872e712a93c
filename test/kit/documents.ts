import type { Person } from './person.ts';
import type { Service } from './service.ts';

/** Sends a text as a file, and waits until it is read. */
export async function sendsText(person: Person, application: string | undefined, text: string): Promise<string> {
  const sent = person.ats
    .post(`/v1/candidates/${person.id}/records`)
    .set('prefer', 'wait=20')
    .field('kind', 'resume')
    .field('source', 'candidate_application');
  if (application) void sent.field('applicationId', application);
  const { body } = await sent
    .attach('file', Buffer.from(text), { filename: 'resume.txt', contentType: 'text/plain' })
    .expect(201);
  return body.id;
}

export interface ShownField {
  readonly path: string;
  readonly value: unknown;
  readonly confidence?: number;
  readonly place?: object;
  readonly unsure?: true;
  readonly label: {
    readonly recordId: string;
    readonly source: string;
    readonly category: string;
    readonly grounds: readonly { readonly purpose: string; readonly until: string }[];
  };
}

/** What the DPO sees of somebody for a purpose, by path. */
export async function shown(
  service: Service,
  candidateId: string,
  purpose = 'consider_application',
): Promise<Record<string, ShownField>> {
  const dpo = await service.as('dpo');
  const { body } = await dpo.get(`/v1/candidates/${candidateId}?purpose=${purpose}`).expect(200);
  const fields = body.fields as ShownField[];
  return Object.fromEntries(fields.map((field) => [field.path, field]));
}
