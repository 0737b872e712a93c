/** Reads who may receive data: what they are to the controller, what they get for which purposes, and where they are. */
import { RECIPIENT_ROLES, SAFEGUARDS, type Place, type RecipientRule } from '../words.ts';
import { readNamed } from './named-sections.ts';
import { readTerms } from './read-terms.ts';
import { readReference } from './read-words.ts';
import type { Section } from './section.ts';
import type { Vocabularies } from './vocabularies.ts';

export interface KnownToRecipients {
  readonly vocabularies: Vocabularies;
  readonly purposes: Iterable<string>;
  readonly freeMovement: ReadonlySet<string>;
}

/** Countries among which data moves without a safeguard (Art. 44). */
export function readFreeMovement(file: Section): Set<string> {
  const listed = file.list('free_movement');
  for (const { text, at } of listed) checkCountry(file, text, at);
  return new Set(listed.map(({ text }) => text));
}

export function readRecipients(file: Section, known: KnownToRecipients): Map<string, RecipientRule> {
  const purposes = [...known.purposes];
  return readNamed(file, 'recipients', (id, section) => {
    const role = section.choice('role', RECIPIENT_ROLES);
    return {
      id,
      title: section.text('title'),
      plain: section.text('plain'),
      plainDe: section.optionalText('plain_de'),
      role,
      dpv: readTerms(section),
      agreement: readAgreement(section, role),
      purposes: [...section.words('purposes', { words: purposes, all: purposes })],
      categories: section.words('categories', known.vocabularies.categories),
      places: section.sections('places').map((place) => readPlace(place, known.freeMovement)),
      promises: section.list('promises').map(({ text }) => text),
    };
  });
}

/** Art. 26 and Art. 28(3): whoever processes for the controller, or decides with it, has agreed to how. */
function readAgreement(section: Section, role: RecipientRule['role']): RecipientRule['agreement'] {
  if (section.has('agreement')) return readReference(section, 'agreement');
  if (role === 'processor' || role === 'joint_controller') {
    const article = role === 'processor' ? 'Art. 28(3)' : 'Art. 26';
    const found = `a ${role.replace('_', ' ')} without "agreement"`;
    section.mistakes.add(
      section.at,
      found,
      `the agreement with it (${article})`,
      'add "agreement: { document, date }"',
    );
  }
  return undefined;
}

function readPlace(section: Section, free: ReadonlySet<string>): Place {
  const code = section.text('country');
  checkCountry(section, code, section.where('country'));
  const safeguard = section.has('safeguard') ? section.choice('safeguard', SAFEGUARDS) : undefined;
  if (code !== '' && !safeguard && !free.has(code)) {
    const found = `${code}, to which data does not move freely, without "safeguard"`;
    const expected = `one of ${SAFEGUARDS.join(', ')} (Art. 44 to 49)`;
    section.mistakes.add(section.where('country'), found, expected, 'name it and cite it, or take the place out');
  }
  const citation = section.optionalText('citation');
  if (safeguard && !citation) {
    const expected = 'the decision, clauses or document that it is';
    section.mistakes.add(section.where('safeguard'), `"${safeguard}" without "citation"`, expected, 'cite it');
  }
  section.done();
  return { country: code, safeguard, citation };
}

const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

function checkCountry(section: Section, code: string, at: number): void {
  if (code === '') return;
  const known =
    /^[A-Z]{2}$/.test(code) && names.of(code) !== undefined && new Intl.Locale(`und-${code}`).region === code;
  if (!known) section.mistakes.add(at, `"${code}"`, 'a country of ISO 3166-1', 'write two letters, such as DE or US');
}
