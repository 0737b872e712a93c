/** From which jurisdictions one has its law: its own, and those that it extends. */
import type { JurisdictionRule } from './words.ts';

/** The nearest first. A circle, which is a mistake of the file, ends where it would begin again. */
export function lineageOf(jurisdictions: ReadonlyMap<string, JurisdictionRule>, id: string): string[] {
  const lineage = new Set<string>();
  for (let at: string | undefined = id; at !== undefined && !lineage.has(at); at = jurisdictions.get(at)?.extends)
    if (jurisdictions.has(at)) lineage.add(at);
  return [...lineage];
}
