import type { IncomingField } from '../policy/index.ts';

/** A typed body as fields: each leaf with its JSON pointer (RFC 6901). What is empty is no field. */
export function flattenBody(body: unknown, at = ''): IncomingField[] {
  if (body === null || body === undefined || body === '') return [];
  if (Array.isArray(body)) return body.flatMap((item, index) => flattenBody(item, `${at}/${index}`));
  if (typeof body === 'object')
    return Object.entries(body).flatMap(([name, value]) => flattenBody(value, `${at}/${escapePointer(name)}`));
  return [{ path: at, value: body }];
}

const escapePointer = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

/** `{fields: {"/work/0/name": …}, text}` of notes and forms: the paths are named by the caller. */
export function fieldsOfNote(body: { fields?: Readonly<Record<string, unknown>>; text?: string }): IncomingField[] {
  const named = Object.entries(body.fields ?? {}).flatMap(([path, value]) =>
    typeof value === 'object' ? flattenBody(value, path) : [{ path, value }],
  );
  return body.text ? [...named, { path: '/text', value: body.text }] : named;
}
