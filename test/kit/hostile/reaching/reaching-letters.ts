/** Rich text, web pages, Markdown, data and bare text that name other places. */
import { ORDINARY_LINES } from '../hostile-file.ts';
import { placesOf, type Reach, type ReachingFile } from './reach.ts';
import { entities } from './reaching-office.ts';

export function reachingLetters(reach: Reach): ReachingFile[] {
  const each = placesOf(reach).flatMap((place, at) => [
    { name: `links-${at}.rtf`, bytes: Buffer.from(rtfOf(place)) },
    { name: `links-${at}.html`, bytes: Buffer.from(pageOf(place)) },
    { name: `links-${at}.md`, bytes: Buffer.from(markdownOf(place)) },
    { name: `links-${at}.json`, bytes: Buffer.from(jsonOf(place)) },
    { name: `links-${at}.xml`, bytes: Buffer.from(passportOf(place)) },
    { name: `links-${at}.txt`, bytes: Buffer.from([...ORDINARY_LINES, `@include ${place}`, `<${place}>`].join('\n')) },
  ]);
  const declared = entities(reach).map(([name, doctype]) => ({
    name: `${name}.xml`,
    bytes: Buffer.from(passportOf('x').replace('<SkillsPassport', `${doctype}<SkillsPassport`)),
    refused: true as const,
  }));
  return [...each, ...declared];
}

function rtfOf(place: string): string {
  const path = place.replaceAll('\\', '\\\\\\\\');
  const field = (instruction: string): string =>
    `{\\field\\flddirty{\\*\\fldinst ${instruction} "${path}"}{\\fldrslt Filing}}\\par\n`;
  return [
    `{\\rtf1\\ansi{\\*\\template ${path}}{\\*\\filetbl{\\file\\fid1\\fnetwork ${path};}}`,
    `${ORDINARY_LINES.join('\\par\n')}\\par\n`,
    ...['INCLUDETEXT', 'INCLUDEPICTURE', 'LINK', 'DDEAUTO', 'HYPERLINK', 'IMPORT'].map(field),
    `{\\object\\objautlink\\linkself\\objupdate{\\*\\objclass Word.Document}{\\*\\objname ${path}}{\\*\\objdata 01050000}{\\result x}}`,
    `{\\object\\objlink{\\*\\objdata ${Buffer.from(place).toString('hex')}}}{\\subdocument1 ${path}}{\\*\\nextfile ${path}}`,
    `{\\shp{\\*\\shpinst{\\sp{\\sn pib}{\\sv ${path}}}{\\sp{\\sn pibFlags}{\\sv 2}}{\\sp{\\sn pibName}{\\sv ${path}}}}}}`,
  ].join('');
}

function pageOf(place: string): string {
  return [
    `<!DOCTYPE html><html manifest="${place}"><head><base href="${place}"><meta http-equiv="refresh" content="0;url=${place}">`,
    `<link rel="stylesheet" href="${place}"><link rel="preload" as="font" href="${place}"><link rel="import" href="${place}">`,
    `<style>@import url(${place}); @font-face{font-family:x;src:url(${place})} p{background:url("${place}")}</style>`,
    `<script src="${place}"></script><script>fetch(${JSON.stringify(place)})</script></head><body background="${place}">`,
    ...ORDINARY_LINES.map((line) => `<p style="background:url(${place})">${line}</p>`),
    `<img src="${place}" srcset="${place} 2x" onerror="fetch('x')"><iframe src="${place}"></iframe><embed src="${place}">`,
    `<object data="${place}"></object><video src="${place}" poster="${place}"></video><audio src="${place}"></audio>`,
    `<svg><image href="${place}"/><use xlink:href="${place}#x"/></svg><form action="${place}"><input type="image" src="${place}"></form>`,
    `<frameset><frame src="${place}"></frameset><applet archive="${place}"></applet><portal src="${place}"></portal></body></html>`,
  ].join('\n');
}

function markdownOf(place: string): string {
  return [
    `---\nincludes: ${place}\n---`,
    `# ${ORDINARY_LINES[0]!}`,
    ...ORDINARY_LINES.slice(1),
    `![picture](<${place}>) [link](<${place}> "x") ![by name][p] <${place}> {{#include ${place}}} !include ${place}`,
    `[p]: <${place}>`,
    `<img src="${place}"><iframe src="${place}"></iframe>`,
  ].join('\n\n');
}

function jsonOf(place: string): string {
  return JSON.stringify({
    $schema: place,
    $ref: place,
    basics: { name: 'Pat Example', email: 'pat@example.com', image: place, url: place, location: { $ref: place } },
    work: [{ $ref: `${place}#/work/0` }, { name: 'Acme Ltd', position: 'Clerk', url: place }],
    meta: { canonical: place },
  });
}

function passportOf(place: string): string {
  return [
    `<?xml version="1.0"?><?xml-stylesheet type="text/xsl" href="${place}"?>`,
    `<SkillsPassport xmlns="http://europass.cedefop.europa.eu/Europass" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="x ${place}">`,
    `<LearnerInfo><xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="${place}" parse="text"/><Identification>`,
    `<PersonName><FirstName>Pat</FirstName><Surname>Example</Surname></PersonName><Photo><Data href="${place}"/></Photo>`,
    `<ContactInfo><Email><Contact>pat@example.com</Contact></Email></ContactInfo></Identification>`,
    `<ReferenceTo idref="${place}"/></LearnerInfo><AttachmentList><Attachment><TempURI>${place}</TempURI></Attachment></AttachmentList></SkillsPassport>`,
  ].join('');
}
