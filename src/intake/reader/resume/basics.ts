/** Who the person is, and how they are reached. */
import type { Line } from '../lines.ts';
import { contactsIn, emailsIn } from './contacts.ts';
import type { Collected } from './collected.ts';
import { withWholeAddresses } from './cut-addresses.ts';
import { identityIn } from './identity.ts';
import { linesIn } from './sections.ts';
import type { Part } from './sections.ts';
import { summaryIn } from './summary.ts';

/** Some put their address under a heading such as "About me". */
function linesWithContacts(lines: readonly Line[], summary: readonly Line[]): readonly Line[] {
  const tells = (some: readonly Line[]): boolean => some.some(({ text }) => emailsIn(text).length > 0);
  return !tells(lines) && tells(summary) ? [...lines, ...summary] : lines;
}

/** A referee's contact is never the candidate's: only the top of the document and its contact parts are asked. */
export function addBasics(parts: readonly Part[], collected: Collected): void {
  const summaryLines = withWholeAddresses(linesIn(parts, 'summary'));
  const own = withWholeAddresses(linesIn(parts, 'top', 'contact', 'personal', 'profiles'));
  const lines = linesWithContacts(own, summaryLines);
  const echo = lines.flatMap(({ text }) => emailsIn(text))[0]?.value;
  const { name, label } = identityIn(linesIn(parts, 'top', 'personal', 'contact'), echo);
  const others = [name?.value, label].flatMap((text) => text ?? []);
  const { email, phone, url, profiles, place } = contactsIn(lines, others, summaryLines);
  const basics = collected.under('/basics', [...lines, ...summaryLines]);
  basics.add('name', name?.value, name?.confidence ?? 0);
  basics.add('label', label, 0.6);
  basics.add('email', email?.value, email?.lookalike ? 0.3 : 0.95);
  if (email?.lookalike) collected.flags.push('lookalike_email');
  basics.add('phone', phone?.value, phone?.sure ? 0.9 : 0.6, phone?.value.slice(-7));
  basics.add('url', url, 0.8);
  if (place) addPlace(place);
  profiles.forEach(({ network, username, url: at }, index) => {
    const sure = network ? 0.85 : 0.5;
    basics.add(`profiles/${index}/network`, network, sure, username ?? at);
    basics.add(`profiles/${index}/username`, username, sure);
    basics.add(`profiles/${index}/url`, at, sure);
  });
  basics.add('summary', summaryIn(parts), 0.8);

  function addPlace({ address, postalCode, city, region, countryCode }: NonNullable<typeof place>): void {
    basics.add('location/address', address, 0.7);
    basics.add('location/postalCode', postalCode, 0.7);
    basics.add('location/city', city, 0.7);
    basics.add('location/region', region, 0.7);
    basics.add('location/countryCode', countryCode, 0.7, city ?? postalCode ?? address);
  }
}
