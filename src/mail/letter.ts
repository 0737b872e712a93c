import type { Instant } from '../platform/index.ts';

export type Language = 'en' | 'de';

/** Who the deployment speaks as, on every mail (X5). */
export interface Controller {
  readonly name: string;
  readonly privacyContact: string;
  readonly address: string;
}

/** What each letter says beside the controller's own particulars. Values are plain text; links are absolute. */
export interface Models {
  /** A one-time link into the privacy portal, and its code for whoever has to type or paste it. */
  readonly privacy_link: { readonly link: string; readonly code: string; readonly minutesValid: number };
  /** The address is known, but not from the person it belongs to: somebody has to look before anything is shown. */
  readonly human_check: { readonly until: Instant; readonly timeZone: string };
  /** H7: somebody asked, and nothing is held under the address that asked. */
  readonly nothing_held: object;
  /** Asking for consent again, before it runs out: outreach, so it carries a one-click stop (D13). */
  readonly renewal: {
    readonly link: string;
    readonly stopLink: string;
    readonly purpose: string;
    readonly until: Instant;
    readonly timeZone: string;
    /** What happens without an answer, as a sentence. */
    readonly unanswered: string;
  };
  /** Stopping is as easy as agreeing was (Art. 7(3)). */
  readonly renewed: {
    readonly stopLink: string;
    readonly purpose: string;
    readonly until: Instant;
    readonly timeZone: string;
  };
  readonly consent_withdrawn: { readonly purpose: string; readonly at: Instant; readonly timeZone: string };
  /** What was erased is proven by the receipt; what stays is named with its reason and its end (Art. 17(3), 12(4)). */
  readonly erasure_receipt: {
    readonly at: Instant;
    readonly timeZone: string;
    readonly receipt: string;
    /** Without a date: as long as its reason lasts. */
    readonly stays: readonly { readonly what: string; readonly why: string; readonly until: Instant | undefined }[];
  };
  readonly outreach_stopped: { readonly at: Instant; readonly timeZone: string };
  /** X3: what a person was told when their data came reads differently now. No outreach: the law asks for it. */
  readonly notice_changed: { readonly link: string; readonly since: Instant; readonly timeZone: string };
  /** A request that is not met: why, and what can be done about it (Art. 12(4)). */
  readonly request_refused: Asked & { readonly ground: string; readonly reason: string };
  /** What a request would cost, told before anything is done or owed (Art. 12(5)). */
  readonly request_fee: Asked & { readonly ground: string; readonly reason: string; readonly fee: string };
  readonly request_not_found: Asked & { readonly reason: string };
  /** The answer takes longer: told with its reason, within the first period (Art. 12(3)). */
  readonly request_extended: Asked & { readonly reason: string; readonly until: Instant };
}

/** What a person asked, in words for them, and when. */
interface Asked {
  readonly asked: string;
  readonly receivedAt: Instant;
  readonly timeZone: string;
}

export type TemplateName = keyof Models;

export const TEMPLATE_NAMES: readonly TemplateName[] = [
  'privacy_link',
  'human_check',
  'nothing_held',
  'renewal',
  'renewed',
  'consent_withdrawn',
  'erasure_receipt',
  'outreach_stopped',
  'request_refused',
  'request_fee',
  'request_not_found',
  'request_extended',
  'notice_changed',
];

/** D8: whom a person complains to; the policy names one for each jurisdiction. */
export interface Authority {
  readonly name: string;
  readonly url: string;
}

interface Envelope<Name extends TemplateName> {
  readonly to: string;
  readonly template: Name;
  readonly language: Language;
  readonly candidateId?: string;
  /** A second letter of the same key is never sent, whichever replica posts it. */
  readonly onceKey?: string;
  readonly model: Models[Name] & { readonly authority: Authority };
}

/** A letter to one person, typed by its template. */
export type Letter = { [Name in TemplateName]: Envelope<Name> }[TemplateName];
