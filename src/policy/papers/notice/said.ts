/** What a notice is made of: sentences, each with the promises that it keeps. */
import type { Policy } from '../../policy.ts';
import type { JurisdictionRule } from '../../words.ts';
import type { Granted } from '../granted.ts';
import type { Speech } from '../speech.ts';

export interface Said {
  readonly says: string;
  /** A law, decision or document by the name that it has, which is in no language of ours. */
  readonly cites?: string;
  /** Lines of what the controller promises that this sentence stands for. */
  readonly promises: readonly string[];
}

export interface Point extends Said {
  /** The word of the policy that it is about, such as `source:referee`. */
  readonly about: string;
  readonly details: readonly Detail[];
}

export interface Detail extends Said {
  /** What more there is to it, one thing a line. */
  readonly lines: readonly string[];
  /** The rules that it says. */
  readonly rules: readonly string[];
}

export interface Section {
  readonly id: string;
  readonly heading: string;
  readonly paragraphs: readonly Said[];
  readonly points: readonly Point[];
}

/** What every section is written from. */
export interface Subject {
  readonly policy: Policy;
  readonly jurisdiction: JurisdictionRule;
  readonly granted: readonly Granted[];
  readonly speech: Speech;
}

export const said = (says: string, ...promises: string[]): Said => ({ says, promises });

export const point = (about: string, sentence: Said, details: readonly Detail[] = []): Point => ({
  ...sentence,
  about,
  details,
});

export const detail = (
  says: string,
  more: { readonly lines?: readonly string[]; readonly rules?: readonly string[]; readonly cites?: string } = {},
): Detail => ({ says, promises: [], lines: [], rules: [], ...more });
