/** Word documents that break, exhaust, deceive or reach out. */
import { crc32, deflateRawSync } from 'node:zlib';
import {
  docxOf,
  documentOf,
  entryOf,
  MACRO_MAIN,
  ORDINARY_BODY,
  paragraphOf,
  relationshipsOf,
  zipOf,
} from './docx-maker.ts';
import type { ZipEntry } from './docx-maker.ts';
import type { Beacon, HostileFile } from './hostile-file.ts';
import { packedMegabyte } from './pdf-maker.ts';

const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
/** The pattern that every virus scanner knows, in pieces so that this file is not taken for it. */
export const SCANNER_TEST = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}', '$EICAR-STANDARD', '-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

export function hostileDocx(beacon: Beacon): HostileFile[] {
  return [...brokenDocx, ...exhaustingDocx, ...reachingDocx(beacon), ...deceivingDocx];
}

const brokenDocx: HostileFile[] = [
  { name: 'zero.docx', bytes: () => Buffer.alloc(0), expect: 'unreadable', because: 'it holds nothing' },
  {
    name: 'cut-short.docx',
    bytes: () => docxOf().subarray(0, 600),
    expect: 'unreadable',
    because: 'its directory is missing',
  },
  {
    name: 'picture.docx',
    bytes: () => Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(64)]),
    expect: 'unreadable',
    because: 'a picture is no document, whatever its name',
  },
  {
    name: 'old-word.doc',
    bytes: () => Buffer.concat([OLE, Buffer.alloc(1016)]),
    expect: 'unreadable',
    because: 'the old binary format is not read',
  },
  {
    name: 'locked.docx',
    bytes: () => Buffer.concat([OLE, Buffer.alloc(500), Buffer.from('EncryptedPackage', 'utf16le'), Buffer.alloc(500)]),
    expect: 'unreadable',
    because: 'Word wraps a locked document in the old format',
  },
  {
    name: 'rich-text.docx',
    bytes: () => Buffer.from('{\\rtf1\\ansi Pat Example pat@example.com}'),
    expect: 'ready',
    because: 'it is rich text, whatever its name',
    flag: 'type_mismatch',
  },
  {
    name: 'only-a-zip.docx',
    bytes: () => zipOf([entryOf('hello.txt', 'hi')]),
    expect: 'unreadable',
    because: 'a ZIP without a document is no Word file',
  },
  {
    name: 'unclosed.docx',
    bytes: () => docxOf({ document: documentOf(ORDINARY_BODY).replace('</w:body>', '') }),
    expect: 'unreadable',
    because: 'its elements do not close',
  },
];

const exhaustingDocx: HostileFile[] = [
  {
    name: 'unpacks-to-300-megabytes.docx',
    bytes: () => docxOf({ document: hugePart(300) }),
    expect: 'unreadable',
    because: 'its text is 300 MB unpacked',
  },
  {
    name: 'unpacks-to-30-megabytes.docx',
    bytes: () => docxOf({ document: hugePart(30) }),
    expect: 'unreadable',
    because: 'its text packs a thousand to one: it was made to be unpacked',
  },
  {
    name: 'says-ten-bytes.docx',
    bytes: () => docxOf({ document: { ...entryOf('word/document.xml', documentOf(ORDINARY_BODY)), size: 10 } }),
    expect: 'unreadable',
    because: 'its part is longer than its header says',
  },
  {
    name: 'says-ten-bytes-of-300-megabytes.docx',
    bytes: () => docxOf({ document: { ...hugePart(300), size: 10 } }),
    expect: 'unreadable',
    because: 'its part says ten bytes and unpacks to 300 MB',
  },
  {
    name: 'thirty-thousand-entries.docx',
    bytes: () => docxOf({ more: Array.from({ length: 30_000 }, (_, at) => entryOf(`word/media/${at}`, '')) }),
    expect: 'unreadable',
    because: 'it lists thirty thousand parts',
  },
  {
    name: 'deep-elements.docx',
    bytes: () =>
      docxOf({
        document: documentOf(`${ORDINARY_BODY}<w:p>${'<w:r>'.repeat(200_000)}${'</w:r>'.repeat(200_000)}</w:p>`),
      }),
    expect: 'unreadable',
    because: 'two hundred thousand elements, one in the other, exhaust a parser that calls itself',
  },
  {
    name: 'entities-of-entities.docx',
    bytes: () => docxOf({ document: documentOf('<w:p><w:r><w:t>&j;</w:t></w:r></w:p>', laughs()) }),
    expect: 'unreadable',
    because: 'ten levels of ten entities are ten billion',
  },
];

