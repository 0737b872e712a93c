/** Who receives data, for what, and where (Art. 13(1)(e) and (f)). */
import { plainIn } from '../../plain-words.ts';
import type { Place, RecipientRule } from '../../words.ts';
import { capital, countryName, listed, series } from '../speech.ts';
import { detail, point, said, type Detail, type Section, type Subject } from './said.ts';

export function recipientsSection(subject: Subject): Section {
  const { policy, speech } = subject;
  return {
    id: 'recipients',
    heading: speech.say('recipients.heading'),
    paragraphs: [said(speech.say('recipients.no_sale'))],
    points: [...policy.recipients.values()].map((recipient) =>
      point(
        `recipient:${recipient.id}`,
        said(`${capital(plainIn(recipient, speech.language))}.`, ...recipient.promises),
        [
          detail(speech.say(`recipients.role.${recipient.role}`)),
          detail(purposesOf(subject, recipient)),
          detail(categoriesOf(subject, recipient)),
          ...recipient.places.map((place) => placeOf(subject, place)),
        ],
      ),
    ),
  };
}

export function transfersSection({ policy, speech }: Subject): Section {
  const transfers = [...policy.recipients.values()].flatMap(({ places }) =>
    places.filter(({ safeguard }) => safeguard),
  );
  const free = [...policy.freeMovement].map((code) => countryName(speech, code));
  return {
    id: 'transfers',
    heading: speech.say('transfers.heading'),
    paragraphs: [
      said(speech.say('transfers.free', { countries: listed(speech, free) }), 'X1'),
      said(speech.say(transfers.length > 0 ? 'transfers.some' : 'transfers.none'), 'X1'),
    ],
    points: [],
  };
}

function purposesOf({ policy, speech }: Subject, { purposes }: RecipientRule): string {
  if (purposes.length === policy.purposes.size) return speech.say('recipients.all_purposes');
  const whys = [...policy.purposes.values()].filter(({ id }) => purposes.includes(id));
  return speech.say('recipients.purposes', { purposes: series(whys.map((why) => plainIn(why, speech.language))) });
}

function categoriesOf({ policy, speech }: Subject, { categories }: RecipientRule): string {
  if (categories.size === policy.categories.size) return speech.say('recipients.all_categories');
  const whats = [...policy.categories.values()].filter(({ id }) => categories.has(id));
  return speech.say('recipients.categories', {
    categories: series(whats.map((what) => plainIn(what, speech.language))),
  });
}

function placeOf({ speech }: Subject, { country, safeguard, citation }: Place): Detail {
  const where = countryName(speech, country);
  if (!safeguard) return detail(speech.say('recipients.place', { country: where }));
  const values = { country: where, safeguard: speech.say(`safeguard.${safeguard}`) };
  return detail(speech.say('recipients.transfer', values), citation === undefined ? {} : { cites: citation });
}
