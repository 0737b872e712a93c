import { createHash } from 'node:crypto';

/** What is stored of a token that a person carries: enough to know it again, not to use it. */
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Goes into the forms of a session's pages: who can't read the cookie can't make one (cross-site request forgery). */
export const formTokenOf = (sessionToken: string): string =>
  createHash('sha256').update(`form\n${sessionToken}`).digest('base64url');
