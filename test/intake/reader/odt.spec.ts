import { entryOf } from '../../kit/hostile/docx-maker.ts';
import { odtOf, odtParagraph, odtStyle } from '../../kit/hostile/odt-maker.ts';
import { readDocument } from '../../../src/intake/reader/read-document.ts';
import { fieldsUnder, linesOf, readingOf } from './readings.ts';

const heading = (text: string, level = 1): string => `<text:h text:outline-level="${level}">${text}</text:h>`;
const list = (...items: string[]): string =>
  `<text:list>${items.map((item) => `<text:list-item>${item}</text:list-item>`).join('')}</text:list>`;
const row = (...cells: string[]): string =>
  `<table:table-row>${cells.map((cell) => `<table:table-cell>${cell}</table:table-cell>`).join('')}</table:table-row>`;
const span = (text: string, style: string): string => `<text:span text:style-name="${style}">${text}</text:span>`;

describe('the text of an OpenDocument file', () => {
  it('is read from paragraphs, headings, lists and tabs', async () => {
    const body = [
      odtParagraph('Pat Example'),
      heading('Experience'),
      '<text:p>Acme Ltd<text:tab/>2019 - 2021</text:p>',
      odtParagraph('Clerk'),
      list(odtParagraph('Kept the books')),
    ].join('');
    expect(await fieldsUnder('/work/0', odtOf({ body }))).toEqual({
      name: 'Acme Ltd',
      position: 'Clerk',
      startDate: '2019',
      endDate: '2021',
      'highlights/0': 'Kept the books',
    });
  });

  it('says its type, whatever it was sent as', async () => {
    expect(await readingOf(odtOf(), { fileName: 'cv.docx' })).toMatchObject({
      mediaType: 'application/vnd.oasis.opendocument.text',
      flags: ['type_mismatch'],
    });
    expect(await readingOf(odtOf(), { fileName: 'cv.odt' })).toMatchObject({ flags: [] });
  });

  it('keeps the levels of headings and of lists', async () => {
    const body = [
      heading('Experience', 2),
      list(odtParagraph('Clerk') + list(odtParagraph('Books')) + odtParagraph('in Leeds')),
    ].join('');
    expect(await linesOf(odtOf({ body }))).toMatchObject([
      { text: 'Experience', level: 2, bullet: false, indent: 0 },
      { text: 'Clerk', level: 0, bullet: true, indent: 1 },
      { text: 'Books', bullet: true, indent: 2 },
      { text: 'in Leeds', bullet: false, indent: 1 },
    ]);
  });

  it('is read across the rows of a table, and cell by cell where a cell is tall', async () => {
    const body = `<table:table>${row(odtParagraph('2019 - 2021'), odtParagraph('Clerk'))}${row(
      odtParagraph('Skills') + odtParagraph('Go'),
      odtParagraph('Languages'),
    )}</table:table>`;
    expect((await readingOf(odtOf({ body }))).text).toBe('2019 - 2021\tClerk\nSkills\nGo\nLanguages');
  });

  it('is read from headers, text boxes and footers too', async () => {
    const body = `<text:p><draw:frame><draw:text-box>${odtParagraph('pat@example.com')}</draw:text-box><svg:title>a box</svg:title></draw:frame>Pat Example</text:p>`;
    const master = `<style:header>${odtParagraph('Leeds')}</style:header><style:footer>${odtParagraph('Page 1')}</style:footer>`;
    expect((await readingOf(odtOf({ body, master }))).text).toBe('Leeds\n\npat@example.com\nPat Example\n\nPage 1');
  });

  it('is as bold and as large as its chain of styles says', async () => {
    const named =
      odtStyle('Strong', 'fo:font-weight="bold"', { family: 'text' }) +
      odtStyle('Standard', 'fo:font-size="10pt"') +
      odtStyle('Name', 'fo:font-weight="bold" fo:font-size="200%"', { parent: 'Standard' });
    const automatic =
      odtStyle('P1', 'fo:color="#000000"', { parent: 'Name' }) +
      odtStyle('T1', 'fo:font-style="italic"', { family: 'text', parent: 'Strong' }) +
      odtStyle('T2', 'fo:font-weight="normal"', { family: 'text' });
    const body = [
      odtParagraph('Pat Example', 'P1'),
      odtParagraph('plain words, and a good many of them', 'Standard'),
      `<text:p text:style-name="Standard">${span('all bold', 'T1')}</text:p>`,
      `<text:p text:style-name="P1">${span('light again', 'T2')}</text:p>`,
    ].join('');
    expect(await linesOf(odtOf({ body, automatic, named }))).toMatchObject([
      { bold: true, size: 2 },
      { bold: false, size: 1 },
      { bold: true, size: 1 },
      { bold: false, size: 2 },
    ]);
  });

  it('ends where a chain of styles runs in a circle', async () => {
    const automatic = odtStyle('A', '', { parent: 'B' }) + odtStyle('B', '', { parent: 'A' });
    expect((await readingOf(odtOf({ body: odtParagraph('Pat Example', 'A'), automatic }))).text).toBe('Pat Example');
  });

  it('has its spaces and breaks, and where its links lead', async () => {
    const body =
      '<text:p>Pat<text:s text:c="900000000"/>Example<text:line-break/><text:a xlink:href="https://linkedin.com/in/pat">LinkedIn</text:a></text:p>';
    expect(await linesOf(odtOf({ body }))).toMatchObject([
      { text: 'Pat\tExample' },
      { text: 'LinkedIn', links: ['https://linkedin.com/in/pat'] },
    ]);
  });
});

