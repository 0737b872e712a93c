/** A mapping from ids to sections of one shape, which is how the file defines most of its words. */
import { ALL, type Section } from './section.ts';

/** What an id looks like; it is not `all` either. */
export const ID = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/;

export function readNamed<T>(parent: Section, key: string, read: (id: string, section: Section) => T): Map<string, T> {
  const listed = parent.section(key);
  const named = new Map<string, T>();
  for (const id of listed.keys()) {
    checkId(listed, id, listed.keyAt(id));
    const section = listed.section(id);
    named.set(id, read(id, section));
    section.done();
  }
  return named;
}

export function checkId(section: Section, id: string, at: number): void {
  if (ID.test(id) && id !== ALL) return;
  const expected = 'an id of letters, digits, "_" and "-" that begins with a letter and is not "all"';
  section.mistakes.add(at, `the id ${JSON.stringify(id)}`, expected, 'choose another id');
}
