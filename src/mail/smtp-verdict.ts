import { CODES, type FailureCode } from './codes.ts';

/** What to do after a send that did not succeed. */
export interface Verdict {
  /** `letter`: never to be sent; `later`: the same letter may go later; `server`: no letter goes now. */
  readonly stops: 'letter' | 'later' | 'server';
  readonly code: FailureCode;
}

/** What the SMTP client tells of a failure beside its text, which quotes addresses. */
interface SmtpFailure {
  readonly code?: string;
  readonly responseCode?: number;
  readonly command?: string;
}

/** The commands whose answer is about this letter: its recipient and its content. */
const ABOUT_THE_LETTER = ['RCPT TO', 'DATA'];

/**
 * RFC 5321, 4.2.1: 5yz is final, 4yz is for now. But a final no to our name, our password or our sender is about the
 * deployment, not about the letter: that is mended by an operator, and must not cost anybody their letter.
 */
export function verdictOn(error: unknown): Verdict {
  const { code, responseCode, command } = error as SmtpFailure;
  if (responseCode !== undefined) {
    const stage = (command ?? '').toUpperCase();
    if (!ABOUT_THE_LETTER.includes(stage)) return { stops: 'server', code: CODES.notAdmitted };
    if (responseCode === 421) return { stops: 'server', code: 'SMTP_421' };
    return { stops: responseCode >= 500 && responseCode !== 503 ? 'letter' : 'later', code: `SMTP_${responseCode}` };
  }
  if (code === 'EENVELOPE' || code === 'EMESSAGE') return { stops: 'letter', code: CODES.unsendable };
  if (code === 'EAUTH' || code === 'ENOAUTH') return { stops: 'server', code: CODES.notAdmitted };
  return { stops: 'server', code: CODES.unreachable };
}
