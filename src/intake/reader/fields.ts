/** Every field that a document's lines give. */
import type { Line } from './lines.ts';
import type { FoundField } from './reading.ts';

export function fieldsOf(lines: readonly Line[]): { fields: FoundField[]; flags: string[] } {
  const email = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/.exec(lines.map((line) => line.text).join('\n'))?.[0];
  return { fields: email ? [{ path: '/basics/email', value: email, confidence: 0.95 }] : [], flags: [] };
}
