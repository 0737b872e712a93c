/** PDF files that break, exhaust, deceive or reach out. */
import PDFDocument from 'pdfkit';
import { deceivingPdfs } from './deceiving-pdfs.ts';
import type { Beacon, HostileFile } from './hostile-file.ts';
import { ORDINARY_LINES } from './hostile-file.ts';
import { CATALOG, FONT, ONE_PAGE, ordinaryPdf, pageOf, pdfOf, showing, streamOf, twicePacked } from './pdf-maker.ts';
import { reachingPdfs } from './reaching-pdfs.ts';

const BARE_PAGE = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>';

export function hostilePdfs(beacon: Beacon): HostileFile[] {
  return [...brokenPdfs, ...lockedPdfs, ...exhaustingPdfs, ...reachingPdfs(beacon), ...deceivingPdfs];
}

const brokenPdfs: HostileFile[] = [
  { name: 'zero.pdf', bytes: () => Buffer.alloc(0), expect: 'unreadable', because: 'it holds nothing' },
  {
    name: 'only-header.pdf',
    bytes: () => Buffer.from('%PDF-1.7\n'),
    expect: 'unreadable',
    because: 'a header is all there is',
  },
  {
    name: 'cut-short.pdf',
    bytes: () => ordinaryPdf().subarray(0, 450),
    expect: 'either',
    because: 'its end with the table of objects is missing',
  },
  {
    name: 'pages-elsewhere.pdf',
    bytes: pagesElsewhere,
    expect: 'ready',
    because: 'neither of its pages is where its table says',
  },
  {
    name: 'infinitely-tall.pdf',
    bytes: () => pageOf(`BT /F1 12 Tf 1 0 1e308 1 50 800 Tm (Pat Example) Tj ET ${showing(ORDINARY_LINES.slice(1))}`),
    expect: 'ready',
    because: 'its first line is taller than any number',
  },
  {
    name: 'noise.pdf',
    bytes: () =>
      Buffer.concat([
        Buffer.from('%PDF-1.4\n'),
        Buffer.from(Array.from({ length: 20_000 }, (_, at) => (at * 7919 + 13) % 256)),
      ]),
    expect: 'unreadable',
    because: 'noise follows the header',
  },
  {
    name: 'page.html.pdf',
    bytes: () => Buffer.from('<!doctype html><html><script>alert(1)</script><h1>Pat Example</h1></html>'),
    expect: 'unreadable',
    because: 'a web page is no PDF, whatever its name',
  },
  {
    name: 'program.pdf',
    bytes: () => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(510)]),
    expect: 'unreadable',
    because: 'a program is no PDF',
  },
  {
    name: 'picture-then-pdf.pdf',
    bytes: () => Buffer.concat([Buffer.from('GIF89a'), Buffer.alloc(900), ordinaryPdf()]),
    expect: 'either',
    because: 'two programs would take it for two different files',
  },
  {
    name: 'pdf-then-zip.pdf',
    bytes: () => Buffer.concat([ordinaryPdf(), Buffer.from('PK\x05\x06'), Buffer.alloc(18)]),
    expect: 'either',
    because: 'a ZIP is appended to it',
  },
  {
    name: 'bad-previous-table.pdf',
    bytes: () => ordinaryPdf({ trailer: '/Prev 9' }),
    expect: 'either',
    because: 'its older table of objects is not where it says',
  },
  {
    name: 'table-of-itself.pdf',
    bytes: tableOfItself,
    expect: 'either',
    because: 'its table of objects names itself as its predecessor',
  },
  {
    name: 'pages-of-themselves.pdf',
    bytes: () => pdfOf([CATALOG, '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>']),
    expect: 'unreadable',
    because: 'its tree of pages contains itself',
  },
];

const lockedPdfs: HostileFile[] = [
  {
    name: 'needs-password.pdf',
    bytes: () => lockedPdf({ userPassword: 'secret', ownerPassword: 'owner' }),
    expect: 'unreadable',
    because: 'it opens with a password only',
  },
  {
    name: 'forbids-copying.pdf',
    bytes: () => lockedPdf({ ownerPassword: 'owner' }),
    expect: 'ready',
    because: 'it opens for anyone, and only asks not to be copied',
  },
];

