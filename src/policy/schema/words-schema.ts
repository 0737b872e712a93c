/** Where the law is, where data comes from, what it is, why it is used. */
import { BASES, DATA_SUBJECTS, DOCUMENT_EFFECTS, EXISTENCES, OBJECTION_EFFECTS, ORIGINS } from '../words.ts';
import {
  anyTexts,
  choice,
  choices,
  day,
  dpv,
  flag,
  idOf,
  idsOf,
  keyed,
  named,
  never,
  paper,
  plain,
  plainDe,
  PROMISES,
  type Schema,
  section,
  text,
  textList,
  texts,
  title,
  webAddress,
} from './shapes.ts';

const jurisdiction = section(
  'A legal order.',
  {
    title,
    time_zone: text('Its time zone in the IANA database, in which its terms are counted, such as Europe/Berlin.'),
    dpv,
    authority: section(
      'The supervisory authority that the notice names.',
      { name: text('Its name.'), url: webAddress('Where a person complains to it.') },
      { name_de: text('Its name in German.') },
    ),
  },
  {
    title_de: text('What it is called in German.'),
    extends: idOf('The jurisdiction whose rules hold here too, unless a rule nearer speaks of the same.'),
    holidays: anyTexts('Days, beside Saturday and Sunday, that are no business days, such as "2026-12-25".', {
      type: 'string',
      pattern: '^\\d{4}-\\d{2}-\\d{2}$',
    }),
  },
);

const source = section(
  'Where data comes from.',
  {
    title,
    plain,
    dpv,
    origin: choice(
      'Who it is to the candidate: the candidate (Art. 13), someone else (Art. 14), or we ourselves.',
      ORIGINS,
    ),
  },
  { ...plainDe, promises: PROMISES },
);

const category = section(
  'What kind of data a field is.',
  {
    title,
    plain,
    dpv,
    existence: choice(
      'Whether every role may learn that such data exists, or only those that know of hidden things.',
      EXISTENCES,
    ),
    in_document: choice('What is done with a document in which such data is found without a ground.', DOCUMENT_EFFECTS),
  },
  {
    ...plainDe,
    whose: choice('Whose data it is.', DATA_SUBJECTS, 'candidate'),
    for_hiring: flag('False: no purpose of hiring may use it, and no hiring role may hold it.', true),
    criminal: flag('True: data of Art. 10, which needs a law that authorises it.', false),
    special: flag('True: data of Art. 9, which needs a condition beside the basis.', false),
    ungrounded: text('Why no rule grounds it, where none does.'),
    parent: text('The category of the notice that it is a part of.'),
  },
);

const purpose = section(
  'Why data is used.',
  {
    title,
    plain,
    dpv,
    bases: choices('The only bases that a rule for it may name.', BASES),
    objection: choice(
      'What an objection (Art. 21) to a legitimate interest does: it ends the use, restricts it until decided, or is outweighed.',
      OBJECTION_EFFECTS,
    ),
    dpia: section(
      'The assessment of its impact (Art. 35), or why there is none.',
      {},
      {
        none: text('Why no assessment is needed.'),
        document: text('The name or number of the assessment.'),
        date: day('The day that the assessment is of.'),
      },
      {
        oneOf: [
          { required: ['none'], ...never('document', 'date') },
          { required: ['document', 'date'], ...never('none') },
        ],
      },
    ),
    automated_decision: {
      description:
        'The word none, or the logic of decisions that are made by machine alone, and how a person reviews them (Art. 22).',
      anyOf: [
        { const: 'none' },
        section('A decision that is made by machine alone.', {
          logic: text('By which logic it decides, in words for the person.'),
          human_review: text('How the person has it reviewed by somebody.'),
        }),
      ],
    },
  },
  {
    ...plainDe,
    hiring: flag('A use that serves hiring: the only ones that hiring roles may act for.', false),
    direct_marketing: flag('Direct marketing: an objection ends it, and it does not survive erasure.', false),
    residence_speaks: flag(
      "Whether the law of the person's residence has to allow it too, beside that of the application.",
      false,
    ),
    despite_restriction: flag(
      'Goes on under a restriction: claims, and what a law or proof needs (Art. 18(2)).',
      false,
    ),
    promises: PROMISES,
  },
  {
    if: { properties: { direct_marketing: { const: true } }, required: ['direct_marketing'] },
    then: { properties: { objection: { const: 'ends' } } },
  },
);

const interest = section(
  'A legitimate interest (Art. 6(1)(f)).',
  { plain, balancing: paper('Where it was weighed against the interests of the person.') },
  plainDe,
);

const groupsOf = (what: string): Schema => named(`Groups of ${what}.`, idsOf(`The ${what} that the name stands for.`));

export const WORDS: Readonly<Record<string, Schema>> = {
  jurisdictions: named('Where the law is. A rule for one holds for those that extend it.', jurisdiction),
  sources: named('Where data comes from.', source),
  categories: named('What kind of data a field is.', category),
  strictness: textList(
    'Every category once, the strictest first: where one value speaks of several, it counts as the strictest.',
  ),
  groups: section('Names for lists that are used again and again.', {
    sources: groupsOf('sources'),
    categories: groupsOf('categories'),
  }),
  purposes: named('Why data is used.', purpose),
  interests: named('Legitimate interests, in words for the person, and where each was weighed.', interest),
  stages: textList('The stages of an application, in order.'),
  erasure_exceptions: keyed(
    'What an erasure has to leave, by the article that says so, in words for the person.',
    section('The words of one article.', texts()),
  ),
};
