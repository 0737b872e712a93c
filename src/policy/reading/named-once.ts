/** Rules of one subject, each for some jurisdictions: one jurisdiction is named by one of them. */
import type { Section } from './section.ts';

/** Notes what this section names again. */
export function namedOnce(section: Section, jurisdictions: Iterable<string>, before: Set<string>, what: string): void {
  const again = [...jurisdictions].find((id) => before.has(id));
  for (const id of jurisdictions) before.add(id);
  if (again === undefined) return;
  const found = `a second ${what} for "${again}"`;
  const expected = `one ${what} for each jurisdiction`;
  section.mistakes.add(section.where('jurisdictions'), found, expected, 'name it in one of them');
}