const exhaustingPdfs: HostileFile[] = [
  {
    name: 'unpacks-to-a-gigabyte.pdf',
    bytes: () => pageOf(twicePacked(1024)),
    expect: 'unreadable',
    because: 'a few kilobytes unpack twice to a gigabyte',
  },
  {
    name: 'hundred-thousand-pages.pdf',
    bytes: () => pdfOf([CATALOG, `<< /Type /Pages /Kids [${'3 0 R '.repeat(100_000)}] /Count 100000 >>`, BARE_PAGE]),
    expect: 'unreadable',
    because: 'one page is listed a hundred thousand times',
  },
  {
    name: 'claims-two-billion-pages.pdf',
    bytes: () => Buffer.from(ordinaryPdf().toString('latin1').replace('/Count 1 ', '/Count 2147483647 '), 'latin1'),
    expect: 'either',
    because: 'its count of pages is a lie',
  },
  {
    name: 'deep-lists.pdf',
    bytes: () =>
      pdfOf([`<< /Type /Catalog /Pages 2 0 R /X ${'['.repeat(60_000)}${']'.repeat(60_000)} >>`, ONE_PAGE, BARE_PAGE]),
    expect: 'unreadable',
    because: 'sixty thousand lists, one in the other, exhaust a parser that calls itself',
  },
  {
    name: 'deep-page-tree.pdf',
    bytes: () => deepPageTree(20_000),
    expect: 'unreadable',
    because: 'its only page is twenty thousand levels down',
  },
  {
    name: 'pictures-of-pictures.pdf',
    bytes: () => formsOfForms(9),
    expect: 'unreadable',
    because: 'eight forms a level, nine levels deep, paint 134 million texts',
  },
  {
    name: 'thirty-megabytes.pdf',
    bytes: () => Buffer.concat([ordinaryPdf(), Buffer.alloc(30 * 1024 * 1024, '%')]),
    expect: 'unreadable',
    because: 'no résumé is that large',
  },
];

function tableOfItself(): Buffer {
  const at = ordinaryPdf({ trailer: '/Prev 0000' }).indexOf('xref\n0');
  return ordinaryPdf({ trailer: `/Prev ${String(at).padStart(4, '0')}` });
}

function lockedPdf(passwords: { userPassword?: string; ownerPassword: string }): Buffer {
  // Without compression pdfkit writes everything at once, so it can be read at once.
  const document = new PDFDocument({
    ...passwords,
    compress: false,
    pdfVersion: '1.7',
    permissions: { copying: false },
  });
  for (const line of ORDINARY_LINES) document.text(line);
  document.end();
  const pieces: Buffer[] = [];
  for (let piece = document.read() as Buffer | null; piece; piece = document.read() as Buffer | null)
    pieces.push(piece);
  return Buffer.concat(pieces);
}

function deepPageTree(depth: number): Buffer {
  const levels = Array.from({ length: depth - 2 }, (_, at) => `<< /Type /Pages /Kids [${at + 3} 0 R] /Count 1 >>`);
  return pdfOf([CATALOG, ...levels, `<< /Type /Page /Parent ${depth - 1} 0 R /MediaBox [0 0 595 842] >>`]);
}

function formsOfForms(levels: number): Buffer {
  const form = (inside: string, content: string): Buffer =>
    streamOf(content, `/Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources << ${inside} >>`);
  const more = Array.from({ length: levels - 1 }, (_, at) =>
    form(`/XObject << /X ${at + 7} 0 R >>`, '/X Do '.repeat(8)),
  );
  more.push(form('/Font << /F1 5 0 R >>', 'BT /F1 9 Tf (lol) Tj ET'));
  return pdfOf([
    CATALOG,
    ONE_PAGE,
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /X 6 0 R >> >> >>',
    streamOf('/X Do '.repeat(8)),
    FONT,
    ...more,
  ]);
}

/** Found anew by pdf.js, which then leaves a promise about the pages where they were said to be to itself. */
function pagesElsewhere(): Buffer {
  const page = `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>`;
  const pages = '<< /Type /Pages /Kids [3 0 R 6 0 R] /Count 2 >>';
  const whole = pdfOf([CATALOG, pages, page, streamOf(showing(ORDINARY_LINES)), FONT, page]).toString('latin1');
  let entry = 0;
  const moved = whole.replace(/\d{10}(?= 00000 n)/g, (offset) => {
    entry += 1;
    return entry === 3 || entry === 6 ? String(Number(offset) + 9).padStart(10, '0') : offset;
  });
  return Buffer.from(moved, 'latin1');
}
