import { Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LONGEST_VALUE } from '../../candidates/index.ts';
import { Refusal } from '../../platform/index.ts';
import { OwnCorrections, OwnData, type OwnEntry, type PortalSession } from '../../rights/index.ts';
import { capital } from './capital.ts';
import { fieldName } from './field-names.ts';
import { formOf, type Form } from './form.ts';
import { languageOf } from './language.ts';
import { PageRefused } from './page-refused.ts';
import { PortalPages } from './portal-pages.ts';
import { PortalRoute } from './portal-route.ts';
import { Visits } from './visits.ts';

/** A longer text than this gets a box of several lines. */
const ONE_LINE = 80;

/** D2: a person corrects or confirms one record's values of one category, in a form that needs no script. */
@PortalRoute()
@Controller('privacy/correct')
export class CorrectController {
  constructor(
    private readonly ownData: OwnData,
    private readonly corrections: OwnCorrections,
    private readonly pages: PortalPages,
    private readonly visits: Visits,
  ) {}

  @Get(':recordId/:category')
  async form(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('recordId') recordId: string,
    @Param('category') category: string,
  ): Promise<void> {
    const session = await this.visits.of(request);
    const entry = await this.entry(request, session, recordId, category);
    const here = pathOf(entry);
    await this.pages.send(request, reply, {
      template: 'correct',
      title: (words) => words.correct.title,
      model: { action: here, what: capital(entry.what), fields: fieldsOf(request, entry) },
      here,
      session,
    });
  }

  /** What is left as it was counts as right; what is emptied is taken away. */
  @Post(':recordId/:category')
  @HttpCode(200)
  async correct(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('recordId') recordId: string,
    @Param('category') category: string,
  ): Promise<void> {
    const session = await this.visits.acting(request);
    const entry = await this.entry(request, session, recordId, category);
    const said = saidOf(formOf(request), entry);
    try {
      if (said.length > 0) await this.corrections.correct(session, recordId, said);
    } catch (error) {
      if (error instanceof Refusal && (error.kind === 'conflict' || error.kind === 'invalid'))
        throw new PageRefused('notKept');
      throw error;
    }
    await this.pages.send(request, reply, {
      template: 'corrected',
      title: (words) => words.corrected.title,
      here: '/privacy/data',
      session,
    });
  }

  private async entry(
    request: FastifyRequest,
    session: PortalSession,
    recordId: string,
    category: string,
  ): Promise<OwnEntry> {
    const { files } = await this.ownData.of(session, languageOf(request));
    const entries = files.flatMap((file) => file.entries);
    const entry = entries.find((one) => one.recordId === recordId && one.category === category);
    if (!entry || entry.correctable.length === 0) throw new PageRefused('notFound');
    return entry;
  }
}

const pathOf = ({ recordId, category }: OwnEntry): string => `/privacy/correct/${recordId}/${category}`;

/** Paths name the fields of the form, so that a page that is out of date puts no value in another's place. */
const nameOf = (path: string): string => `at${path}`;

const fieldsOf = (request: FastifyRequest, entry: OwnEntry): object[] =>
  entry.correctable.map((path, index) => {
    const value = String(entry.values[path]);
    return {
      id: `field-${index}`,
      name: nameOf(path),
      label: fieldName(path, languageOf(request)),
      value,
      unsure: entry.unsure.includes(path),
      long: value.length > ONE_LINE || value.includes('\n'),
    };
  });

function saidOf(form: Form, entry: OwnEntry): { path: string; value: string | null }[] {
  return entry.correctable.flatMap((path) => {
    const sent = form.text(nameOf(path), LONGEST_VALUE)?.replaceAll('\r\n', '\n');
    if (sent === undefined) return [];
    const stands = String(entry.values[path]).replaceAll('\r\n', '\n').trim();
    if (sent === stands && !entry.unsure.includes(path)) return [];
    return [{ path, value: sent === '' ? null : sent }];
  });
}
