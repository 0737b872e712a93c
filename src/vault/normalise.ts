import { parsePhoneNumberFromString } from 'libphonenumber-js';

export type LookupKind = 'email' | 'phone' | 'name' | 'external_id' | 'application_id';

/** The form in which a value is hashed: two spellings of one address, number or name give the same hash. */
export function normalise(kind: LookupKind, value: string): string[] {
  switch (kind) {
    case 'email':
      return [normaliseEmail(value)];
    case 'phone':
      return [normalisePhone(value)];
    case 'name':
      return nameWords(value);
    default:
      return [value];
  }
}

export const normaliseEmail = (value: string): string => value.normalize('NFKC').trim().toLowerCase();

/** E.164 where the number says its country, else its digits. */
function normalisePhone(value: string): string {
  const parsed = parsePhoneNumberFromString(value);
  return parsed?.isPossible() ? parsed.number : value.replace(/\D/g, '');
}

/** Words without diacritics, in any order, so that "Ñúñez, José" finds "Jose Nunez". */
function nameWords(value: string): string[] {
  const folded = value.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return [...new Set(folded.match(/[\p{L}\p{N}]+/gu) ?? [])];
}
