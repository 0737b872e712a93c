import { timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Portal, PortalSession } from '../../rights/index.ts';
import { formOf } from './form.ts';
import { PageRefused } from './page-refused.ts';

const LOCAL = ['localhost', '127.0.0.1', '[::1]'];

/** Whose visit a request belongs to: the cookie, and the token that its forms bring back. */
export class Visits {
  private readonly secure: boolean;
  private readonly cookie: string;
  /** Browsers take Clear-Site-Data over TLS or from this machine only; elsewhere Chromium then keeps even the cookie. */
  private readonly trustworthy: boolean;

  /** `__Host-`: sent back by browsers to this host only, over TLS only, set by nobody else. */
  constructor(
    private readonly portal: Portal,
    publicUrl: string,
  ) {
    this.secure = publicUrl.startsWith('https:');
    this.trustworthy = this.secure || LOCAL.includes(new URL(publicUrl).hostname);
    this.cookie = this.secure ? '__Host-candor' : 'candor';
  }

  begin(reply: FastifyReply, session: PortalSession): void {
    void reply.setCookie(this.cookie, session.token, {
      httpOnly: true,
      sameSite: 'strict',
      secure: this.secure,
      path: '/',
    });
  }

  async of(request: FastifyRequest): Promise<PortalSession> {
    const session = await this.portal.sessionOf(request.cookies[this.cookie]);
    if (!session) throw new PageRefused('signedOut');
    return session;
  }

  /** For what changes something: the form has to be one that we gave to this session. */
  async acting(request: FastifyRequest): Promise<PortalSession> {
    const session = await this.of(request);
    const sent = Buffer.from(formOf(request).text('formToken') ?? '');
    const expected = Buffer.from(session.formToken);
    if (sent.length !== expected.length || !timingSafeEqual(sent, expected)) throw new PageRefused('form');
    return session;
  }

  /** Ends the session here and in the browser, with all that it kept of us. */
  async end(reply: FastifyReply, session: PortalSession): Promise<void> {
    await this.portal.leave(session);
    this.forget(reply);
  }

  private forget(reply: FastifyReply): void {
    void reply.clearCookie(this.cookie, { httpOnly: true, sameSite: 'strict', secure: this.secure, path: '/' });
    if (this.trustworthy) void reply.header('clear-site-data', '"cache", "cookies", "storage"');
  }
}
