import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Handlebars, { type TemplateDelegate } from 'handlebars';
import { noticeSections } from '../../papers/index.ts';

const FOLDER = join(import.meta.dirname, 'templates');

/** Turns a page's model into HTML. Every template is compiled at the start, so a broken one stops the service there. */
export class PageWriter {
  private readonly templates: ReadonlyMap<string, TemplateDelegate>;

  constructor() {
    const handlebars = Handlebars.create();
    const compile = (text: string): TemplateDelegate =>
      handlebars.compile(text, { strict: true, knownHelpersOnly: true });
    const files = readdirSync(FOLDER).filter((file) => file.endsWith('.hbs'));
    this.templates = new Map(
      files.map((file) => [file.replace(/\.hbs$/, ''), compile(readFileSync(join(FOLDER, file), 'utf8'))]),
    );
    handlebars.registerPartial('notice-sections', compile(noticeSections()));
    for (const [name, template] of this.templates) handlebars.registerPartial(name, template);
  }

  /** Everything in the model is escaped; a place that it leaves open is an error. */
  write(name: string, model: object): string {
    const template = this.templates.get(name);
    if (!template) throw new Error(`there is no page template called ${name}`);
    return template(model);
  }
}
