import { readLanguages } from '../../src/papers/index.ts';
import type { Speech } from '../../src/policy/index.ts';

/** The languages that come with the project. */
export const LANGUAGES = readLanguages();

export function speechOf(language: string): Speech {
  const speech = LANGUAGES.get(language);
  if (!speech) throw new Error(`there is no language ${language}`);
  return speech;
}
