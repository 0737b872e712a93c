/** Word and OpenDocument texts whose parts, pictures, templates, fields and entities lie elsewhere. */
import { docxOf, documentOf, entryOf, ORDINARY_BODY, relationshipsOf } from '../docx-maker.ts';
import { ORDINARY_LINES } from '../hostile-file.ts';
import { contentOf, odtOf, odtParagraph } from '../odt-maker.ts';
import { placesOf, type Reach, type ReachingFile } from './reach.ts';

const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const EXTERNAL = 'TargetMode="External"';

/** What stands in the text for each kind of relationship that leads out. */
const DOCX_LINKS: Readonly<Record<string, string>> = {
  image: `<w:p><w:r><w:drawing><a:blip ${A} ${R} r:link="rId1" r:embed="rId1"/></w:drawing></w:r></w:p>`,
  aFChunk: `<w:altChunk ${R} r:id="rId1"/>`,
  subDocument: `<w:subDoc ${R} r:id="rId1"/>`,
  oleObject: `<w:p><w:r><w:object><o:OLEObject xmlns:o="urn:o" ${R} Type="Link" UpdateMode="Always" r:id="rId1"/></w:object></w:r></w:p>`,
  header: `<w:sectPr><w:headerReference ${R} w:type="default" r:id="rId1"/></w:sectPr>`,
  footnotes: '<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>',
  styles: '',
  numbering: '',
  hyperlink: `<w:p><w:hyperlink ${R} r:id="rId1"><w:r><w:t>More</w:t></w:r></w:hyperlink></w:p>`,
};

export function reachingDocx(reach: Reach): ReachingFile[] {
  const places = placesOf(reach);
  const linked = Object.entries(DOCX_LINKS).flatMap(([type, body]) =>
    places.flatMap((place, at) =>
      [EXTERNAL, ''].map((mode) => ({
        name: `${type}-${at}${mode && '-external'}.docx`,
        bytes: docxOf({
          document: documentOf(ORDINARY_BODY + body),
          more: [entryOf('word/_rels/document.xml.rels', relationshipsOf(type, place, mode))],
        }),
      })),
    ),
  );
  return [
    ...linked,
    ...places.flatMap((place, at) => [templateAt(place, at), fieldsTo(place, at)]),
    {
      name: 'main-elsewhere.docx',
      bytes: docxOf({ more: [entryOf('_rels/.rels', relationshipsOf('officeDocument', places[4]!))] }),
    },
    {
      name: 'names.docx',
      bytes: docxOf({ more: [reach.path, places[4]!, '../../x', '..\\..\\x'].map((name) => entryOf(name, 'x')) }),
    },
    ...entities(reach).map(([name, doctype]) => ({
      name: `${name}.docx`,
      bytes: docxOf({ document: documentOf(`${ORDINARY_BODY}<w:p><w:r><w:t>&e;</w:t></w:r></w:p>`, doctype) }),
      refused: true as const,
    })),
  ];
}

function templateAt(place: string, at: number): ReachingFile {
  const relationships = relationshipsOf('attachedTemplate', place, EXTERNAL);
  const settings = `<w:settings ${R}><w:attachedTemplate r:id="rId1"/></w:settings>`;
  return {
    name: `template-${at}.docx`,
    bytes: docxOf({
      more: [entryOf('word/settings.xml', settings), entryOf('word/_rels/settings.xml.rels', relationships)],
    }),
  };
}

function fieldsTo(place: string, at: number): ReachingFile {
  const quoted = place.replaceAll('\\', '\\\\');
  const field = (instruction: string): string =>
    `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction} "${quoted}"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p><w:p><w:fldSimple w:instr="${instruction} &quot;${quoted}&quot;"/></w:p>`;
  const fields = ['INCLUDETEXT', 'INCLUDEPICTURE', 'LINK Word.Document', 'DDEAUTO', 'IMPORT', 'RD'].map(field).join('');
  return { name: `fields-${at}.docx`, bytes: docxOf({ document: documentOf(ORDINARY_BODY + fields) }) };
}

export function reachingOdt(reach: Reach): ReachingFile[] {
  const whole = ORDINARY_LINES.map((line) => odtParagraph(line)).join('');
  const linked = placesOf(reach).map((place, at) => ({
    name: `links-${at}.odt`,
    bytes: odtOf({
      body: whole + odtLinks(place),
      more: [entryOf(place, 'x'), entryOf('META-INF/manifest.xml', `<m href="${place}"/>`)],
    }),
  }));
  return [
    ...linked,
    ...entities(reach).map(([name, doctype]) => ({
      name: `${name}.odt`,
      bytes: odtOf({ content: entryOf('content.xml', contentOf(`${whole}<text:p>&e;</text:p>`, '', doctype)) }),
      refused: true as const,
    })),
  ];
}

function odtLinks(place: string): string {
  const link = `xlink:href="${place}" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"`;
  return [
    `<text:p><draw:frame><draw:image ${link}/></draw:frame><draw:frame><draw:object ${link}/></draw:frame></text:p>`,
    `<text:p><draw:frame><draw:plugin ${link}/></draw:frame><draw:frame><draw:floating-frame ${link}/></draw:frame></text:p>`,
    `<text:section text:name="s"><text:section-source ${link}/><text:p>Filing</text:p></text:section>`,
    `<office:event-listeners><script:event-listener xmlns:script="urn:s" ${link}/></office:event-listeners>`,
    `<office:dde-source office:dde-application="soffice" office:dde-topic="${place}" office:dde-item="x"/>`,
  ].join('');
}

/** A general one, a parameter, and a DOCTYPE that itself lies elsewhere. */
export function entities(reach: Reach): [string, string][] {
  return placesOf(reach).flatMap((place, at): [string, string][] => [
    [`entity-${at}`, `<!DOCTYPE x [<!ENTITY e SYSTEM "${place}">]>`],
    [`parameter-${at}`, `<!DOCTYPE x [<!ENTITY % p SYSTEM "${place}"> %p; <!ENTITY e "x">]>`],
    [`doctype-${at}`, `<!DOCTYPE x SYSTEM "${place}">`],
  ]);
}
