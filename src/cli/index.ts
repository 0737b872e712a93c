// Cli keeps the words of the command line: what an operator or a developer does beside the running service.
// It promises that a word says what it did in lines that people and scripts understand, and ends with 0, 1 (failed) or 2 (wrong use).
// It starts the same rooms as the service, by the same assembly and configuration.
// A word prints a key or a secret once, where it was asked for, and nowhere else.
// It never does what the API has no rule for: it has no way round a permit or an audit event.
export { dumpSchema } from './schema-dump.ts';
