import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Papers, readLanguages } from '../../src/papers/index.ts';
import { projectFolder } from '../house/sources.ts';
import { THE_POLICY } from '../policy/the-policy.ts';

const SHIPPED = join(projectFolder, 'src/papers/languages');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'candor-languages-'));
  cpSync(SHIPPED, folder, { recursive: true });
});

afterEach(() => rmSync(folder, { recursive: true }));

const change = (file: string, found: string, replacement: string, as = file): void => {
  const text = readFileSync(join(folder, file), 'utf8');
  if (!text.includes(found)) throw new Error(`${file} has no ${found}`);
  writeFileSync(join(folder, as), text.replace(found, replacement));
};

describe('The languages of the papers', () => {
  it('are English and German, and those whose file somebody adds', () => {
    expect(new Papers().languages).toEqual(['de', 'en']);
    change(
      'en.yaml',
      'title: How we use your data when you apply',
      'title: Ce que nous faisons de vos données',
      'fr.yaml',
    );
    const papers = new Papers(readLanguages(folder));
    expect(papers.languages).toEqual(['de', 'en', 'fr']);
    const notice = papers.notice(THE_POLICY, 'FR', 'fr');
    expect(notice?.title).toBe('Ce que nous faisons de vos données');
    expect(notice && papers.html(notice)).toContain('<html lang="fr">');
  });

  it('have the same sentences, each naming the same values', () => {
    const named = (code: string): string[] =>
      readFileSync(join(SHIPPED, `${code}.yaml`), 'utf8')
        .split('\n')
        .filter((line) => !line.startsWith('#'))
        .map((line) => [/^ *[\w]+:/.exec(line)?.[0], ...[...line.matchAll(/\{\{\w+\}\}/g)].flat().sort()].join(' '))
        // A number of one is a word of its own in German.
        .map((line) =>
          /^ {2}(years|months|weeks|days|business_days):/.test(line) ? (line.split(' {{')[0] ?? '') : line,
        );
    expect(named('de')).toEqual(named('en'));
  });

  it.each([
    [
      'lacks a sentence',
      'controller:\n  heading: Wer verantwortlich ist\n',
      'controller:\n',
      'de.yaml lacks the sentences controller.heading',
    ],
    [
      'has one that no paper says',
      'title:',
      'subtitle: x\ntitle:',
      'de.yaml has sentences that no paper says: subtitle',
    ],
  ])('are refused at the start where one %s', (_, found, replacement, told) => {
    change('de.yaml', found, replacement);
    expect(() => readLanguages(folder)).toThrow(told);
  });

  it('leave no place empty: a value that a sentence names and nobody gives is an error', () => {
    change('de.yaml', 'Es gilt für {{jurisdiction}}.', 'Es gilt für {{country}}.');
    expect(() => new Papers(readLanguages(folder)).notice(THE_POLICY, 'DE', 'de')).toThrow(/country/);
  });

  it('write a page in which whatever the policy says is escaped', () => {
    const policy = { ...THE_POLICY, controller: { ...THE_POLICY.controller, name: '<script>alert(1)</script>' } };
    const papers = new Papers();
    const notice = papers.notice(policy, 'DE', 'en');
    const page = notice ? papers.html(notice) : '';
    expect(page).toContain('&lt;script&gt;alert(1)');
    expect(page).not.toContain('<script>');
  });
});
