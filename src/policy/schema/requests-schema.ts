/** What a request is owed, what a person is asked, what a check asks for, what is proven, and the limits of the deployment. */
import { AGENT_TERMS, CHECK_EVIDENCE, FEE_GROUNDS, WAIT_STARTS } from '../words.ts';
import {
  choice,
  choices,
  flag,
  idsOrAll,
  listOf,
  named,
  plain,
  plainDe,
  PROMISES,
  type Schema,
  section,
  term,
  text,
  texts,
  title,
  whole,
} from './shapes.ts';

const clock = section(
  'What is owed where the residence of the person is in one of these jurisdictions.',
  {
    jurisdictions: idsOrAll('The jurisdictions it holds in; "all" are those that extend no other.'),
    answer: term('Until when the request is answered.'),
    citation: text('The law that says so, or "house".'),
  },
  {
    acknowledge: term('Until when its receipt is confirmed.'),
    extend: term('By how long the answer may be put off, where the person is told why.'),
  },
);

const request = section(
  'A kind of request.',
  {
    title,
    agents: choice('Whether somebody else may ask for the person.', AGENT_TERMS),
    clocks: listOf('What is owed, by jurisdiction.', clock),
  },
  {
    plain,
    ...plainDe,
    promises: PROMISES,
    told_in: idsOrAll('The only jurisdictions whose notice tells of it; all unless told.'),
    needs_proof: flag('Whether the person has to prove who they are.', true),
  },
);

const proof = section(
  'A kind of proof.',
  {
    keep: term('How long it is kept, counted from the end of what it proves.'),
    citation: text('The law that says so, or "house".'),
  },
  { plain, ...plainDe },
);

const check = section(
  'What a background check asks for where the application is in one of these jurisdictions.',
  {
    jurisdictions: idsOrAll('The jurisdictions it holds in; "all" are those that extend no other.'),
    evidence: choices('The steps that are recorded before a result is taken.', CHECK_EVIDENCE),
    citation: text('The law that says so, or "house".'),
  },
  {
    wait: term('How long nobody is rejected on a report after the pre-adverse notice.'),
    wait_from: choice('What the wait is counted from.', WAIT_STARTS),
  },
  { dependentRequired: { wait: ['wait_from'], wait_from: ['wait'] } },
);

export const CHECKS: Readonly<Record<string, Schema>> = {
  checks: listOf('What a background check asks for beside its grounds; the nearest jurisdiction wins.', check),
};

const limits = section('Figures of the deployment that are neither the end of a ground nor the clock of a request.', {
  unread_document_days: whole('How long a document may stay that no reader could read.', 1, 365),
  third_party_notice: term('The latest that a person is told of data that did not come from them (Art. 14(3)(a)).'),
  unsent_message_days: whole('How long a message is tried before it is given up.', 1, 365),
  key_epoch_days: whole('How long until what a destroyed key had sealed is beyond reach in backups too.', 1, 366),
  minimum_age: section('How old a candidate has to be.', {
    refused_under: whole('Whoever is younger is refused.', 0, 30),
    human_under: whole('Whoever is younger is looked at by a person.', 0, 30),
  }),
});

/** May be left out: then each request is met for nothing. */
export const FEES: Readonly<Record<string, Schema>> = {
  fees: section('When a request may cost something, or be refused.', {
    only_for: choices('The only grounds for it.', FEE_GROUNDS),
    explained_first: {
      description: 'That the person is told of it before anything else: the law leaves no choice.',
      const: true,
    },
  }),
};

export const REQUESTS: Readonly<Record<string, Schema>> = {
  consent_wordings: named(
    'What a person is asked, by purpose, in these words.',
    section('A question, in each language.', {
      version: whole('Its version: a new wording takes a new one.', 1, 1_000_000),
      ...texts(),
    }),
  ),
  requests: named('What a request is owed; the residence of the person decides.', request),
  proofs: named('How long proof of compliance is kept.', proof),
  limits,
};
