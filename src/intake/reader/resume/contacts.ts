/** How the candidate is reached: only from the top of the document and its contact parts, so a referee's address is never theirs. */
import { findPhoneNumbersInText } from 'libphonenumber-js';
import type { CountryCode } from 'libphonenumber-js';
import { labelledValues } from './labels.ts';
import type { Label } from '../languages/language.ts';
import { countsPositions, fold, labels } from '../languages/words.ts';
import type { Line } from '../lines.ts';
import { linksBehind, networkAt, networkNamed, profileAt, WEB_ADDRESS, withoutPunctuation } from './networks.ts';
import type { Profile } from './networks.ts';
import { placeOf } from './places.ts';
import type { Place } from './place.ts';
import { trimEnd } from '../trimming.ts';

export interface Contacts {
  email?: { value: string; lookalike: boolean };
  phone?: { value: string; sure: boolean };
  url?: string;
  profiles: Profile[];
  place?: Place;
}

// An address is sought around each @ by its possible letters alone, so a long run of them is read twice and not squared.
const EMAIL =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}][\p{L}\p{N}._%+-]{0,63}@(?:[\p{L}\p{N}-]{1,63}\.){1,6}\p{L}{2,24}(?![\p{L}\p{N}@])/gu;
const BARE_ADDRESS =
  /(?<![\p{L}\p{N}@.-])(?:[a-z0-9-]{1,63}\.){1,3}(?:com|org|net|io|dev|me|de|fr|es|nl|co|ai|app|design|info|eu|uk|ch|at|no|br|cn|jp|id)(?:\/[^\s<>"'|,;]{0,150})?(?![\p{L}\p{N}@])/iu;
const URL_TEXT = new RegExp(`${WEB_ADDRESS.source}|${BARE_ADDRESS.source}`, 'giu');
const HANDLE = /(?<![\p{L}\p{N}.@/])@([A-Za-z0-9_.-]{2,40})(?![\p{L}\p{N}@])/gu;
const PLAIN_NUMBER = /(?<![\d.-])\(?\+?\d[\d\s()./-]{6,22}\d(?![\d-])/;
/** Japanese, Brazilian and Portuguese postal codes look like short numbers, and so does one behind a district's number. */
const POSTAL_CODE = /^\s?(?:\d{3}-\d{4}|\d{5}-\d{3}|\d{4}-\d{3}|\d{1,2}\s\d{5,6})\s?$/;
const TOWN = /^(\p{Lu}[\p{L}\p{M} .'’-]{1,30}),\s(\p{L}[\p{L}\p{M} .'’-]{2,30})$/u;
const MOST_LINES = 60;
const MOST_ADDRESS_LINES = 4;
const CONTACT_LABELS: readonly Label[] = ['email', 'phone', 'url', 'address'];
/** Where a place is shown on a map is no page of the person's. */
const MAP = /^(?:https?:\/\/)?(?:www\.)?(?:maps\.|(?:google|bing|openstreetmap)\.[a-z.]{2,6}\/maps)/i;

export function emailsIn(text: string): { value: string; lookalike: boolean }[] {
  if (!text.includes('@')) return [];
  return [...text.slice(0, 4_000).matchAll(EMAIL)].map(([value]) => ({ value, lookalike: hasMixedScripts(value) }));
}

/** Letters of another script that look like Latin ones make an address that is not what it seems. */
function hasMixedScripts(address: string): boolean {
  return /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(address) && /[a-z]/i.test(address);
}

export function phonesIn(text: string, country?: string): { value: string; sure: boolean; from: number }[] {
  if (!/\d/.test(text) || !/\d{3}/.test(text.replace(/[\s().-]/g, ''))) return [];
  // Without a country, only a number that begins with its own is known for sure.
  const found =
    country || /[+＋]/.test(text)
      ? findPhoneNumbersInText(text.slice(0, 500), { defaultCountry: country as CountryCode | undefined })
      : [];
  if (found.length > 0)
    return found.map(({ number, startsAt }) => ({ value: number.number, sure: true, from: startsAt }));
  const plain = PLAIN_NUMBER.exec(text.slice(0, 500));
  // "0905 550 128 / 22": behind a whole number the next contact begins.
  const [first = ''] = plain?.[0].split(/\s\/\s/) ?? [];
  const value = first.replace(/\D/g, '').length > 8 ? first : (plain?.[0] ?? '');
  if (!plain || findsDate(value) || POSTAL_CODE.test(value) || value.replace(/\D/g, '').length < 7) return [];
  return [{ value: value.trim(), sure: false, from: plain.index }];
}

function findsDate(text: string): boolean {
  return /(?:19|20)\d\d\s?[-–/]\s?(?:(?:19|20)\d\d|\d{1,2}\b)|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b/.test(text);
}

/**
 * @param others texts that stand among the contacts and are none: name and title
 * @param aside lines of which only "network, user" is taken, such as those under a summary
 */
export function contactsIn(lines: readonly Line[], others: readonly string[], aside: readonly Line[] = []): Contacts {
  const seen = lines.slice(0, MOST_LINES);
  const place = findPlace(seen.filter((line) => !others.some((other) => line.text.includes(other))));
  const texts = seen.map((line) => line.text);
  const links = linksIn(seen);
  const profiles = [...links.flatMap((link) => profileAt(link) ?? []), ...namedProfiles([...seen, ...aside])];
  const unnamed = texts
    .filter((text) => text.includes('@'))
    .flatMap((text) => [...text.matchAll(HANDLE)].map(([, username]) => ({ username: username! })));
  const all = mergeProfiles([...profiles, ...unnamed]);
  return {
    email: emailOf(seen),
    phone: texts.flatMap((text) => phonesIn(withoutLinks(text), place?.countryCode))[0],
    url: links.find((link) => !networkAt(link) && !MAP.test(link)),
    profiles: all,
    place,
  };
}

/** As it is written; where a narrow column cut it, as the link behind it says. */
function emailOf(lines: readonly Line[]): Contacts['email'] {
  const written = lines.flatMap(({ text }) => emailsIn(text))[0];
  const behind = lines.flatMap(({ links }) =>
    links.flatMap((link) => (/^mailto:/i.test(link) ? emailsIn(link.slice(7)) : [])),
  )[0];
  return behind && (!written || behind.value.includes(written.value)) ? behind : written;
}

function withoutLinks(text: string): string {
  return withoutEmails(mayHoldLink(text) ? text.replace(URL_TEXT, ' ') : text);
}

function withoutEmails(text: string): string {
  return text.includes('@') ? text.replace(EMAIL, ' ') : text;
}

/** All have a dot or these signs, and most lines have neither. */
function mayHoldLink(text: string): boolean {
  return text.includes('.') || text.includes('://');
}

function linksIn(lines: readonly Line[]): string[] {
  const written = lines
    .map(({ text }) => text)
    .filter(mayHoldLink)
    .flatMap((text) => [...withoutEmails(text).matchAll(URL_TEXT)])
    .flatMap(([url]) => url.split(/(?<=.)(?=https?:\/\/)/))
    .map(withoutPunctuation);
  return [
    ...new Map(
      [...written, ...linksBehind(lines)].map((link) => [bare(link), link]).toReversed() as [string, string][],
    ).values(),
  ].toReversed();
}

/** Two spellings of one address. */
function bare(link: string): string {
  const address = link
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '');
  return trimEnd(address, /\//);
}

/** "LinkedIn: jane-doe", "LinkedIn jane-doe", or the name of a network with the user's name below it. */
function namedProfiles(lines: readonly Line[]): Profile[] {
  return lines.flatMap((line, at) => {
    const below = lines[at + 1];
    if (below && line.cells.every((cell) => networkNamed(cell)) && below.cells.length === line.cells.length) {
      return line.cells.flatMap((cell, column) => profileNamed(cell, below.cells[column]!));
    }
    return line.cells
      .flatMap((cell) => cell.split(/\s[|•·]\s/))
      .flatMap((cell) => {
        const match = /^(\p{L}[\p{L} ]{0,20}?)\s?[:：]?\s@?([\w.-]{2,40})$/u.exec(cell);
        return match ? profileNamed(match[1]!, match[2]!) : [];
      });
  });
}

function profileNamed(network: string, username: string): Profile[] {
  const name = networkNamed(network);
  return name && /^@?[\p{L}\w.-]{2,60}$/u.test(username)
    ? [{ network: name, username: username.replace(/^@/, '') }]
    : [];
}

function mergeProfiles(profiles: readonly Profile[]): Profile[] {
  const merged: Profile[] = [];
  for (const profile of profiles) {
    const same = merged.find(
      (known) =>
        (known.url !== undefined && profile.url !== undefined && bare(known.url) === bare(profile.url)) ||
        (known.username === profile.username && (known.network === profile.network || !profile.network)),
    );
    if (same) Object.assign(same, { ...profile, ...same });
    else merged.push({ ...profile });
  }
  return merged;
}

function findPlace(lines: readonly Line[]): Place | undefined {
  for (const text of placesSaid(lines)) {
    const place = placeOf(text.replace(/^[^\p{L}\p{N}〒(]+/u, ''));
    if (place) return place;
  }
  return lines.flatMap((line) => townAmong(line) ?? [])[0];
}

/** What may say a place, the likeliest first: behind a label, then wherever it stands; the longest reading of each first. */
function* placesSaid(lines: readonly Line[]): Generator<string> {
  const texts = lines.map(placeTexts);
  // The next label ends an address, unless it is of another contact beside it.
  const further = lines.map((line, at) => {
    const ends = line.gap || labelledValues([line]).some(({ label }) => !CONTACT_LABELS.includes(label));
    return ends ? undefined : texts[at]!.at(-1);
  });
  for (const [at, line] of lines.entries()) {
    const said = labelledValues([line, ...lines.slice(at + 1, at + 2)].slice(0, line.cells.length > 1 ? 1 : 2));
    const address = said.find(({ label }) => label === 'address');
    if (address) yield* readingsOf(address.value, further.slice(at + 1));
  }
  for (const [at, own] of texts.entries()) for (const text of own) yield* readingsOf(text, further.slice(at + 1));
}

/** The pieces of a line that may say a place: no number to call, no address to write to, no label. */
function placeTexts(line: Line): string[] {
  const cells = piecesOf(line).filter((cell) => !isOtherContact(cell));
  return cells.length > 1 ? [cells.join(', '), ...cells] : cells;
}

function piecesOf(line: Line): string[] {
  return line.cells.flatMap((cell) => cell.split(/\s[|•●·/](?:\s|$)/)).filter((cell) => cell.trim() !== '');
}

/** "Pamplona, Navarra" among other contacts on its line, though no word or number says that it is a place. */
function townAmong(line: Line): Place | undefined {
  const pieces = piecesOf(line).map((piece) => piece.replace(/^[^\p{L}]+/u, ''));
  if (!pieces.some(isOtherContact)) return undefined;
  const said = pieces.map((piece) => TOWN.exec(piece)).find((found) => found && countsPositions(found[0]) === 0);
  return said ? { city: said[1]!, region: said[2]! } : undefined;
}

function isOtherContact(cell: string): boolean {
  return (
    /@|https?:|www\./.test(cell) ||
    (cell.includes('.') && BARE_ADDRESS.test(cell)) ||
    labels.has(fold(cell).replace(/\s?[:：]$/, '')) ||
    phonesIn(cell).length > 0 ||
    /\+\d/.test(cell)
  );
}

/** An address that ends in a comma or a dash, or is only a street, goes on in the next lines; the longest reading comes first. */
function readingsOf(text: string, further: readonly (string | undefined)[]): string[] {
  const readings = [text];
  let whole = text;
  for (const next of further.slice(0, MOST_ADDRESS_LINES - 1)) {
    if (next === undefined || !/[,-]$|\d/.test(whole)) break;
    whole = `${whole.replace(/\s?[,-]$/, '')}, ${next}`;
    readings.unshift(whole);
  }
  return readings;
}
