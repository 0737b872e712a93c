/** Characters that change what a reader sees, or that a database or a mail header takes for more than text, never get on. */

import { withOrdinaryLetters } from './ordinary-letters.ts';

export interface Cleaned {
  text: string;
  flags: string[];
}

const LONGEST_MARKS = 4;

const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const ZERO_WIDTH = /[\u00ad\u180e\u200b\u2060-\u2064\u206a-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu;
/** A zero-width joiner belongs in Indic and Persian words and in emoji, and nowhere else. */
const STRAY_JOINER =
  /(?<![\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Extended_Pictographic}\p{M}\ufe0f])[\u200c\u200d]/gu;
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;
const LINE_BREAKS = /\r\n?|[\u2028\u2029\u0085]/g;
const PRIVATE_USE = /[\ue000-\uf8ff]/g;

const RULES: readonly { what: RegExp; by: string; flag?: string }[] = [
  { what: LINE_BREAKS, by: '\n' },
  { what: BIDI, by: '', flag: 'bidi_removed' },
  { what: ZERO_WIDTH, by: '', flag: 'zero_width_removed' },
  { what: STRAY_JOINER, by: '', flag: 'zero_width_removed' },
  { what: CONTROLS, by: '', flag: 'control_removed' },
  { what: PRIVATE_USE, by: ' ' }, // glyphs of an icon font
];

/** Soft hyphens and byte-order marks are ordinary; removing them is nothing to tell anyone. */
const ORDINARY = /^[\u00ad\ufeff]+$/;
/** Nothing of all this is in it. */
const PLAIN = /^[ -~]*$/;

export function clean(raw: string): Cleaned {
  if (PLAIN.test(raw)) return { text: raw, flags: [] };
  const flags = new Set<string>();
  let text = raw.isWellFormed() ? raw : raw.toWellFormed();
  if (text !== raw) flags.add('invalid_characters');
  text = withOrdinaryLetters(text);
  for (const { what, by, flag } of RULES) {
    text = text.replace(what, (found) => {
      if (flag && !ORDINARY.test(found)) flags.add(flag);
      return by;
    });
  }
  const capped = capMarks(text);
  if (capped !== text) flags.add('marks_capped');
  return { text: capped.normalize('NFC'), flags: [...flags] };
}

/** A letter of any language bears a few marks; thousands are there to break a page or a layout engine. */
function capMarks(text: string): string {
  if (!/\p{M}{5}/u.test(text)) return text;
  return text.replace(/\p{M}+/gu, (marks) => [...marks].slice(0, LONGEST_MARKS).join(''));
}
