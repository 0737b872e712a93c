/** The events that an end is counted from, as the file names them. */
import type { Retention } from './words.ts';

/** In order of preference, as `rejection_sent+P3D`. */
export const anchorsInShort = ({ anchors }: Pick<Retention, 'anchors'>): string[] =>
  anchors.map(({ anchor, plus }) => (plus ? `${anchor}+${plus.iso}` : anchor));
