// Papers keeps what is written from the policy for people to read: the notice in each language, the papers of accountability.
// It promises that a language is added by a file, and that one that lacks a sentence stops the service at its start.
// What a paper says is the policy's: nothing here knows a purpose, a category, a role or a jurisdiction by name.
// Each paper is had as JSON and in the form that its readers open: a page, a text, a table.
// It never reads a candidate's data, and never decides: the sentences are chosen in the room of the policy.
export { noticeSections } from './notice-page.ts';
export { readLanguages } from './language-files.ts';
export { type PaperName, Papers } from './papers.ts';
