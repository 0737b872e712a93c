import { readDocument } from '../../../src/intake/reader/read-document.ts';
import { fieldsUnder, linesOf, readingOf } from './readings.ts';

const FONTS =
  '{\\fonttbl{\\f0\\fswiss\\fcharset0 Arial;}{\\f1\\fcharset204 Arial Cyr;}{\\f2\\fcharset128 MS Gothic;}{\\f3\\fcharset2 Symbol;}}';
const STYLES = '{\\stylesheet{\\s0 Normal;}{\\s15\\b\\fs32 heading 1;}{\\*\\cs10 Default;}}';
const rtf = (body: string): Buffer =>
  Buffer.from(
    `{\\rtf1\\ansi\\ansicpg1252\\deff0${FONTS}{\\colortbl;\\red0\\green0\\blue0;}${STYLES}${body}}`,
    'latin1',
  );
const item = (text: string): string => `{\\listtext\\f3\\'b7\\tab}${text}\\par\n`;
const row = (...cells: string[]): string =>
  `\\trowd\\cellx2000\\cellx9000${cells.map((cell) => `\\pard\\intbl ${cell}\\cell`).join('\n')}\\row\n`;

describe('the text of a rich-text file', () => {
  it('is read from paragraphs, headings, lists and tabs', async () => {
    const body = [
      'Pat Example\\par',
      '\\pard\\s15\\b\\fs32 Experience\\par\\pard\\plain',
      'Acme Ltd\\tab 2019 - 2021\\par',
      'Clerk\\par',
      item('Kept the books'),
    ].join('\n');
    expect(await fieldsUnder('/work/0', rtf(body))).toEqual({
      name: 'Acme Ltd',
      position: 'Clerk',
      startDate: '2019',
      endDate: '2021',
      'highlights/0': 'Kept the books',
    });
  });

  it('says its type, whatever it was sent as', async () => {
    expect(await readingOf(rtf('Pat'), { fileName: 'cv.docx' })).toMatchObject({
      mediaType: 'application/rtf',
      flags: ['type_mismatch'],
    });
    expect(await readingOf(rtf('Pat'), { mediaType: 'text/rtf' })).toMatchObject({ flags: [] });
  });

  it.each([
    ['the page of the file', "Jos\\'e9 N\\'fa\\'f1ez", 'José Núñez'],
    ['the page of a font', "{\\f1 \\'cf\\'e5\\'f2\\'f0}", 'Петр'],
    ['two bytes for a letter', "{\\f2 \\'93\\'fa\\'96{\\b}\\'7b}", '日�{'],
    ['two bytes, one of them bare', "{\\f2 \\'83A\\'83C}", 'アイ'],
    ['numbers of letters', '\\u26085?\\u26412?', '日本'],
    ['numbers below nought', '\\u-28511?', '邡'],
    ['no letters instead', '\\uc0\\u233\\u232 x', 'éèx'],
    ['two letters instead', "\\uc2\\u26085\\'93\\'fa.", '日.'],
    ['a word instead', '\\u8226\\bullet x', '•x'],
    ['two halves of a letter', '\\u-10179?\\u-8704? x', '😀 x'],
    ['names of signs', '2019\\endash 2021\\~\\{x\\}', '2019–2021 {x}'],
  ])('is in its letters: %s', async (_, body, text) => {
    expect((await readingOf(rtf(`Pat\\line ${body}`))).text).toBe(`Pat\n${text}`);
  });

  it('keeps what its letters and paragraphs look like, group by group', async () => {
    const body = [
      '{\\b\\fs48 Pat Example}\\par',
      '{\\b Half} of it, and many more words beside\\par',
      '\\pard\\outlinelevel1 Experience\\par\\pard',
      '\\pard\\ls1\\ilvl1 Books\\par\\pard plain\\par',
    ].join('\n');
    expect(await linesOf(rtf(body))).toMatchObject([
      { text: 'Pat Example', bold: true, size: 2 },
      { bold: false, size: 1 },
      { text: 'Experience', level: 2, bullet: false },
      { text: 'Books', bullet: true, indent: 2 },
      { text: 'plain', bullet: false, indent: 0, level: 0 },
    ]);
  });

  it('is read across the rows of a table, and cell by cell where a cell is tall', async () => {
    const body = `${row('2019 - 2021', 'Clerk')}${row('Skills\\par Go', 'Languages')}\\pard After\\par`;
    expect((await readingOf(rtf(body))).text).toBe('2019 - 2021\tClerk\nSkills\nGo\nLanguages\nAfter');
  });

  it('is read from headers and text boxes too, and once only', async () => {
    const body =
      '{\\header Leeds\\par pat@example.com}Pat{\\shp{\\*\\shpinst{\\sp{\\sn wzName}{\\sv x}}{\\shptxt In a box\\par}}{\\shprslt GONE}} Example\\par';
    expect((await readingOf(rtf(body))).text).toBe('Leeds\npat@example.com\nIn a box\nPat Example');
  });

  it('names where its links lead', async () => {
    const body =
      '{\\field{\\*\\fldinst{HYPERLINK "https://linkedin.com/in/pat" \\\\l "top"}}{\\fldrslt{\\ul LinkedIn}}}\\par';
    expect(await linesOf(rtf(body))).toMatchObject([{ text: 'LinkedIn', links: ['https://linkedin.com/in/pat'] }]);
  });

  it.each([
    ['its author and title', '{\\info{\\author Kim}{\\title Old}{\\header Kim}}'],
    ['what it does not know and need not', '{\\*\\generator Msftedit 5.41;}{\\*\\unheard{of Kim}}'],
    ['pictures', '{\\pict\\wmetafile8 0102ab}'],
    ['bytes', '{\\*\\objdata \\bin7 }}}}Kim}'],
  ])('leaves out %s', async (_, body) => {
    expect((await readingOf(rtf(`${body}Pat Example`))).text).toBe('Pat Example');
  });
});

