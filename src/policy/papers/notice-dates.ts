/** Since when a notice reads as it does, in its own words. */
import type { Instant } from '../words.ts';
import type { Speech } from './speech.ts';

const LOCALES: Readonly<Record<string, string>> = { en: 'en-GB' };

/** "This text holds since 3 May 2027."; while that is news, also that it changed on that day. */
export function noticeDates(
  speech: Speech,
  held: { readonly since: Instant; readonly changed: boolean },
  timeZone: string,
): string[] {
  const { language } = speech;
  const day = held.since.toLocaleString(LOCALES[language] ?? language, { dateStyle: 'long', timeZone });
  return [speech.say('changes.since', { day }), ...(held.changed ? [speech.say('changes.on', { day })] : [])];
}
