import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Handlebars, { type TemplateDelegate } from 'handlebars';
import type { Notice } from '../policy/index.ts';

const FOLDER = join(import.meta.dirname, 'templates');

/** The sections of a notice, for any page that it stands in; its model is the notice. */
export const noticeSections = (): string => readFileSync(join(FOLDER, 'sections.hbs'), 'utf8');

/** A notice as a page of its own: nothing is loaded from elsewhere, and everything in it is escaped. */
export class NoticePage {
  private readonly template: TemplateDelegate;

  constructor() {
    const handlebars = Handlebars.create();
    const options = { strict: true, knownHelpersOnly: true };
    handlebars.registerPartial('notice-sections', handlebars.compile(noticeSections(), options));
    this.template = handlebars.compile(readFileSync(join(FOLDER, 'page.hbs'), 'utf8'), options);
  }

  write(notice: Notice): string {
    return this.template({ notice });
  }
}
