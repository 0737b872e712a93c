/** What stands on what, and until when. */
import { RULE_ANCHORS } from '../reading/read-rules.ts';
import { BASES, REQUIREMENTS } from '../words.ts';
import {
  choice,
  idOf,
  idsOf,
  idsOrAll,
  listOf,
  named,
  never,
  type Schema,
  section,
  term,
  terms,
  text,
} from './shapes.ts';

const anchor = section(
  'An event that may be counted from.',
  { event: choice('The event.', RULE_ANCHORS) },
  { plus: term('A delay that is presumed, such as that of the post.') },
);

const retention = section(
  'Until when: a term, counted from an event.',
  {
    keep: term('How long, counted from the event.'),
    citation: text('The law that says so, or "house" for a number that the controller chose.'),
  },
  {
    anchor: choice('The event that the term is counted from.', RULE_ANCHORS),
    anchors: listOf('Events in order of preference: the first that has happened is counted from.', anchor, 1),
    or_later: choice('Counted from this event instead, where it is later.', RULE_ANCHORS),
    open: term('The longest that is waited for the event, from the receipt of the application, or of the record.'),
  },
  { oneOf: [{ required: ['anchor'] }, { required: ['anchors'] }] },
);

const GRANTING = {
  basis: choice('The lawful basis (Art. 6(1)).', BASES),
  condition: text('The condition of Art. 9(2) or Art. 10 that lets sensitive data be used.'),
  law: idOf('The law that obliges or authorises: one of laws, and of the same legal order.'),
  stage: text('The earliest stage of the application.'),
  beside: idsOf('Given only to what arrived in time to be used for one of these purposes.'),
  interest: idOf('The legitimate interest, and of no other basis.'),
  retention: {
    description: 'Until when: the name of a retention of the file, or one of the rule’s own.',
    anyOf: [idOf('A retention that the file gives a name to.'), retention],
  },
  survives_erasure: text('The article by which an erasure leaves it: one of erasure_exceptions.'),
  renewal: section('When the person is asked again, before a consent runs out.', {
    ask_before: terms('How long before the end each question is sent.'),
  }),
};

const rule = section(
  'A ground for data of these categories, from these sources, under these laws; or its refusal.',
  {
    id: idOf('Its name, which every ground of it carries.'),
    purpose: idOf('What the data is used for.'),
    categories: idsOrAll('The categories it speaks of, or groups of them.'),
    sources: idsOrAll('The sources it speaks of, or groups of them.'),
    jurisdictions: idsOrAll('The jurisdictions it speaks of; "all" are those that extend no other.'),
  },
  {
    requires: choice('What has to be there: an application, none, or a consent.', REQUIREMENTS),
    refuse: text('Why this takes back what a wider rule would give.'),
    ...GRANTING,
  },
  {
    if: { required: ['refuse'] },
    then: never(...Object.keys(GRANTING)),
    else: {
      required: ['basis', 'retention'],
      allOf: [
        {
          if: basisIs('consent'),
          then: { required: ['requires', 'renewal'], properties: { requires: { const: 'consent' } } },
          else: { properties: { renewal: false, requires: { not: { const: 'consent' } } } },
        },
        { if: basisIs('legal_obligation'), then: { required: ['law'] } },
        { if: basisIs('legitimate_interest'), then: { required: ['interest'] }, else: never('interest') },
      ],
    },
  },
);

function basisIs(basis: string): Schema {
  return { properties: { basis: { const: basis } }, required: ['basis'] };
}

export const RULES: Readonly<Record<string, Schema>> = {
  retentions: named('Retentions that several rules share.', retention),
  rules: listOf(
    'Which data stands on which basis, for what, until when. Of several the one that names the nearest jurisdiction speaks.',
    rule,
  ),
};
