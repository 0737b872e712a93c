import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Policies } from '../../candidates/index.ts';
import type { Authority, Controller, Language } from '../../mail/index.ts';
import { authorityIn, jurisdictionOf } from '../../policy/index.ts';
import type { PortalSession } from '../../rights/index.ts';
import { languageOf, wordsIn } from './language.ts';
import { STATUS, type PageError } from './page-refused.ts';
import { PageWriter } from './page-writer.ts';
import type { Words } from './words-en.ts';

/** One page: its template, its title in the person's language, and what the template names. */
export interface Page {
  readonly template: string;
  readonly title: (words: Words) => string;
  readonly model?: object;
  /** Where the page's other language is: a page that came from a form is begun anew. */
  readonly here?: string;
  /** Whose authority the page names, where it is known. */
  readonly jurisdiction?: string;
  readonly status?: number;
  readonly session?: PortalSession;
}

/** What every page has beside its own model. */
export interface Frame {
  readonly language: Language;
  readonly words: Words;
  readonly controller: Controller;
  readonly authority: Authority;
  readonly title: string;
  readonly here: string;
  /** Where the page is in its other language. */
  readonly otherLanguage: string;
  readonly formToken: string;
  readonly signedIn: boolean;
}

/** Nothing from elsewhere, nothing inline, in nobody's frame; not kept by any cache, not told to the next site. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': [
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    "img-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; '),
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
};

/** Writes the portal's pages, in the controller's name and the person's language. */
export class PortalPages {
  private readonly writer = new PageWriter();

  constructor(private readonly policies: Policies) {}

  /** The only way that a page leaves: none goes without its headers. */
  async send(request: FastifyRequest, reply: FastifyReply, page: Page): Promise<void> {
    await this.head(request, reply, page.status ?? 200).send(this.write(request, page));
  }

  /** Status and headers of a page. */
  head(request: FastifyRequest, reply: FastifyReply, status: number): FastifyReply {
    return reply
      .status(status)
      .headers(SECURITY_HEADERS)
      .header('content-language', languageOf(request))
      .type('text/html; charset=utf-8');
  }

  write(request: FastifyRequest, page: Page): string {
    const language = languageOf(request);
    const words = wordsIn(language);
    const { policy } = this.policies.current;
    const here = page.here ?? '/privacy';
    const frame: Frame = {
      language,
      words,
      controller: policy.controller,
      authority: authorityIn(jurisdictionOf(policy, page.jurisdiction), language),
      title: page.title(words),
      here,
      otherLanguage: `${here}${here.includes('?') ? '&' : '?'}language=${words.otherLanguage.code}`,
      formToken: page.session?.formToken ?? '',
      signedIn: page.session !== undefined,
    };
    return this.writer.write(page.template, { ...page.model, ...frame });
  }

  /** An error's page, whoever noticed the error. */
  errorPage(error: PageError, reference = ''): Page {
    return {
      template: 'error',
      status: STATUS[error],
      title: (words) => words.errors[error].title,
      model: { kind: error, reference },
    };
  }
}
