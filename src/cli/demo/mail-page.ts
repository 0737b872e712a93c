import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import type { AddressObject, ParsedMail } from 'mailparser';
import type { Mailbox } from './mailbox.ts';

const template = (name: string): HandlebarsTemplateDelegate =>
  Handlebars.compile(readFileSync(join(import.meta.dirname, 'mail-pages', `${name}.hbs`), 'utf8'));

const PAGE = "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; base-uri 'none'; form-action 'none'";
/** A letter runs no script and loads nothing, as in a careful mail program; its links open. */
const LETTER = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** The page where the demo's mail is read: a list, and each letter. */
export async function serveMailPage(mailbox: Mailbox, host: string, port: number): Promise<Server> {
  const [list, letter] = [template('list'), template('letter')];
  const server = createServer((request, response) => {
    const [, number, part] = /^\/(?:(\d{1,6})(?:\/(html))?)?$/.exec(request.url ?? '') ?? [];
    const found = number === undefined ? undefined : mailbox.letters[Number(number) - 1];
    if (request.url !== '/' && !found)
      return void response.writeHead(404, { 'content-type': 'text/plain' }).end('There is no such letter.\n');
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': part === 'html' ? LETTER : PAGE,
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
    });
    if (!found) return void response.end(list({ letters: mailbox.letters.map(headOf).reverse() }));
    response.end(
      part === 'html'
        ? `<base target="_top">${found.html || ''}`
        : letter({ ...headOf(found, Number(number) - 1), text: found.text }),
    );
  });
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(port, host, listening);
  });
  return server;
}

const headOf = ({ subject, from, to, date }: ParsedMail, index: number): object => ({
  number: index + 1,
  subject,
  from: from?.text,
  to: addressesOf(to),
  at: date?.toISOString().slice(0, 16).replace('T', ' '),
});

const addressesOf = (to: AddressObject | AddressObject[] | undefined): string =>
  [to ?? []]
    .flat()
    .map((one) => one.text)
    .join(', ');
