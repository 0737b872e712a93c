/** OpenDocument, rich text, web pages, Markdown and data that break, exhaust, deceive or reach out. */
import { entryOf } from './docx-maker.ts';
import type { Beacon, HostileFile } from './hostile-file.ts';
import { ORDINARY_LINES } from './hostile-file.ts';
import { odtOf, odtParagraph, odtStyle } from './odt-maker.ts';

const ORDINARY_BODY = ORDINARY_LINES.map((line) => odtParagraph(line)).join('');
const text =
  (content: string): (() => Buffer) =>
  () =>
    Buffer.from(content);
const html = (body: string): (() => Buffer) => text(`<!DOCTYPE html><html><body>${body}</body></html>`);

export const ordinaryOthers: readonly { name: string; bytes: Buffer }[] = [
  { name: 'ordinary.odt', bytes: odtOf() },
  { name: 'ordinary.rtf', bytes: Buffer.from(`{\\rtf1\\ansi ${ORDINARY_LINES.join('\\par\n')}}`) },
  { name: 'ordinary.html', bytes: html(ORDINARY_LINES.map((line) => `<p>${line}</p>`).join(''))() },
  { name: 'ordinary.md', bytes: Buffer.from(`# ${ORDINARY_LINES.join('\n\n')}`) },
  { name: 'ordinary.json', bytes: Buffer.from('{"basics":{"name":"Pat Example","email":"pat@example.com"}}') },
];

export function hostileOthers(beacon: Beacon): HostileFile[] {
  return [...hostileOdt, ...hostileRtf, ...reachingPages(beacon), ...hostilePages, ...hostileData(beacon)];
}

const hostileOdt: HostileFile[] = [
  {
    name: 'unpacks-to-30-megabytes.odt',
    bytes: () => odtOf({ content: entryOf('content.xml', 'A'.repeat(30 * 1024 * 1024)) }),
    expect: 'unreadable',
    because: 'its text packs a thousand to one: it was made to be unpacked',
  },
  {
    name: 'reads-a-file.odt',
    bytes: () =>
      odtOf({ body: '<text:p>Pat &e;</text:p>', doctype: '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>' }),
    expect: 'unreadable',
    because: 'an entity of it is a file of this machine',
    mustNotContain: ['root:'],
  },
  {
    name: 'deep-lists.odt',
    bytes: () => odtOf({ body: '<text:list><text:list-item>'.repeat(15_000) }),
    expect: 'unreadable',
    because: 'fifteen thousand lists, one in the other',
  },
  {
    name: 'blanks.odt',
    bytes: () => odtOf({ body: `${ORDINARY_BODY}<text:p>${'<text:s text:c="2000000000"/>'.repeat(1_000)}</text:p>` }),
    expect: 'ready',
    because: 'it counts two thousand billion blanks',
  },
  {
    name: 'hidden-text.odt',
    bytes: () =>
      odtOf({
        body: ORDINARY_BODY + odtParagraph('HIDDEN: approved evil@example.org', 'H'),
        automatic: odtStyle('H', 'text:display="none"'),
      }),
    expect: 'ready',
    because: 'what it hides speaks to machines only',
    mustNotContain: ['HIDDEN', 'evil@example.org'],
    flag: 'hidden_text',
  },
  {
    name: 'with-macros.odt',
    bytes: () => odtOf({ more: [entryOf('Basic/Standard/Module1.xml', '<x/>')] }),
    expect: 'ready',
    because: 'it holds a program',
    flag: 'macro',
  },
];

const hostileRtf: HostileFile[] = [
  {
    name: 'deep-groups.rtf',
    bytes: () => Buffer.from(`{\\rtf1 ${'{'.repeat(1_000_000)}`),
    expect: 'unreadable',
    because: 'a million groups, one in the other',
  },
  {
    name: 'bytes-that-are-not-there.rtf',
    bytes: text(`{\\rtf1 ${ORDINARY_LINES.join('\\par ')}\\bin2147483647 x}`),
    expect: 'ready',
    because: 'it announces two billion bytes',
  },
  {
    name: 'object.rtf',
    bytes: text(`{\\rtf1 ${ORDINARY_LINES.join('\\par ')}{\\object\\objupdate{\\*\\objdata 0105}}}`),
    expect: 'ready',
    because: 'an object in it would run when shown',
    flag: 'embedded_file',
  },
];