describe('what a rich-text file hides', () => {
  it.each([
    ['hidden letters', '{\\v SECRET}'],
    ['letters of one point', '{\\fs2 SECRET}'],
    ['a deletion', '{\\deleted SECRET}'],
  ])('is left out and flagged: %s', async (_, hidden) => {
    expect(await readingOf(rtf(`Pat Example${hidden}`))).toMatchObject({
      text: 'Pat Example',
      flags: ['hidden_text'],
    });
  });

  it('is not what is shown again', async () => {
    expect(await readingOf(rtf('\\v\\v0 Pat{\\v\\plain  Example}'))).toMatchObject({ text: 'Pat Example', flags: [] });
  });

  it('is told where it is a file', async () => {
    const body = 'Pat{\\object\\objemb{\\*\\objclass Package}{\\*\\objdata 0105}{\\result an icon}}';
    expect(await readingOf(rtf(body))).toMatchObject({ text: 'Patan icon', flags: ['embedded_file'] });
  });
});

describe('a rich-text file made to hurt', () => {
  it.each([
    ['a million groups, one in the other', '{'.repeat(1_000_000), 'broken'],
    ['a million headers', '\\header'.repeat(1_000_000), 'no_text'],
    ['a million empty paragraphs', '\\par'.repeat(1_000_000), 'too_much_text'],
    ['a million letters', "\\'41".repeat(1_000_000), 'too_much_text'],
    ['nothing but pictures', '{\\pict 00}', 'image_only'],
  ])('is answered at once: %s', async (_, body, reason) => {
    const started = process.cpuUsage();
    expect(await readDocument(rtf(body), {})).toMatchObject({ state: 'unreadable', reason });
    expect(process.cpuUsage(started).user / 1_000).toBeLessThan(2_000); // of this process's own time
  });

  it.each([
    ['bytes that are not there', 'Pat Example\\bin999999999 '],
    ['bytes counted backwards', 'Pat Example\\bin-5 '],
    ['numbers beyond all bounds', 'Pat Example\\fs-99999999999\\uc99999999999\\u99999999999 '],
    ['a cut-off word', 'Pat Example\\'],
    ['groups closed too often', 'Pat Example}}}}}'],
  ])('is read as far as it goes: %s', async (_, body) => {
    expect((await readingOf(rtf(body))).text).toContain('Pat Example');
  });
});
