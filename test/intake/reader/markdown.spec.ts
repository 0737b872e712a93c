import { readDocument } from '../../../src/intake/reader/read-document.ts';
import { fieldsUnder, linesOf, readingOf } from './readings.ts';

const RESUME = `# Pat Example

pat@example.com | [LinkedIn](https://linkedin.com/in/pat)

## Experience

**Acme Ltd**
2019 - 2021
Clerk

- Kept the books of a firm that sells parcels
  to parcel houses
`;

describe('the text of a Markdown file', () => {
  it('is read from headings, lists and rows', async () => {
    expect(await fieldsUnder('/basics', RESUME)).toMatchObject({ name: 'Pat Example', email: 'pat@example.com' });
    expect(await fieldsUnder('/work/0', RESUME)).toEqual({
      name: 'Acme Ltd',
      position: 'Clerk',
      startDate: '2019',
      endDate: '2021',
      'highlights/0': 'Kept the books of a firm that sells parcels to parcel houses',
    });
  });

  it.each([
    ['where it is sent as such', 'Pat *Example*', { fileName: 'cv.md' }, 'text/markdown', 'Pat Example'],
    [
      'where it is sent as plain text under such a name',
      'Pat *Example*',
      { mediaType: 'text/plain', fileName: 'cv.md' },
      'text/markdown',
      'Pat Example',
    ],
    ['where it can be nothing else', '# Pat\n\n- Go', { fileName: 'cv.txt' }, 'text/markdown', 'Pat\n\nGo'],
    [
      'where it begins as a page might',
      '<h1 align="center">Pat</h1>\n\n## Skills\n\n* Go',
      {},
      'text/markdown',
      'Pat\n\nSkills\n\nGo',
    ],
    ['and not for a star alone', 'Pat *Example*', { fileName: 'cv.txt' }, 'text/plain', 'Pat *Example*'],
    ['and not for a sharp alone', '# 1 in sales\nPat', { fileName: 'cv.txt' }, 'text/plain', '# 1 in sales\nPat'],
    ['and not for a list alone', 'Pat\n- Go\n- SQL', {}, 'text/plain', 'Pat\nGo\nSQL'],
  ])('is read as such %s', async (_, content, claim, mediaType, text) => {
    const reading = await readingOf(content, claim);
    expect({ ...reading, text: reading.text.replace(/\n+/g, '\n\n') }).toMatchObject({
      mediaType,
      text: text.replace(/\n+/g, '\n\n'),
      flags: [],
    });
  });

  it('keeps levels, bold lines, tables and links', async () => {
    const text =
      '# A\n\n### B\n\n**all bold**\n\n1. one\n   - two\n\n| 2019 - 2021 | Clerk |\n|--|--|\n| 2015 | [Picker](https://x.example) |';
    expect(await linesOf(text)).toMatchObject([
      { text: 'A', level: 1 },
      { text: 'B', level: 3 },
      { text: 'all bold', bold: true },
      { text: 'one', bullet: true, indent: 1 },
      { text: 'two', bullet: true, indent: 2 },
      { text: '2019 - 2021\tClerk' },
      { text: '2015\tPicker', links: ['https://x.example'] },
    ]);
  });

  it('keeps short rows apart and lets full ones run on', async () => {
    const full = 'A sentence that fills its row and goes on\nin the next, as sentences in files of text\ndo.';
    expect((await readingOf(`# A\n\nAcme Ltd\nLeeds\n\n${full}\n`, { fileName: 'cv.md' })).text).toBe(
      `A\nAcme Ltd\nLeeds\n${full.replaceAll('\n', ' ')}`,
    );
  });

  it('has what stands above the text for programs, line by line', async () => {
    const text = '---\nname: Pat Example\nlayout: cv\n---\n# Skills\n\n- Go';
    expect((await readingOf(text, { fileName: 'cv.md' })).text).toBe('name: Pat Example\nlayout: cv\n\nSkills\nGo');
  });

  it('leaves out what its markup hides', async () => {
    const text = '# Pat\n\n- Go <span style="display:none">SECRET</span>\n\n<script>GONE</script>\n<!-- GONE -->';
    expect(await readingOf(text)).toMatchObject({ text: 'Pat\nGo', flags: ['hidden_text'] });
  });
});

describe('a Markdown file made to hurt', () => {
  const MANY = 100_000;

  it.each([
    ['brackets', '['.repeat(MANY)],
    ['brackets both ways', '[]('.repeat(MANY / 3)],
    ['brackets in lines', '[a\n'.repeat(MANY / 3)],
    ['brackets in blocks', '[a]: <\n\n'.repeat(MANY / 3)],
    ['pictures', '![[]()'.repeat(MANY / 6)],
    ['stars', '*'.repeat(MANY)],
    ['stars and letters', '*a **a '.repeat(MANY / 7)],
    ['stars in lines', '*a_\n'.repeat(MANY / 3)],
    ['stars in blocks', '**a\n\n'.repeat(MANY / 2)],
    ['quotations', `${'>'.repeat(MANY)}a`],
    ['quotations with blanks', `${'> '.repeat(MANY)}a`],
    ['quotations in lines', Array.from({ length: 600 }, (__, at) => `${'>'.repeat(at)}a`).join('\n')],
    ['lists in lists', `${'- '.repeat(MANY)}a`],
    ['lists in lists by number', `${'1. '.repeat(MANY)}a`],
    ['lists by indent', Array.from({ length: 500 }, (__, at) => `${' '.repeat(at * 2)}- a`).join('\n')],
    ['lists by indent in blocks', Array.from({ length: 500 }, (__, at) => `${' '.repeat(at * 2)}- a`).join('\n\n')],
    ['items', '- a\n'.repeat(MANY / 2)],
    ['items in blocks', '- a\n\n'.repeat(MANY / 2)],
    ['backticks', '`a``'.repeat(MANY)],
    ['fences', '```\n'.repeat(MANY)],
    ['tables', `|a|\n|-|\n${'|a|\n'.repeat(MANY / 2)}`],
    ['columns', `|${'a|'.repeat(MANY)}\n|${'-|'.repeat(MANY)}`],
    ['tags', '<a '.repeat(MANY)],
    ['remarks', '<!--'.repeat(MANY)],
    ['addresses', 'http://a.'.repeat(MANY / 3)],
    ['addresses of mail', 'a@a.'.repeat(MANY)],
    ['underlines', `a\n${'='.repeat(MANY)}\n`.repeat(2)],
    ['rules', '- - -\n'.repeat(MANY / 2)],
    ['blanks', `${' '.repeat(MANY)}a`],
    ['tabs', '\t- a\n\t\t'.repeat(MANY / 4)],
    ['entities', '&a'.repeat(MANY)],
    ['slashes', '\\['.repeat(MANY)],
    ['strokes', '~~a~'.repeat(MANY)],
  ])('is answered at once: %s', async (_, text) => {
    const started = process.cpuUsage();
    const reading = await readDocument(Buffer.from(`# Pat\n\n${text.slice(0, 390_000)}`), { fileName: 'cv.md' });
    expect(process.cpuUsage(started).user / 1_000).toBeLessThan(2_000);
    expect(reading).not.toMatchObject({ reason: 'broken' });
  });
});
