import type { FastifyRequest } from 'fastify';
import type { Language } from '../../mail/index.ts';
import { formOf } from './form.ts';
import { WORDS_DE } from './words-de.ts';
import { WORDS_EN, type Words } from './words-en.ts';

const LANGUAGES: Readonly<Record<Language, Words>> = { en: WORDS_EN, de: WORDS_DE };

export const wordsIn = (language: Language): Words => LANGUAGES[language];

/** What the person chose, else what the browser asks for first among the languages that we have. */
export function languageOf(request: FastifyRequest): Language {
  const { language: chosen } = request.query as { language?: unknown };
  return (
    known(chosen) ?? known(formOf(request).text('language')) ?? preferred(request.headers['accept-language'] ?? '')
  );
}

const known = (code: unknown): Language | undefined => (code === 'en' || code === 'de' ? code : undefined);

/** RFC 9110, 12.5.4: the greatest weight wins, and order breaks ties. */
function preferred(header: string): Language {
  const asked = header
    .split(',')
    .slice(0, 20)
    .map((item) => {
      const [range = '', ...parameters] = item.trim().toLowerCase().split(';');
      const weight = parameters
        .map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1])
        .find((found) => found !== undefined);
      return { language: known(range.split('-')[0]), weight: weight === undefined ? 1 : Number(weight) };
    });
  const best = asked
    .filter(({ language, weight }) => language && weight > 0)
    .sort((one, other) => other.weight - one.weight)[0];
  return best?.language ?? 'en';
}
