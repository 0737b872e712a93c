import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Handlebars, { type TemplateDelegate } from 'handlebars';
import { TEMPLATE_NAMES, type Controller, type Language, type Letter, type TemplateName } from './letter.ts';
import type { Message } from './message.ts';
import { moment } from './moment.ts';
import { assertLink, plainValues } from './plain-values.ts';

type Form = 'subject' | 'text' | 'html';
type Forms = Readonly<Record<Form, TemplateDelegate<unknown>>>;

const LANGUAGES: readonly Language[] = ['en', 'de'];
const FOLDER = join(import.meta.dirname, 'templates');

/** Turns a letter into its words. Every template is read and compiled at the start, so a missing one stops the service there. */
export class LetterWriter {
  private readonly forms: ReadonlyMap<string, Forms> = new Map(
    LANGUAGES.flatMap((language) => {
      const plain = kitchen(language, 'text');
      const markup = kitchen(language, 'html');
      return TEMPLATE_NAMES.map((name) => [
        nameOf(language, name),
        {
          subject: compile(plain, language, name, 'subject'),
          text: compile(plain, language, name, 'text'),
          html: compile(markup, language, name, 'html'),
        },
      ]);
    }),
  );

  /** Throws where a link isn't one: a fault of ours, and the deed that would have sent it does not happen. */
  write(letter: Letter, controller: Controller): Message {
    assertLink('authority', letter.model.authority.url);
    if ('link' in letter.model) assertLink('link', letter.model.link);
    const stopLink = 'stopLink' in letter.model ? letter.model.stopLink : undefined;
    if (stopLink !== undefined) assertLink('stopLink', stopLink);
    const values = plainValues({ ...letter.model, controller });
    const forms = this.forms.get(nameOf(letter.language, letter.template));
    if (!forms) throw new Error('there is no letter of that template and language');
    return {
      to: letter.to,
      subject: forms.subject(values).trim(),
      text: forms.text(values),
      html: forms.html(values),
      ...(stopLink === undefined ? {} : { stopLink }),
    };
  }
}

const nameOf = (language: Language, name: TemplateName): string => `${language}/${name}`;

/** One Handlebars for each language and form: they share nothing, so a plain form can't borrow the other's escaping. */
function kitchen(language: Language, form: 'text' | 'html'): typeof Handlebars {
  const handlebars = Handlebars.create();
  handlebars.registerPartial('frame', handlebars.compile(source(language, 'frame', form), optionsFor(form)));
  handlebars.registerHelper('moment', (at: Temporal.Instant, timeZone: string) => moment(at, timeZone, language));
  return handlebars;
}

const compile = (handlebars: typeof Handlebars, language: Language, name: TemplateName, form: Form): TemplateDelegate =>
  handlebars.compile(source(language, name, form), optionsFor(form));

/** Strict: a value that a template names and a model lacks is an error, never an empty place in a letter. */
const optionsFor = (form: Form): CompileOptions => ({
  strict: true,
  noEscape: form !== 'html',
  knownHelpersOnly: true,
  knownHelpers: { moment: true },
});

const source = (language: Language, name: string, form: Form): string =>
  readFileSync(join(FOLDER, language, `${name}.${form}.hbs`), 'utf8');
