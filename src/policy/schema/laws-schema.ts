/** The laws that a policy cites, and what they say of how long. */
import { RULE_ANCHORS } from '../reading/read-rules.ts';
import { choice, idOf, idsOrAll, named, type Schema, section, term, text } from './shapes.ts';

const law = section('A law.', {
  title: text('As it is cited.'),
  of: idOf('The jurisdiction whose law it is: it holds there, and in what extends it.'),
});

const bound = section(
  'A minimum, a maximum or both: of a minimum, that a rule of its purpose keeps it; of a maximum, that no rule goes beyond it.',
  {
    law: idOf('The law that says so; it speaks where it holds.'),
    purposes: idsOrAll('The purposes it belongs to.'),
    categories: idsOrAll('The categories it speaks of, or groups of them.'),
    anchor: choice('The event that it is counted from.', RULE_ANCHORS),
  },
  {
    sources: idsOrAll('The sources it speaks of; all unless told.'),
    or_later: choice('Counted from this event instead, where it is later.', RULE_ANCHORS),
    at_least: term('The shortest that has to be kept.'),
    at_most: term('The longest that may be kept.'),
  },
  { allOf: [{ anyOf: [{ required: ['at_least'] }, { required: ['at_most'] }] }] },
);

export const LAWS: Readonly<Record<string, Schema>> = {
  laws: named('Laws that oblige, authorise or bound: no rule stands on that of another legal order.', law),
  bounds: named('What laws say of how long. Every rule is held to it when the file is read.', bound),
};
