import { fieldsOfNote, flattenBody } from '../intake/index.ts';
import type { CorrectedValue, Correction } from '../candidates/index.ts';
import type { IncomingField } from '../policy/index.ts';
import { InvalidBody, parseAs } from './body.pipe.ts';
import { BackgroundCheckBody, CorrectionBody, FieldsBody, ReferenceBody } from './records.dto.ts';

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

/** More than anybody corrects at once; a program that has more sends several. */
const MOST_CORRECTED = 1_000;

/** What a correction says. Here a null is a value: it takes one away. */
export async function correctionOf(sent: unknown): Promise<Correction> {
  const { body } = sent as { body: { fields: Record<string, unknown> } };
  const { corrects } = await parseAs(CorrectionBody, body, '/body');
  const fields = Object.entries(body.fields);
  if (fields.length === 0 || fields.length > MOST_CORRECTED)
    throw new InvalidBody([{ field: '/body/fields', expected: `1 to ${MOST_CORRECTED} paths` }]);
  const odd = fields.findIndex(([, value]) => !isValue(value));
  if (odd >= 0)
    throw new InvalidBody([
      { field: `/body/fields/#${odd + 1}`, expected: 'text, a number, true or false, or null where there is no value' },
    ]);
  return { corrects, fields: fields.map(([path, value]) => ({ path, value: value as CorrectedValue })) };
}

const isValue = (value: unknown): boolean => value === null || ['string', 'number', 'boolean'].includes(typeof value);
