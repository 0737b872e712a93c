import { candidateUnknown, notFound } from '../candidates/index.ts';
import { isId } from '../platform/index.ts';

/** An id from the path; what is no id belongs to nobody. */
export function candidateId(text: string): string {
  if (!isId(text)) throw candidateUnknown();
  return text;
}

export function pathId(text: string, kind: string): string {
  if (!isId(text)) throw notFound(kind);
  return text;
}
