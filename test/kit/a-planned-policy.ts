import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Service } from './service.ts';

const TEXT = readFileSync(join(import.meta.dirname, '../../config/policy.yaml'), 'utf8');
const OPERATOR = { kind: 'operator', id: 'test' } as const;

let drafts = 0;

/** A policy that differs from every other in a comment alone. */
export const aDraft = (): string => `${TEXT}# draft ${++drafts}\n`;

export type Replacement = readonly [found: string, replacement: string];

/** German claims are kept longer, and may be. */
export const GERMANS_LONGER: readonly Replacement[] = [
  ["keep: P6M\n      open: P2Y\n      citation: 'AGG", "keep: P8M\n      open: P2Y\n      citation: 'AGG"],
  ['at_most: P6M\n    anchor: rejection_received', 'at_most: P8M\n    anchor: rejection_received'],
];

/** The default policy with other words in some places; a word that it does not have is an error. */
export function aPolicyWith(...changes: readonly Replacement[]): string {
  return changes.reduce((text, [found, replacement]) => {
    if (!text.includes(found)) throw new Error(`the policy has no ${found}`);
    return text.replace(found, replacement);
  }, TEXT);
}

/** The id of a plan that somebody without a key has made: whoever has one may apply it. */
export async function aPlannedPolicy(service: Service): Promise<string> {
  const { id } = await service.rooms.plans.askAndRun({ text: aDraft(), graceDays: 30 }, OPERATOR, () => undefined);
  return id;
}