describe('what an OpenDocument file hides', () => {
  const none = odtStyle('H', 'text:display="none"') + odtStyle('HT', 'text:display="none"', { family: 'text' });
  const tiny = odtStyle('S', 'fo:font-size="1pt"');

  it.each([
    ['a hidden style', odtParagraph('SECRET', 'H')],
    ['hidden letters', `<text:p>${span('SECRET', 'HT')}</text:p>`],
    ['letters of one point', odtParagraph('SECRET', 'S')],
    ['a hidden section', `<text:section text:display="none">${odtParagraph('SECRET')}</text:section>`],
    ['a hidden field', '<text:p><text:hidden-text text:is-hidden="true">SECRET</text:hidden-text></text:p>'],
    [
      'a deletion',
      `<text:tracked-changes><text:changed-region><text:deletion><office:change-info>Kim</office:change-info>${odtParagraph('SECRET')}</text:deletion></text:changed-region></text:tracked-changes>`,
    ],
  ])('is left out and flagged: %s', async (_, hidden) => {
    const file = odtOf({ body: hidden + odtParagraph('Pat Example'), automatic: none + tiny });
    expect(await readingOf(file)).toMatchObject({ text: 'Pat Example', flags: ['hidden_text'] });
  });

  it.each([
    [
      'a remark in the margin',
      '<text:p>Pat Example<office:annotation><text:p>too old</text:p></office:annotation></text:p>',
    ],
    ['a section that is shown', `<text:section text:display="true">${odtParagraph('Pat Example')}</text:section>`],
  ])('is not %s', async (_, body) => {
    expect(await readingOf(odtOf({ body }))).toMatchObject({ text: 'Pat Example', flags: [] });
  });

  it.each([
    ['macro', odtOf({ more: [entryOf('Basic/Standard/Module1.xml', '<x/>')] })],
    ['embedded_file', odtOf({ body: `<text:p>Pat<draw:frame><draw:object-ole/></draw:frame></text:p>` })],
  ])('is told by the flag %s', async (flag, file) => {
    expect(await readingOf(file)).toMatchObject({ flags: [flag] });
  });
});

describe('an OpenDocument file that is not read', () => {
  const locked =
    '<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>';

  it.each([
    ['encrypted', odtOf({ more: [entryOf('META-INF/manifest.xml', locked)] })],
    ['unsupported_type', odtOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' })],
    ['broken', odtOf({ doctype: '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>' })],
  ])('is %s', async (reason, file) => {
    expect(await readDocument(file, {})).toMatchObject({ state: 'unreadable', reason });
  });
});
