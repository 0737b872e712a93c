// The rooms of src/: what each keeps, and the floor it stands on. Imports go down only, through the other room's door
// (its index.ts). dependency-cruiser's rules are computed from this table by .dependency-cruiser.cjs.

module.exports = [
  { room: 'policy', floor: 0, keeps: 'the words and the rules, pure: no input or output, no clock, no framework' },
  { room: 'platform', floor: 0, keeps: 'configuration, clock, log, database, queue: no word of our domain' },
  { room: 'vault', floor: 1, keeps: 'keys, sealing, keyed hashes, destruction, and the type Permit' },
  { room: 'audit', floor: 1, keeps: 'append-only events, checkpoints, proofs' },
  { room: 'papers', floor: 1, keeps: 'what is written from the policy: the notice in each language, the papers' },
  { room: 'candidates', floor: 2, keeps: 'the tables of a candidate and every deed on them' },
  { room: 'mail', floor: 2, keeps: 'the sealed outbox, templates, SMTP' },
  { room: 'access', floor: 3, keeps: 'principals, permits, readers bound to a permit, explain' },
  { room: 'intake', floor: 4, keeps: 'receiving, reading, labelling, storing, and the notices owed for it' },
  { room: 'consent', floor: 4, keeps: 'the conversation: asking, answering, withdrawing, receipts, renewals' },
  { room: 'retention', floor: 4, keeps: 'what is due, sweeps, forecast, planning and applying a policy' },
  { room: 'rights', floor: 4, keeps: 'requests of data subjects, their clocks, packages, decisions' },
  { room: 'exchange', floor: 4, keeps: 'connectors, imports, webhooks out' },
  { room: 'api', floor: 5, keeps: 'controllers, DTOs, guard, problems, OpenAPI' },
  { room: 'pages', floor: 5, keeps: 'the console and the privacy portal' },
  { room: 'cli', floor: 5, keeps: 'the command line' },
];
