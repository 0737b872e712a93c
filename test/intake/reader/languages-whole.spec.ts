import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readingOf } from './readings.ts';

const folder = join(import.meta.dirname, 'languages');
const codes = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.slice(0, -4));

/** Beside each résumé stand the fields that it must give; it may give more, such as what was done in a job. */
describe.each(codes)('a whole résumé in %s', (code) => {
  const expected = JSON.parse(readFileSync(join(folder, `${code}.json`), 'utf8')) as Record<string, string>;
  const parts = [...new Set(Object.keys(expected).map((path) => path.split('/')[1]!))];

  it.each(parts)('gives its %s', async (part) => {
    const { fields } = await readingOf(readFileSync(join(folder, `${code}.txt`)));
    const found = new Map(fields.map(({ path, value }) => [path, value]));
    const asked = Object.entries(expected).filter(([path]) => path.startsWith(`/${part}/`));
    expect(Object.fromEntries(asked.map(([path]) => [path, found.get(path)]))).toEqual(Object.fromEntries(asked));
  });
});
