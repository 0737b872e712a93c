import { createHash } from 'node:crypto';

/** Goes into the forms of a session's pages: who can't read the cookie can't make one (cross-site request forgery). */
export const formTokenOf = (sessionToken: string): string =>
  createHash('sha256').update(`form\n${sessionToken}`).digest('base64url');
