// Mail keeps the sealed outbox, the letters' texts in each language, and the way to the SMTP server.
// It promises that a letter posted in a deed goes out if and only if the deed commits, and once per key.
// An address and a text stand in the database sealed only; their key is destroyed when the letter is sent or given up.
// Every letter speaks as the controller, and says how to reach it and whom to complain to.
// It never decides who is written to, and never tells a log or an event what a mail server said.
export { Courier } from './courier.ts';
export { DELIVER } from './job.ts';
export type { Authority, Controller, Language, Letter, Models, TemplateName } from './letter.ts';
export { letterLanguage, usualLanguage } from './letter-language.ts';
export { moment } from './moment.ts';
export { Outbox, type Backlog } from './outbox.ts';
export type { Sender } from './sender.ts';
