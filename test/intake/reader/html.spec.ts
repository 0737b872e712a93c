import { readDocument } from '../../../src/intake/reader/read-document.ts';
import { fieldsUnder, linesOf, readingOf } from './readings.ts';

const page = (body: string, head = ''): string =>
  `<!DOCTYPE html><html><head><title>CV 7</title>${head}</head><body>${body}</body></html>`;

describe('the text of a web page', () => {
  it('is read from headings, paragraphs and lists', async () => {
    const body = `
      <h1>Pat Example</h1>
      <h2>Experience</h2>
      <div class="job"><b>Acme Ltd</b><span style="float: right">2019 - 2021</span></div>
      <p>Clerk</p>
      <ul>
        <li>Kept the
            books</li>
      </ul>`;
    expect(await fieldsUnder('/work/0', page(body))).toEqual({
      name: 'Acme Ltd',
      position: 'Clerk',
      startDate: '2019',
      endDate: '2021',
      'highlights/0': 'Kept the books',
    });
    expect(await fieldsUnder('/basics', page(body))).toMatchObject({ name: 'Pat Example' });
  });

  it.each([
    ['a whole page', page('Pat Example')],
    [
      'XHTML',
      `<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><body><a id="x"/>Pat Example</body></html>`,
    ],
    ['a piece of one', '<div>Pat Example</div>'],
    ['one after a remark', '<!-- saved --> <html>Pat Example</html>'],
  ])('says its type: %s', async (_, content) => {
    expect(await readingOf(content, { fileName: 'cv.htm' })).toMatchObject({
      mediaType: 'text/html',
      text: 'Pat Example',
      flags: [],
    });
  });

  it('keeps the levels of headings and lists, and what is bold all along', async () => {
    const body =
      '<h3>Skills</h3><ul><li><p>Go</p><p>for years</p><ul><li>gRPC</ul><li>SQL</ul><p><b>All</b> <strong>bold</strong></p><p><b>Half</b> bold';
    expect(await linesOf(page(body))).toMatchObject([
      { text: 'Skills', level: 3, bold: true },
      { text: 'Go', bullet: true, indent: 1 },
      { text: 'for years', bullet: false, indent: 1 },
      { text: 'gRPC', bullet: true, indent: 2 },
      { text: 'SQL', bullet: true, indent: 1 },
      { text: 'All bold', bold: true, bullet: false, indent: 0 },
      { text: 'Half bold', bold: false },
    ]);
  });

  it.each([
    ['a table', '<table><tr><td>2019 - 2021<td>Clerk<tr><th>2015<td><b>Picker</b></table>'],
    ['a list of terms', '<dl><dt>2019 - 2021</dt><dd>Clerk</dd><dt>2015</dt><dd>Picker</dd></dl>'],
    [
      'boxes side by side',
      '<div style="display:flex"><div>2019 - 2021</div><div>Clerk</div></div><p style="display:flex"><span>2015</span><span>Picker</span>',
    ],
  ])('is read across the rows of %s', async (_, body) => {
    expect((await readingOf(page(body))).text).toBe('2019 - 2021\tClerk\n2015\tPicker');
  });

  it('is read cell by cell where a table lays out columns', async () => {
    const body = '<table><tr><td><h2>Skills</h2><p>Go<p>SQL<td><h2>Experience</h2>Clerk<br>2019</table>';
    expect((await readingOf(page(body))).text).toBe('Skills\nGo\nSQL\nExperience\nClerk\n2019');
  });

  it('has its blanks as a browser shows them', async () => {
    const body = 'Pat\n  <i>Example</i>,\t<b> Clerk</b>&nbsp;&nbsp;&nbsp;2019<br> next <br><br>last<pre>a\n b</pre>';
    expect((await readingOf(page(body))).text).toBe('Pat Example, Clerk\t2019\nnext\n\nlast\na\nb');
  });

  it('names where its links lead, and no other addresses', async () => {
    const body =
      '<p><a href="https://linkedin.com/in/pat">LinkedIn</a> <a href="javascript:alert(1)">x</a> <a href="/cv">y</a>';
    expect(await linesOf(page(body))).toMatchObject([{ text: 'LinkedIn x y', links: ['https://linkedin.com/in/pat'] }]);
  });

  it('wears the styles of the page', async () => {
    const head =
      '<style>@import url(x); .c1{font-weight:700;font-size:24pt} p{font-size:12pt} @media print{.c1{display:none}}</style>';
    const body = '<p><span class="c1 c9">Pat Example</span></p><p>and as many words as make it the usual size</p>';
    expect(await linesOf(page(body, head))).toMatchObject([
      { text: 'Pat Example', bold: true, size: 2 },
      { bold: false, size: 1 },
    ]);
  });

  it.each([
    ['UTF-8 without a word', Buffer.from(page('José'))],
    ['UTF-8, though it says otherwise', Buffer.from(page('José', '<meta charset="iso-8859-1">'))],
    ['UTF-16', Buffer.from(`\ufeff${page('José')}`, 'utf16le')],
    ['the Western code page', Buffer.from(page('José'), 'latin1')],
    [
      'what it says',
      Buffer.from(
        page('Jos\xe9', '<meta http-equiv=Content-Type content="text/html; charset=windows-1250">'),
        'latin1',
      ),
    ],
    ['what it says, wrongly', Buffer.from(page('Jos\xe9', '<meta charset="x-none">'), 'latin1')],
  ])('is in its letters: %s', async (_, bytes) => {
    expect((await readingOf(bytes)).text).toBe('José');
  });
});

