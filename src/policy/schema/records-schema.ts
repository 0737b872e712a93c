/** What may arrive: which path of which kind of record is of which category. */
import { PATH_PATTERN } from '../reading/read-kinds.ts';
import { FILE_USES, LOOKUP_KINDS, VALUE_TYPES } from '../kind-words.ts';
import {
  anyTexts,
  choice,
  choices,
  idOf,
  idsOrAll,
  keyed,
  named,
  type Schema,
  section,
  text,
  title,
} from './shapes.ts';

const path = section(
  'One path, with exactly one of category, category_of and refused.',
  {},
  {
    category: idOf('The category of the values at this path.'),
    category_of: choice('Takes the category of the part it lies in, or the strictest of all parts.', ['part', 'whole']),
    refused: text('Why no value is taken at this path, for whoever sent one.'),
    type: choices('The types of value that are taken; text unless told.', VALUE_TYPES),
    index: choice('Feeds the look-up by e-mail address, phone number or name.', LOOKUP_KINDS),
  },
  { oneOf: [{ required: ['category'] }, { required: ['category_of'] }, { required: ['refused'] }] },
);

const parts = section('Parts of a body whose category is told by one of their members.', {
  at: text('Where the parts lie, such as /screenings/*.'),
  named_by: text('The member of a part that tells its category.'),
  otherwise: idOf('The category of the whole where no part came with it.'),
  categories: keyed('The category for each value of that member.', idOf('The category of such a part.')),
});

const kind = section(
  'A kind of record.',
  {
    title,
    sources: idsOrAll('Who may send it: sources, or groups of them.'),
  },
  {
    tables: anyTexts('The path tables by which it is read.'),
    files: choice(
      'How one that comes as a file is read: as a résumé (where nothing is said), a letter about the candidate, or for its words alone. kept: not read, and of the strictest category among the parts that its sender names. none: not taken.',
      FILE_USES,
    ),
    parts,
  },
);

export const RECORDS: Readonly<Record<string, Schema>> = {
  path_tables: keyed(
    'Which path of a record is of which category; a path that is not here is refused.',
    keyed('Paths, with "*" for an index.', path, PATH_PATTERN.source),
  ),
  kinds: named('Kinds of record: who may send them, and by which tables they are read.', kind),
};