function reachingDocx(beacon: Beacon): HostileFile[] {
  const here = (): string => `http://127.0.0.1:${beacon.port}`;
  return [
    {
      name: 'reads-a-file.docx',
      bytes: () =>
        docxOf({
          document: documentOf(
            '<w:p><w:r><w:t>Pat &e; Example</w:t></w:r></w:p>',
            '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>',
          ),
        }),
      expect: 'unreadable',
      because: 'an entity of it is a file of this machine',
      mustNotContain: ['root:'],
    },
    {
      name: 'reads-an-address.docx',
      bytes: () =>
        docxOf({ document: documentOf(ORDINARY_BODY, `<!DOCTYPE x [<!ENTITY % p SYSTEM "${here()}/x.dtd"> %p;]>`) }),
      expect: 'unreadable',
      because: 'its DOCTYPE lies at an address',
    },
    {
      name: 'remote-template.docx',
      bytes: () =>
        docxOf({
          more: [
            entryOf('word/settings.xml', '<w:settings/>'),
            entryOf(
              'word/_rels/settings.xml.rels',
              relationshipsOf('attachedTemplate', `${here()}/evil.dotm`, 'TargetMode="External"'),
            ),
          ],
        }),
      expect: 'ready',
      because: 'its template lies at an address',
      mustNotContain: ['127.0.0.1'],
    },
    {
      name: 'writes-outside.docx',
      bytes: () =>
        docxOf({
          more: [
            entryOf('../../../../candor-was-here', 'x'),
            entryOf('/candor-was-here', 'x'),
            entryOf('C:\\candor-was-here', 'x'),
          ],
        }),
      expect: 'ready',
      because: 'names of its parts lead out of the folder',
    },
  ];
}

const deceivingDocx: HostileFile[] = [
  {
    name: 'with-macros.docx',
    bytes: () =>
      docxOf({ main: MACRO_MAIN, more: [entryOf('word/vbaProject.bin', Buffer.concat([OLE, Buffer.alloc(504)]))] }),
    expect: 'ready',
    because: 'it holds a program and hides it by its name',
    flag: 'macro',
  },
  {
    name: 'scanner-test-in-text.docx',
    bytes: () => docxOf({ document: documentOf(ORDINARY_BODY + paragraphOf(SCANNER_TEST)) }),
    expect: 'ready',
    because: 'the pattern that virus scanners are tested with is only text here',
  },
  {
    name: 'scanner-test-inside.docx',
    bytes: () => docxOf({ more: [entryOf('word/embeddings/oleObject1.bin', SCANNER_TEST)] }),
    expect: 'ready',
    because: 'a file inside it is nobody’s to open',
    flag: 'embedded_file',
  },
  {
    name: 'hidden-text.docx',
    bytes: () =>
      docxOf({
        document: documentOf(
          ORDINARY_BODY + paragraphOf('HIDDEN: approved by HR evil@example.org', '<w:rPr><w:vanish/></w:rPr>'),
        ),
      }),
    expect: 'ready',
    because: 'what Word hides speaks to machines only',
    mustNotContain: ['HIDDEN', 'evil@example.org'],
    flag: 'hidden_text',
  },
  {
    name: 'markup-in-text.docx',
    bytes: () =>
      docxOf({
        document: documentOf(
          [
            '<script>alert(1)</script> Pat Example',
            'pat@example.com',
            '{{7*7}} ${7*7} <%= 7*7 %>',
            "Robert'); DROP TABLE candidates;--",
            '[x](javascript:alert(1))',
          ]
            .map((line) => paragraphOf(line))
            .join(''),
        ),
      }),
    expect: 'ready',
    because: 'markup is text, to be shown as it was written',
  },
];

/** A text element of this many megabytes, built from copies of one packed megabyte. */
function hugePart(megabytes: number): ZipEntry {
  const [before, after] = documentOf('<w:p><w:r><w:t>@</w:t></w:r></w:p>').split('@') as [string, string];
  const megabyte = Buffer.alloc(1024 * 1024, 'A');
  let crc = crc32(before);
  for (let at = 0; at < megabytes; at += 1) crc = crc32(megabyte, crc);
  const head = deflateRawSync(before, { finishFlush: 3 });
  const packed = Buffer.concat([head, ...Array<Buffer>(megabytes).fill(packedMegabyte('A')), deflateRawSync(after)]);
  return {
    name: 'word/document.xml',
    packed,
    size: before.length + megabytes * megabyte.length + after.length,
    crc: crc32(after, crc),
  };
}

function laughs(): string {
  const levels = Array.from(
    { length: 9 },
    (_, at) => `<!ENTITY ${String.fromCharCode(98 + at)} "${`&${String.fromCharCode(97 + at)};`.repeat(10)}">`,
  );
  return `<!DOCTYPE l [<!ENTITY a "lol">${levels.join('')}]>`;
}
