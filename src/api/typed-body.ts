import { fieldsOfNote, flattenBody } from '../intake/index.ts';
import type { IncomingField } from '../policy/index.ts';
import { InvalidBody, parseAs } from './body.pipe.ts';
import { BackgroundCheckBody, FieldsBody, ReferenceBody } from './records.dto.ts';

const MOST_FIELDS = 2_000;

/** The fields of a typed body, checked by the form of its kind. */
export async function fieldsOf(kind: string, body: Record<string, unknown>): Promise<IncomingField[]> {
  const fields = await flattened(kind, body);
  if (fields.length > MOST_FIELDS)
    throw new InvalidBody([{ field: '/body', expected: `at most ${MOST_FIELDS} fields` }]);
  return fields;
}

async function flattened(kind: string, body: Record<string, unknown>): Promise<IncomingField[]> {
  switch (kind) {
    case 'reference':
      return flattenBody(await parseAs(ReferenceBody, body, '/body'));
    case 'background_check':
      return flattenBody(await parseAs(BackgroundCheckBody, body, '/body'));
    default:
      // A JSON Resume may come as it is; its paths are the policy's.
      return isFieldsBody(body) ? fieldsOfNote(await parseAs(FieldsBody, body, '/body')) : flattenBody(body);
  }
}

const isFieldsBody = (body: Record<string, unknown>): boolean =>
  'fields' in body || Object.keys(body).every((name) => name === 'text');
