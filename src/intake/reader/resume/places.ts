/** Places as a contact line gives them: "12 High Street, 94107 San Francisco (US), California". */
import { fold, locales } from '../languages/words.ts';
import { remembered } from '../remembered.ts';
import type { Place } from './place.ts';
import { unspacedPlaceOf } from './unspaced-places.ts';

/** Codes that name no country of an address. */
const NOT_COUNTRIES: ReadonlySet<string> = new Set([
  'EU',
  'EZ',
  'UN',
  'XA',
  'XB',
  'ZZ',
  'QO',
  'UK',
  'DD',
  'SU',
  'YU',
  'CS',
  'FX',
  'TP',
  'ZR',
  'BU',
  'AN',
  'NT',
  'VD',
  'YD',
  'DY',
  'HV',
  'NH',
  'RH',
  'NQ',
  'PU',
  'PZ',
  'MI',
  'JT',
  'WK',
  'PC',
  'FQ',
  'CT',
]);
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const FURTHER: Readonly<Record<string, string>> = {
  usa: 'US',
  uk: 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  'u.s.a.': 'US',
  'u.k.': 'GB',
  holland: 'NL',
  'hong kong': 'HK',
};

/** Country names in the languages of the résumés that are read, from the runtime's own tables. */
const countries: ReadonlyMap<string, string> = countryNames();
const codes: ReadonlySet<string> = new Set(countries.values());

const POSTAL =
  /(?<![\p{L}\d])(?:[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}|\d{4}\s?[A-Z]{2}(?![\p{L}])|[A-Z]{2}\s\d{5}|\d{2}-\d{3}|\d{3}-\d{4}|\d{5}-\d{3,4}|\d{4}-\d{3}|\d{3}\s\d{2}|\d{4,6}|〒\d{3}-\d{4})(?![\p{L}\d-])/gu;
const HOUSE_NUMBER = /(?:^|\s)(?:no\.?\s?)?\d{1,5}\s?[a-z]?(?=$|[\s,/-])/i;
/** "No: 15 D: 4" */
const NUMBERED = /(?<!\p{L})(?:no|nr|d|daire|kat|k|blok|apt):(?=\s?\d)/giu;
/** A day is no house. */
const DAY = /^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$/;
const STREET_WORD =
  /(?:stra(?:ss|ß)e|str\.|street|avenue|road|lane|drive|gata|veien|gracht|straat|rue|calle|avenida|\bav\.|\bst\b|\brd\b|\bave\b|platz|weg|allee|jl\.|路|街|號|号|丁目)/iu;

/** The place that a text gives, if it is no more than a place. */
export const placeOf = remembered((text: string): Readonly<Place> | undefined => {
  if (text.length > 160 || text.length < 4 || /@|https?:|www\.|[%:!?]/.test(text.replace(NUMBERED, ' ')))
    return undefined;
  const unspaced = unspacedPlaceOf(text);
  if (unspaced) return unspaced;
  const place: Place = {};
  const rest = text.replace(/\(([^)]{2,40})\)/g, (whole, inner: string) => (takeCountry(inner, place) ? ',' : whole));
  // A house number can look like a short code: the longest is the code.
  const postal = [...rest.matchAll(POSTAL)]
    .map(([code]) => code)
    .reduce<string | undefined>((best, code) => (best && best.length >= code.length ? best : code), undefined);
  const pieces = withHouseNumbers(
    rest
      .split(/[,،，、;|•·]\s?|\s[-–]\s/)
      .map((piece) => piece.trim())
      .filter((piece) => piece !== ''),
  );
  if (pieces.length < 2 && !postal) return undefined;
  const names: string[] = [];
  const streets: string[] = [];
  for (const piece of pieces) sortPiece(piece, { place, names, streets, postal });
  if (streets.length > 0) place.address = streets.join(', ');
  [place.city, place.region] = names;
  return isPlain(place, names, pieces.length) ? place : undefined;
});

/** "Rua das Oliveiras, 18": the number belongs to the street before it. */
function withHouseNumbers(pieces: readonly string[]): string[] {
  const joined: string[] = [];
  for (const piece of pieces) {
    const street = joined.at(-1);
    if (street !== undefined && /^\d{1,4}\s?[a-z]?$/i.test(piece) && !/\d/.test(street))
      joined[joined.length - 1] = `${street}, ${piece}`;
    else joined.push(piece);
  }
  return joined;
}

interface Sorting {
  place: Place;
  names: string[];
  streets: string[];
  postal: string | undefined;
}

function sortPiece(piece: string, { place, names, streets, postal }: Sorting): void {
  if (takeCountry(piece, place)) return;
  let name = piece;
  if (postal && !place.postalCode && piece.includes(postal) && !isStreet(piece.replace(postal, ''))) {
    place.postalCode = postal;
    name = piece.replace(postal, '').trim();
    if (name === '' || takeCountry(name, place)) return;
  }
  if (isStreet(name) || (names.length === 0 && streets.length > 0 && /^(?:apt|suite|unit|floor|#)/i.test(name)))
    streets.push(name);
  else names.push(name);
}

function isStreet(piece: string): boolean {
  return (
    !DAY.test(piece) &&
    piece.split(' ').length <= 7 &&
    (HOUSE_NUMBER.test(piece) || STREET_WORD.test(piece) || /\d[-\d]*$/.test(piece))
  );
}

/** Without a country, a postal code or a street, two names in a row could be anything. */
function isPlain(place: Place, names: readonly string[], pieces: number): boolean {
  const longest = place.postalCode === undefined ? 4 : 6;
  if (names.length > 3 || names.some((name) => name.split(' ').length > longest || /[.:!?]$/.test(name))) return false;
  if (names.some((name) => DAY.test(name)) || (!place.city && !place.postalCode)) return false;
  return (
    place.countryCode !== undefined ||
    (place.postalCode !== undefined && pieces > 1) ||
    (place.address !== undefined && names.length > 0) ||
    isStateOf(names)
  );
}

/** "Austin, TX" */
function isStateOf(names: readonly string[]): boolean {
  return names.length === 2 && /^[A-Z]{2}$/.test(names[1]!);
}

function takeCountry(piece: string, place: Place): boolean {
  const name = piece.trim();
  const code = /^[A-Z]{2}$/.test(name) && codes.has(name) ? name : (countries.get(fold(name)) ?? undefined);
  if (!code || place.countryCode) return code !== undefined && place.countryCode === code;
  place.countryCode = code;
  return true;
}

export function countryOf(name: string): string | undefined {
  return countries.get(fold(name));
}

function countryNames(): Map<string, string> {
  const known = allCodes();
  const named = locales.flatMap((locale) => {
    const of = new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' });
    return known.map((code) => [fold(of.of(code) ?? ''), code] as const);
  });
  return new Map([...Object.entries(FURTHER), ...named.filter(([name]) => name !== '')]);
}

/** Every pair of letters that names a country. */
function allCodes(): string[] {
  const english = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  return [...LETTERS]
    .flatMap((first) => [...LETTERS].map((second) => first + second))
    .filter((code) => !NOT_COUNTRIES.has(code) && english.of(code) !== undefined);
}
