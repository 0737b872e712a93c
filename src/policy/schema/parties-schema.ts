/** Who may receive data, and who may see it. */
import { RECIPIENT_ROLES, SAFEGUARDS } from '../words.ts';
import {
  anyTexts,
  choice,
  country,
  dpv,
  flag,
  idsOrAll,
  keyed,
  listOf,
  named,
  paper,
  plain,
  plainDe,
  PROMISES,
  type Schema,
  section,
  text,
  title,
} from './shapes.ts';

const place = section(
  'Where a recipient has the data.',
  { country: country('A country of ISO 3166-1, in two letters.') },
  {
    safeguard: choice('What lets data go there, where it does not move freely (Art. 44 to 49).', SAFEGUARDS),
    citation: text('The decision, clauses or document that the safeguard is.'),
  },
  { dependentRequired: { safeguard: ['citation'] } },
);

const recipient = section(
  'Who may receive data.',
  {
    title,
    plain,
    dpv,
    role: choice('What it is to the controller (Art. 4(7) to (9)).', RECIPIENT_ROLES),
    purposes: idsOrAll('What it receives data for.'),
    categories: idsOrAll('What it receives.'),
    places: listOf('Where it has the data.', place),
  },
  {
    ...plainDe,
    agreement: paper('The agreement with a processor (Art. 28(3)) or a joint controller (Art. 26).'),
    promises: PROMISES,
  },
  {
    if: { properties: { role: { enum: ['processor', 'joint_controller'] } }, required: ['role'] },
    then: { required: ['agreement'] },
  },
);

const role = section(
  'Who may act for which purpose on which categories; what it is not given it does not have.',
  {
    title,
    purposes: {
      description: 'The word all, or for each purpose the categories that the role may see for it.',
      anyOf: [
        { const: 'all' },
        keyed('The categories for each purpose.', idsOrAll('The categories that the role may see for this purpose.')),
      ],
    },
  },
  {
    hiring: flag('A role of hiring: it sees nothing hidden and is never told that anything ended.', false),
    knows_hidden: flag('May learn that hidden data exists.', false),
    sees_endings: flag('Is told that a candidate ended, rather than that there is none.', false),
    governs: flag('Places holds and restrictions, runs sweeps, reads the forecast.', false),
    audits: flag('Reads the audit log.', false),
    writes: flag('Sends candidates, applications, records and consents.', false),
    corrects: flag('Corrects, in the name of our own staff, what it may see for a purpose.', false),
  },
);

export const FREE_MOVEMENT: Readonly<Record<string, Schema>> = {
  free_movement: anyTexts('Countries among which data moves without a safeguard (Art. 44), in two letters.', {
    type: 'string',
    pattern: '^[A-Z]{2}$',
  }),
};

export const PARTIES: Readonly<Record<string, Schema>> = {
  recipients: named('Who may receive data, what they are to the controller, and where they are.', recipient),
  roles: named('Who may act for which purpose on which categories.', role),
};
