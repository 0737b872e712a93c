import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer, type SMTPServerOptions, type SMTPServerSession } from 'smtp-server';

/** What arrived: the envelope, the source and what mail programs make of it. */
export interface Arrived {
  readonly recipients: readonly string[];
  readonly source: string;
  readonly mail: ParsedMail;
}

/** What the server says to a letter it has read whole: yes, an SMTP refusal, or nothing, with the line cut. */
export type Answer = 'yes' | { readonly code: number; readonly text: string } | 'cut';

/** A real SMTP server that keeps what it is given. */
export class Mailbox {
  readonly arrived: Arrived[] = [];
  /** Asked for each letter, once it was read whole. */
  answer: (letter: Arrived) => Answer | Promise<Answer> = () => 'yes';
  private readonly server: SMTPServer;

  private constructor(options: SMTPServerOptions) {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      logger: false,
      closeTimeout: 100,
      ...options,
      onData: (stream, session, callback) => {
        void text(stream).then(async (source) => this.reply(await this.keep(source, session), session, callback));
      },
    });
    this.server.on('error', () => undefined); // lines that a test has cut
  }

  static async open(options: SMTPServerOptions = {}): Promise<Mailbox> {
    const mailbox = new Mailbox(options);
    await new Promise<void>((listening) => {
      mailbox.server.listen(0, '127.0.0.1', listening);
    });
    return mailbox;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  close(): Promise<void> {
    return new Promise((closed) => {
      this.server.close(closed);
    });
  }

  private async keep(source: string, session: SMTPServerSession): Promise<Answer> {
    const recipients = session.envelope.rcptTo.map(({ address }) => address);
    const letter: Arrived = { recipients, source, mail: await simpleParser(source) };
    this.arrived.push(letter);
    return this.answer(letter);
  }

  private reply(answer: Answer, session: SMTPServerSession, callback: (error?: Error) => void): void {
    if (answer === 'yes') return callback();
    if (answer === 'cut') {
      for (const connection of this.server.connections)
        if ((connection as unknown as { session: SMTPServerSession }).session.id === session.id) cut(connection);
      return;
    }
    callback(Object.assign(new Error(answer.text), { responseCode: answer.code }));
  }
}

/** The line goes dead, as when a machine loses its power. */
const cut = (connection: unknown): void => void (connection as { _socket: { destroy(): void } })._socket.destroy();