describe('what a web page hides', () => {
  it.each([
    ['by an attribute', '<p hidden>SECRET</p>'],
    ['by its display', '<p style="color:red;DISPLAY : None !important"><b>SECRET</b></p>'],
    ['by a remark in its style', '<p style="display:/**/none">SECRET</p>'],
    ['by its visibility', '<span style="visibility:hidden">SECRET</span>'],
    ['by its size', '<span style="font-size:0">SECRET</span>'],
    ['by a tiny size', '<span style="font-size:1px">SECRET</span>'],
    ['by its opacity', '<span style="opacity:0.0">SECRET</span>'],
    ['by its colour', '<span style="color:transparent">SECRET</span>'],
    ['by its place', '<div style="position:absolute;left:-9999px">SECRET</div>'],
    ['by its class', '<p class="x">SECRET</p><style>p.x{display:none}</style>'],
  ])('is left out and flagged: %s', async (_, hidden) => {
    expect(await readingOf(page(`Pat Example${hidden}`))).toMatchObject({
      text: 'Pat Example',
      flags: ['hidden_text'],
    });
  });

  it('is not what is shown again', async () => {
    const body =
      '<div style="visibility:hidden"><p style="visibility:visible">Pat <i style="font-size:110%">Example</i></p></div>';
    expect(await readingOf(page(body))).toMatchObject({ text: 'Pat Example', flags: [] });
  });

  it.each(['script', 'style', 'template', 'noscript', 'svg', 'iframe', 'object', 'select', 'textarea', 'title'])(
    'is not what stands in <%s>',
    async (tag) => {
      expect(await readingOf(page(`Pat <${tag}>GONE</${tag}>Example`))).toMatchObject({
        text: 'Pat Example',
        flags: [],
      });
    },
  );
});

describe('markup that is not read as a page', () => {
  it.each([
    ['a picture', '<svg xmlns="http://www.w3.org/2000/svg"><text>Pat</text></svg>', {}, 'unsupported_type'],
    ['a picture with a prologue', '<?xml version="1.0"?><!-- x --><svg><text>Pat</text></svg>', {}, 'unsupported_type'],
    ['unknown XML', '<?xml version="1.0"?><invoice>Pat</invoice>', {}, 'unsupported_type'],
    ['a page sent as a PDF', page('Pat'), { fileName: 'cv.pdf' }, 'wrong_type'],
    ['a page of nothing', page('<p> </p>'), {}, 'no_text'],
    ['a page of pictures', page('<img src="cv.png">'), {}, 'image_only'],
  ])('is refused with its reason: %s', async (_, content, claim, reason) => {
    expect(await readDocument(Buffer.from(content), claim)).toMatchObject({ state: 'unreadable', reason });
  });
});

describe('a web page made to hurt', () => {
  it.each([
    ['boxes, one in the other', '<div>'.repeat(100_000), 'unreadable'],
    ['tags, one in the other', `${'<b>'.repeat(100_000)}Pat`, 'unreadable'],
    ['ends without a beginning', `${'</i>'.repeat(500_000)}${'</p>'.repeat(100_000)}Pat`, 'ready'],
    ['attributes', `<p ${Array.from({ length: 1_000_000 }, (__, at) => `a${at}=1`).join(' ')}>Pat`, 'ready'],
    ['an attribute of two megabytes', `<p style="${';a:b'.repeat(500_000)}">Pat`, 'ready'],
    ['remarks that do not end', `Pat${'<!--'.repeat(500_000)}`, 'ready'],
    ['tags that do not end', `Pat${'<a '.repeat(500_000)}`, 'ready'],
    ['signs that are none', `Pat${'&#x'.repeat(100_000)}`, 'ready'],
    ['rules', `<style>${'.a{b:c}'.repeat(200_000)}${'{'.repeat(500_000)}</style>Pat`, 'ready'],
    ['remarks in rules', `<style>${'/*'.repeat(500_000)}</style>Pat`, 'ready'],
    ['classes', `<p class="${'a '.repeat(500_000)}">Pat`, 'ready'],
    ['tables', `${'<table><tr><td>'.repeat(60)}Pat`, 'ready'],
    ['empty cells', `<table>${'<tr><td>'.repeat(300_000)}Pat`, 'ready'],
    ['links', `<p>${'<a href="https://x.example">Pat</a>'.repeat(20_000)}`, 'ready'],
    ['line breaks', `Pat${'<br>'.repeat(500_000)}`, 'ready'],
  ])('is answered at once: %s', async (_, body, state) => {
    const started = process.cpuUsage();
    expect((await readDocument(Buffer.from(page(body)), {})).state).toBe(state);
    expect(process.cpuUsage(started).user / 1_000).toBeLessThan(2_000); // of this process's own time
  });
});
