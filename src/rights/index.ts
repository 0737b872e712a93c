// Rights keeps what people ask of their data: seeing it, taking it, stopping outreach, having it deleted.
// It promises that whoever asks for a link learns nothing but by the mail to that address, and that a link opens once.
// What a person asks is done in one transaction with its request, its proof and its letter, or not at all.
// An answer says what was done, what stays, why and until when; what is refused is explained by a letter first.
// It never opens data for an address that its subject did not give, and never tells hiring that anything was asked.
export { LINK_MINUTES, LinkRequests } from './ask-for-link.ts';
export { OwnCorrections } from './correct-own.ts';
export { Erasures, type ErasureAnswer } from './erase.ts';
export { OwnData, type OwnDocument } from './own-data.ts';
export type { KeptFor, OwnEntry, OwnFile, OwnUse, OwnView } from './own-view.ts';
export { Portal, type Opened, type PortalSession } from './portal.ts';
export { RequestDesk } from './request-desk.ts';
export type { ShownRequest } from './request-needs.ts';
export { RequestRegister } from './request-register.ts';
export type { WorkedAnswer } from './worked-answer.ts';
export { Outreach } from './stop-outreach.ts';
export type { Stay } from './what-stays.ts';
