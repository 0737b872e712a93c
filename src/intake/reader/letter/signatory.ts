/** Who signs a letter, as what, and for whom: from the lines under the closing, else from the letterhead. */
import { countsOrganisations, countsPositions, countsSchools } from '../languages/words.ts';
import type { Line } from '../lines.ts';
import { UNSPACED } from '../scripts.ts';
import { emailsIn, phonesIn } from '../resume/contacts.ts';
import { splitAt, textsOf, tidy } from '../resume/heads.ts';
import { labelOf } from '../resume/labels.ts';
import { nameIn } from '../resume/referees.ts';

export interface Signatory {
  name?: string;
  role?: string;
  employer?: string;
  email?: string;
  phone?: string;
}

/** Below that stand footers of the letterhead. */
const SIGNED_LINES = 12;
const LONGEST_NAME = 120;

export function signatoryOf(letter: {
  head: readonly Line[];
  signature: readonly Line[];
  sentences: readonly string[];
}): Signatory {
  const signed = letter.signature.slice(0, SIGNED_LINES);
  const texts = signed.flatMap(textsOf).filter(isNoContact).flatMap(withNameApart);
  const at = texts.findIndex((text) => nameIn(text) !== undefined && !isEmployer(text));
  const name = at < 0 ? undefined : nameIn(texts[at]!);
  const behind = name === undefined ? '' : tidy(texts[at]!.slice(name.length));
  const others = [behind, ...texts.filter((_, index) => index !== at)].flatMap(apart).filter((text) => text !== '');
  const role = others.find((text) => countsPositions(text) > 0 && !isEmployer(text));
  const employer = others.find(isEmployer) ?? (role && others[others.indexOf(role) + 1]) ?? ofLetterhead(letter.head);
  // An office's own address in a letterhead is nobody's; what a sentence gives, the writer gave.
  const told = [...signed.map(({ text }) => text), ...letter.sentences];
  return {
    name,
    role,
    employer,
    email: told.flatMap((text) => emailsIn(text))[0]?.value,
    phone: told.flatMap((text) => phonesIn(text))[0]?.value,
  };
}

const isEmployer = (text: string): boolean => countsOrganisations(text) + countsSchools(text) > 0;

function isNoContact(text: string): boolean {
  return text.length <= LONGEST_NAME && phonesIn(text).length === 0 && emailsIn(text).length === 0 && !labelOf(text);
}

/** Japanese and Chinese writers set their position before their name: 製造部長 佐藤太郎 */
function withNameApart(text: string): string[] {
  const cut = text.search(/\s/);
  const [position, name] = [text.slice(0, cut), text.slice(cut + 1)];
  return cut > 0 && UNSPACED.test(position) && countsPositions(position) > 0 && nameIn(name)
    ? [position, name]
    : [text];
}

/** "Head of Operations, Acme Ltd" and "Head of Operations at Acme" are two things. */
function apart(text: string): string[] {
  const byWord = splitAt(text);
  if (byWord) return [...byWord];
  const cut = text.indexOf(', ');
  return cut < 0 ? [text] : [text.slice(0, cut), text.slice(cut + 2)];
}

function ofLetterhead(head: readonly Line[]): string | undefined {
  return head.flatMap(textsOf).filter(isNoContact).find(isEmployer);
}
