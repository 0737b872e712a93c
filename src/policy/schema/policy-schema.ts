/** The policy file as JSON Schema: for editors, and for whoever makes a policy by program. */
import { LANGUAGE_VERSION } from '../reading/language-version.ts';
import { FREE_MOVEMENT, PARTIES } from './parties-schema.ts';
import { RECORDS } from './records-schema.ts';
import { CHECKS, FEES, REQUESTS } from './requests-schema.ts';
import { RULES } from './rules-schema.ts';
import { LAWS } from './laws-schema.ts';
import { mailbox, type Schema, section, text } from './shapes.ts';
import { WORDS } from './words-schema.ts';

const controller = section('Who decides why and how data is used, as the notice names it.', {
  name: text('Its name.'),
  privacy_contact: mailbox('The e-mail address for questions of privacy.'),
  address: text('Its postal address.'),
});

const SCHEMA: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Policy of Candor',
  ...section(
    'The law of a deployment: what is kept, for which purpose, on which basis, until when, and who may see it.',
    {
      candor_policy: { description: 'The version of this language.', const: LANGUAGE_VERSION },
      controller,
      ...WORDS,
      ...RECORDS,
      ...PARTIES,
      ...RULES,
      ...REQUESTS,
    },
    { ...FREE_MOVEMENT, ...LAWS, ...FEES, ...CHECKS },
  ),
};

/**
 * The form of a policy file (JSON Schema 2020-12). What it refuses is refused when the file is read; what only shows among
 * several parts, such as a word that is defined nowhere, is told by the reading alone.
 */
export function policySchema(): Schema {
  return SCHEMA;
}