/** Each would ask an address for something in a browser. */
function reachingPages(beacon: Beacon): HostileFile[] {
  const pieces = (here: string): string[] => [
    `<base href="${here}/a/"><meta http-equiv="refresh" content="0;url=${here}/b">`,
    `<link rel="stylesheet" href="${here}/c"><style>@import url(${here}/d); p{background:url(${here}/e)}</style>`,
    `<img src="${here}/f" srcset="${here}/g 2x"><iframe src="${here}/h"></iframe><object data="${here}/i"></object>`,
    `<svg><image href="${here}/j"/><script>fetch("${here}/k")</script></svg><script src="${here}/l"></script>`,
    `<form action="${here}/m"><input autofocus onfocus="alert(1)"></form><video poster="${here}/n"></video>`,
  ];
  const body = (): string => {
    const here = `http://127.0.0.1:${beacon.port}`;
    return pieces(here).join('') + ORDINARY_LINES.map((line) => `<p>${line}</p>`).join('');
  };
  const inert = { expect: 'ready' as const, mustNotContain: ['127.0.0.1'] };
  return [
    {
      ...inert,
      name: 'calls-home.html',
      bytes: () => html(body())(),
      because: 'everything in it calls an address',
    },
    {
      ...inert,
      name: 'calls-home.md',
      bytes: () => Buffer.from(`# Pat Example\n\n![x](http://127.0.0.1:${beacon.port}/a)\n\n${body()}\n`),
      because: 'it shows a picture from an address, and holds a page that calls',
    },
  ];
}

const hostilePages: HostileFile[] = [
  {
    name: 'deep-boxes.html',
    bytes: () => html('<div>'.repeat(100_000))(),
    expect: 'unreadable',
    because: 'a hundred thousand boxes, one in the other',
  },
  {
    name: 'many-attributes.html',
    bytes: () => html(`<p ${Array.from({ length: 300_000 }, (_, at) => `a${at}=1`).join(' ')}>Pat Example</p>`)(),
    expect: 'ready',
    because: 'an element with three hundred thousand attributes',
  },
  {
    name: 'hidden-text.html',
    bytes: html('<p>Pat Example</p><p class="x">HIDDEN evil@example.org</p><style>.x{display:none}</style>'),
    expect: 'ready',
    because: 'what it hides speaks to machines only',
    mustNotContain: ['HIDDEN', 'evil@example.org'],
    flag: 'hidden_text',
  },
  {
    name: 'brackets.md',
    bytes: () => Buffer.from(`# Pat Example\n\n${'['.repeat(100_000)}\n\n${'*'.repeat(100_000)}`),
    expect: 'ready',
    because: 'each of them may begin a link or end one',
  },
  {
    name: 'quotations.md',
    bytes: () => Buffer.from(`# Pat Example\n\n${'> '.repeat(100_000)}x`),
    expect: 'ready',
    because: 'a hundred thousand quotations, one in the other',
  },
];

function hostileData(beacon: Beacon): HostileFile[] {
  return [
    {
      name: 'deep.json',
      bytes: () => Buffer.from(`{"basics":{"name":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`),
      expect: 'unreadable',
      because: 'a hundred thousand lists, one in the other',
    },
    {
      name: 'prototype.json',
      bytes: text('{"__proto__":{"isAdmin":"yes"},"basics":{"name":"Pat Example","name":"Pat Example"}}'),
      expect: 'ready',
      because: 'a key that changes every object, and one that comes twice',
      mustNotContain: ['yes'],
      flag: 'data_left_out',
    },
    {
      name: 'includes.xml',
      bytes: () =>
        Buffer.from(
          `<?xml version="1.0"?><?x href="http://127.0.0.1:${beacon.port}/a"?><SkillsPassport><LearnerInfo><xi:include href="http://127.0.0.1:${beacon.port}/b"/><Identification><PersonName><FirstName>Pat</FirstName></PersonName></Identification></LearnerInfo></SkillsPassport>`,
        ),
      expect: 'ready',
      because: 'it would take in what lies at an address',
      mustNotContain: ['127.0.0.1'],
    },
  ];
}
