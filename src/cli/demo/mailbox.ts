import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A real SMTP server that sends nothing on: what the service mails stays here, in memory, for the page that shows it. */
export class Mailbox {
  readonly letters: ParsedMail[] = [];

  private constructor(private readonly server: SMTPServer) {}

  static async open(): Promise<Mailbox> {
    const mailbox: Mailbox = new Mailbox(
      new SMTPServer({
        authOptional: true,
        disabledCommands: ['STARTTLS'],
        logger: false,
        closeTimeout: 100,
        onData: (stream, _, callback) => {
          simpleParser(stream).then(
            (letter) => (mailbox.letters.push(letter), callback()),
            (error: Error) => callback(error),
          );
        },
      }),
    );
    await new Promise<void>((listening, failed) => {
      mailbox.server.once('error', failed);
      mailbox.server.listen(0, '127.0.0.1', listening);
    });
    mailbox.server.on('error', () => undefined); // a line that the service has cut
    return mailbox;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  close(): Promise<void> {
    return new Promise((closed) => {
      this.server.close(() => closed());
    });
  }
}
