import type { PaperName } from '../papers/index.ts';
import type { Word } from './word.ts';

const none = { least: 0, most: 0 };
const text = { type: 'string' } as const;

const paper = (name: PaperName, what: string): Word => ({
  name: `policy ${name}`,
  use: '[<file>] [--format json|csv|html]',
  does: `Writes ${what}, from a policy file (the configured one unless told). Needs no database.`,
  options: { format: text },
  operands: { least: 0, most: 1 },
  run: async (given, terminal) => (await import('./words/policy-papers.ts')).writePaper(name, given, terminal),
});

/** Every word of the command line, in the order in which help tells them. */
export const WORDS: readonly Word[] = [
  {
    name: 'key create',
    use: '--role <role> [--name <name>] [--days <n>]',
    does: 'Makes an API key for a role, for 90 days unless told. Prints it once, as one line of JSON.',
    options: { role: text, name: text, days: text },
    operands: none,
    run: async (given, terminal) => (await import('./words/key.ts')).createKey(given, terminal),
  },
  {
    name: 'key list',
    use: '',
    does: 'Prints every API key: id, role, name, when it expires or was revoked. The keys themselves are not stored.',
    options: {},
    operands: none,
    run: async (_, terminal) => (await import('./words/key.ts')).listKeys(terminal),
  },
  {
    name: 'key revoke',
    use: '<id>',
    does: 'Revokes an API key: its next request is refused.',
    options: {},
    operands: { least: 1, most: 1 },
    run: async (given, terminal) => (await import('./words/key.ts')).revokeKey(given, terminal),
  },
  {
    name: 'policy show',
    use: '',
    does: 'Prints the version of the policy in force, since when, and whether the file waits to be applied.',
    options: {},
    operands: none,
    run: async (_, terminal) => (await import('./words/policy.ts')).showPolicy(terminal),
  },
  {
    name: 'policy check',
    use: '[<file>]',
    does: 'Checks a policy file (the configured one unless told): its mistakes, one a line. Needs no database.',
    options: {},
    operands: { least: 0, most: 1 },
    run: async (given, terminal) => (await import('./words/policy.ts')).checkPolicy(given, terminal),
  },
  {
    name: 'policy schema',
    use: '',
    does: 'Prints the form of a policy file as JSON Schema 2020-12, for editors and programs. Needs no database.',
    options: {},
    operands: none,
    run: async (_, terminal) => (await import('./words/policy.ts')).printSchema(terminal),
  },
  {
    name: 'policy plan',
    use: '<file> [--grace <days>]',
    does: 'Tells what a policy file would do to what is held: a line for each kind of change, then the whole. Changes nothing.',
    options: { grace: text },
    operands: { least: 1, most: 1 },
    run: async (given, terminal) => (await import('./words/policy.ts')).planPolicy(given, terminal),
  },
  {
    name: 'policy apply',
    use: '<plan id>',
    does: 'Puts a policy in force that somebody else has planned over HTTP, and waits until all grounds have followed.',
    options: {},
    operands: { least: 1, most: 1 },
    run: async (given, terminal) => (await import('./words/policy.ts')).applyPolicy(given, terminal),
  },
  {
    name: 'policy notice',
    use: '[<file>] --jurisdiction <id> [--language <code>] [--format text|html|json]',
    does: 'Writes what a candidate is told, from a policy file (the configured one unless told), in English unless told.',
    options: { jurisdiction: text, language: text, format: text },
    operands: { least: 0, most: 1 },
    run: async (given, terminal) => (await import('./words/policy-papers.ts')).writeNotice(given, terminal),
  },
  paper('record', 'the record of processing activities (GDPR Art. 30)'),
  paper('matrix', 'who may act for what, see what and know of what: roles, purposes, categories'),
  paper('retention', 'the retention schedule: how long what is kept, counted from what'),
  {
    name: 'sweep',
    use: '',
    does: 'Ends what is due, beside a running service or without one, and prints the counts.',
    options: {},
    operands: none,
    run: async (_, terminal) => (await import('./words/sweep.ts')).sweep(terminal),
  },
  {
    name: 'reread',
    use: '',
    does: 'Reads again, with the reader of this version, the documents that another has read, and prints the counts.',
    options: {},
    operands: none,
    run: async (_, terminal) => (await import('./words/reread.ts')).reread(terminal),
  },
  {
    name: 'audit events',
    use: '[--candidate <id>] [--after <event id>] [--limit <n>]',
    does: 'Prints audit events in order, one a line of JSON; 100 unless told.',
    options: { candidate: text, after: text, limit: text },
    operands: none,
    run: async (given, terminal) => (await import('./words/audit.ts')).auditEvents(given, terminal),
  },
  {
    name: 'restore',
    use: '',
    does: 'After a backup of the data was put back: ends again every candidate that the ledger says has ended.',
    options: {},
    operands: none,
    run: async (_, terminal) => (await import('./words/restore.ts')).restore(terminal),
  },
];
