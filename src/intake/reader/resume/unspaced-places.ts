/** Addresses written from the largest to the smallest, without signs between: "〒541-0053 大阪府大阪市中央区本町3-5-12". */
import type { Place } from './place.ts';

const POSTAL = /^〒?\s?[(（]?(\d{3}-\d{4}|\d{5,6})[)）]?\s?/u;
/** Prefecture or province, town, and the rest. */
const HAN =
  /^(\p{Script=Han}{1,6}?[都道府県县省]|\p{Script=Han}{1,7}自治区)?(\p{Script=Han}{1,6}?[市区區縣郡])?([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{L}\p{Nd}\s\-−ー号號.#]{0,60})$/u;
const HANGUL =
  /^(\p{Script=Hangul}{2,4}?)(?:특별시|광역시|특별자치시|시)?\s(\p{Script=Hangul}{1,6}[구시군동로길](?:\s[\p{Script=Hangul}\p{Nd}\s-]{1,40})?)$/u;

export function unspacedPlaceOf(text: string): Place | undefined {
  if (text.length > 80 || !/[\p{Script=Han}\p{Script=Hangul}]/u.test(text)) return undefined;
  const [code, postalCode] = POSTAL.exec(text) ?? [''];
  const rest = text.slice(code.length).trim();
  const coded = postalCode === undefined ? {} : { postalCode };
  const [korean, city] = HANGUL.exec(rest) ?? [];
  if (korean !== undefined) return { ...coded, address: korean, city };
  const [all, region, town, address] = HAN.exec(rest) ?? [];
  if (
    all === undefined ||
    town === undefined ||
    (region === undefined && postalCode === undefined && !/\p{Nd}/u.test(address!))
  )
    return undefined;
  const place: Place = { ...coded, city: town };
  if (region !== undefined) place.region = region;
  if (address!.trim() !== '') place.address = address!.trim();
  return place;
}
