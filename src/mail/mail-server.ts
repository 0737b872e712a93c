import nodemailer from 'nodemailer';
import type { Instant } from '../platform/index.ts';
import type { Message } from './message.ts';
import type { Sender } from './sender.ts';

const SECOND = 1000;

/** No letter takes longer than this, whatever its server does. The courier's lease is longer. */
export const LONGEST_SEND_SECONDS = 90;

/** The controller's SMTP server, one connection a letter. */
export class MailServer {
  private readonly transport;

  /** `?requireTLS=true` on the URL refuses a server that offers no STARTTLS. */
  constructor(url: string) {
    this.transport = nodemailer.createTransport({
      url,
      disableFileAccess: true,
      disableUrlAccess: true,
      connectionTimeout: 10 * SECOND,
      greetingTimeout: 10 * SECOND,
      dnsTimeout: 10 * SECOND,
      socketTimeout: 20 * SECOND,
    });
  }

  /** Resolves once the server has taken responsibility for the letter. */
  async send(letter: {
    mail: { id: string; language: string };
    message: Message;
    from: Sender;
    at: Instant;
  }): Promise<void> {
    const { mail, message, from, at } = letter;
    await this.transport.sendMail({
      from,
      to: { name: '', address: message.to },
      subject: message.subject,
      text: message.text,
      html: message.html,
      date: new Date(at.epochMilliseconds),
      messageId: `<${mail.id}@${domainOf(from.address)}>`,
      headers: {
        'Content-Language': mail.language,
        'Auto-Submitted': 'auto-generated', // RFC 3834: no out-of-office answers to it
        ...stopHeaders(message.stopLink),
      },
      signal: AbortSignal.timeout(LONGEST_SEND_SECONDS * SECOND),
    });
  }

  close(): void {
    this.transport.close();
  }
}

/** RFC 8058: mail programs show a stop button, and press it with one POST. */
const stopHeaders = (stopLink: string | undefined): Record<string, string> =>
  stopLink === undefined
    ? {}
    : { 'List-Unsubscribe': `<${new URL(stopLink).href}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1);
