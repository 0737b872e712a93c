import { docxOf, documentOf, entryOf, NAMESPACE, paragraphOf, relationshipsOf } from '../../kit/hostile/docx-maker.ts';
import { fieldsUnder, readingOf } from './readings.ts';

const HEADING = '<w:pPr><w:pStyle w:val="berschrift1"/></w:pPr>';
const STYLES = entryOf(
  'word/styles.xml',
  `<w:styles ${NAMESPACE}><w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="Geheim"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style></w:styles>`,
);

function item(text: string, level = 0): string {
  return `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
}

function row(...cells: string[]): string {
  return `<w:tr>${cells.map((cell) => `<w:tc>${paragraphOf(cell)}</w:tc>`).join('')}</w:tr>`;
}

describe('the text of a Word document', () => {
  it('is read from paragraphs, lists and tabs', async () => {
    const body = [
      paragraphOf('Pat Example'),
      `<w:p>${HEADING}<w:r><w:t>Experience</w:t></w:r></w:p>`,
      '<w:p><w:r><w:t>Acme Ltd</w:t></w:r><w:r><w:tab/><w:t>2019 - 2021</w:t></w:r></w:p>',
      paragraphOf('Clerk'),
      item('Kept the books'),
    ].join('');
    const file = docxOf({ document: documentOf(body), more: [STYLES] });
    expect(await fieldsUnder('/work/0', file)).toEqual({
      name: 'Acme Ltd',
      position: 'Clerk',
      startDate: '2019',
      endDate: '2021',
      'highlights/0': 'Kept the books',
    });
  });

  it('keeps apart the jobs of a list from the lists inside them', async () => {
    const body = [
      paragraphOf('Experience'),
      item('Clerk, Acme Ltd'),
      item('2019 - 2021'),
      item('Kept the books', 1),
    ].join('');
    expect(await fieldsUnder('/work/0', docxOf({ document: documentOf(body) }))).toMatchObject({
      position: 'Clerk',
      'highlights/0': 'Kept the books',
    });
  });

  it('is read across the rows of a table', async () => {
    const body = `${paragraphOf('Experience')}<w:tbl>${row('2019 - 2021', 'Clerk, Acme Ltd')}${row('2015 - 2019', 'Picker, Parcel House Ltd')}</w:tbl>`;
    expect(await fieldsUnder('/work', docxOf({ document: documentOf(body) }))).toMatchObject({
      '0/startDate': '2019',
      '0/position': 'Clerk',
      '1/name': 'Parcel House Ltd',
    });
  });

  it('is read from its header too, where people put their address', async () => {
    const header = entryOf('word/header1.xml', `<w:hdr ${NAMESPACE}>${paragraphOf('pat@example.com')}</w:hdr>`);
    const file = docxOf({ document: documentOf(paragraphOf('Pat Example')), more: [header] });
    expect(await fieldsUnder('/basics', file)).toEqual({ name: 'Pat Example', email: 'pat@example.com' });
  });

  it('names where its links lead', async () => {
    const body = '<w:p><w:hyperlink r:id="rId1"><w:r><w:t>LinkedIn</w:t></w:r></w:hyperlink></w:p>';
    const links = entryOf(
      'word/_rels/document.xml.rels',
      relationshipsOf('hyperlink', 'https://linkedin.com/in/pat', 'TargetMode="External"'),
    );
    const file = docxOf({ document: documentOf(paragraphOf('Pat Example') + body), more: [links] });
    expect(await fieldsUnder('/basics/profiles/0', file)).toEqual({
      network: 'LinkedIn',
      username: 'pat',
      url: 'https://linkedin.com/in/pat',
    });
  });

  it('has its signs as they were meant', async () => {
    const body = '<w:p><w:r><w:t>Pat &amp; Kim &#8211; &lt;both&gt; &unknown;</w:t></w:r></w:p>';
    expect((await readingOf(docxOf({ document: documentOf(body) }))).text).toBe('Pat & Kim – <both> &unknown;');
  });
});

describe('what a Word document hides', () => {
  it.each([
    ['hidden letters', paragraphOf('SECRET', '<w:rPr><w:vanish/></w:rPr>')],
    ['a hidden style', '<w:p><w:pPr><w:pStyle w:val="Geheim"/></w:pPr><w:r><w:t>SECRET</w:t></w:r></w:p>'],
    ['letters of one point', paragraphOf('SECRET', '<w:rPr><w:sz w:val="2"/></w:rPr>')],
  ])('is left out and flagged: %s', async (_, hidden) => {
    const reading = await readingOf(
      docxOf({ document: documentOf(paragraphOf('Pat Example') + hidden), more: [STYLES] }),
    );
    expect(reading).toMatchObject({ text: 'Pat Example', flags: ['hidden_text'] });
  });

  it.each([
    ['deleted text', '<w:p><w:del><w:r><w:delText>GONE</w:delText><w:t>GONE</w:t></w:r></w:del></w:p>'],
    [
      'the second copy of a shape',
      '<w:p><w:r><mc:AlternateContent><mc:Fallback><w:t>GONE</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>',
    ],
  ])('is not read where it was never to be: %s', async (_, gone) => {
    expect(await readingOf(docxOf({ document: documentOf(paragraphOf('Pat Example') + gone) }))).toMatchObject({
      text: 'Pat Example',
      flags: [],
    });
  });

  it('is not what is explicitly shown', async () => {
    const shown = paragraphOf('SEEN', '<w:rPr><w:vanish w:val="0"/></w:rPr>');
    expect(await readingOf(docxOf({ document: documentOf(shown) }))).toMatchObject({ text: 'SEEN', flags: [] });
  });
});
