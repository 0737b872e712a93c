/** People whom the candidate names as referees. They are data subjects too: what is theirs stays under `references`. */
import { emailsIn, phonesIn } from './contacts.ts';
import { paragraphsOf } from './bodies.ts';
import { countsPositions } from '../languages/words.ts';
import type { Line } from '../lines.ts';
import type { Collected } from './collected.ts';
import { linesIn } from './sections.ts';
import type { Part } from './sections.ts';

interface Referee {
  name?: string;
  reference?: string;
  email?: string;
  phone?: string;
}

const TITLES =
  /^(?:(?:dr|prof|professor|professora|professeur|doç|docent|dozent|doc|ing|mgr|mag|dott|mr|mrs|ms|miss|sir|mme|madame|monsieur|sr|sra|don|doña|sig|herr|frau|fru|hr|ir|drs|dhr|mevr|bapak|ibu|ông|bà|пан|пані)\.?\s){1,3}/iu;
const NAME =
  /^\p{Lu}[\p{L}'’.-]+(?:\s(?:\p{Lu}[\p{L}'’.-]*|de|da|van|von|der|den|la|di|bin)){1,4}$|^\p{Lu}\.(?:\s?\p{Lu}\.)*\s\p{Lu}[\p{L}'’-]+$/u;
/** Scripts without capitals: two words or more, or one of so few letters as a name in Chinese, Japanese and Korean has. */
const CASELESS_NAME =
  /^(?:[\p{Lo}\p{M}]{2,12}(?:\s[\p{Lo}\p{M}]{2,12}){1,3}|\p{Script=Hangul}{2,5}|[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana} ]{2,8})$/u;
const ON_REQUEST =
  /(?:on|upon) request|auf (?:anfrage|wunsch)|sur demande|op aanvraag|bajo petici|a pedido|sob consulta|på forespørsel/i;

export function addReferees(parts: readonly Part[], collected: Collected): void {
  const lines = linesIn(parts, 'references');
  const found = collected.under('/references', lines);
  refereesIn(lines).forEach(({ name, reference, email, phone }, at) => {
    found.add(`${at}/name`, name, 0.6);
    found.add(`${at}/reference`, reference, 0.6);
    found.add(`${at}/email`, email, 0.6);
    found.add(`${at}/phone`, phone, 0.6, phone?.slice(-7));
  });
}

function refereesIn(lines: readonly Line[]): Referee[] {
  const paragraphs = paragraphsOf(lines.map((line) => ({ ...line, text: line.cells.join(' | ') })))
    .map(({ text }) => text)
    .filter((text) => !ON_REQUEST.test(text));
  const referees: Referee[] = [];
  const unnamed: string[] = [];
  for (const text of paragraphs) {
    const name = nameIn(text);
    if (name) {
      referees.push({ name });
      if (name !== text) addTo(referees.at(-1)!, text.slice(name.length));
      if (unnamed.length > 0 && !namesFirst(paragraphs))
        for (const quote of unnamed.splice(0)) addTo(referees.at(-1)!, quote);
    } else if (referees.length > 0 && namesFirst(paragraphs)) addTo(referees.at(-1)!, text);
    else unnamed.push(text);
  }
  if (unnamed.length > 0 && referees.length === 0) return [{ reference: unnamed.join('\n') }];
  for (const text of unnamed) addTo(referees.at(-1)!, text);
  return referees;
}

/** Quotations stand above the name of who is quoted, or below it. */
function namesFirst(paragraphs: readonly string[]): boolean {
  return nameIn(paragraphs[0] ?? '') !== undefined;
}

/** The name that a text begins with, if it is that of a person. */
export function nameIn(text: string): string | undefined {
  if (text.length > 160) return undefined;
  const piece = text.split(/[,،]\s|\s[-–—|•·]\s|\t|\s[(]|:\s/)[0]!.trim();
  const bare = piece.replace(TITLES, '');
  const isName = CASELESS_NAME.test(bare) || NAME.test(bare) || (bare !== piece && /^\p{Lu}[\p{L}'’-]+$/u.test(bare));
  // Who has a title is a person, whatever the surname means.
  return isName && (bare !== piece || countsPositions(bare) === 0) ? piece : undefined;
}

function addTo(referee: Referee, text: string): void {
  referee.email ??= emailsIn(text)[0]?.value;
  referee.phone ??= phonesIn(text)[0]?.value;
  const rest = text
    .replace(/^[\s,;:|(•·–—-]+/, '')
    .replaceAll(' | ', ' ')
    .trim();
  if (rest !== '') referee.reference = referee.reference ? `${referee.reference}\n${rest}` : rest;
}
