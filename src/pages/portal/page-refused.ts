import type { Words } from './words-en.ts';

export type PageError = Exclude<keyof Words['errors'], 'reference'>;

/** An expected no that becomes a page in plain words. */
export class PageRefused extends Error {
  override readonly name = 'PageRefused';

  constructor(readonly error: PageError) {
    super(error);
  }
}

/** Only this room knows which status its pages have. */
export const STATUS: Readonly<Record<PageError, number>> = {
  signedOut: 403,
  linkOver: 403,
  notProven: 403,
  renewalOver: 410,
  form: 403,
  notKept: 409,
  notFound: 404,
  unreadable: 400,
  fault: 500,
};
