/** An OpenDocument text as lines: headers, body and footers, without what its author hid or deleted. */
import { CannotRead } from '../../reading.ts';
import type { DocumentText } from '../../lines.ts';
import { linesOfParagraphs } from '../flow/paragraphs.ts';
import { decodeXml, visitXml } from '../xml.ts';
import type { Package } from '../zip-parts.ts';
import { Story } from './story.ts';
import { sheetOf } from './styles.ts';
import type { StyleSheet } from './styles.ts';

const TYPE = 'mimetype';
const BODY = 'content.xml';
const STYLES = 'styles.xml';
const MANIFEST = 'META-INF/manifest.xml';
/** Documents and templates of text; other members of the family are drawings, sheets, slides. */
const TEXT_TYPE = /^application\/vnd\.oasis\.opendocument\.text(?:-template|-master|-web)?\s{0,4}$/;
const HEADERS = ['style:header', 'style:header-left', 'style:header-first'];
const FOOTERS = ['style:footer', 'style:footer-left', 'style:footer-first'];
const DEFAULT_SIZE = 12; // points

export async function isOdt(parts: Package): Promise<boolean> {
  return parts.names.has(TYPE) && TEXT_TYPE.test((await parts.part(TYPE)).toString('latin1'));
}

export async function linesOfOdt(parts: Package): Promise<DocumentText> {
  // Not parsed: old programs wrote a DOCTYPE into this part.
  if (parts.names.has(MANIFEST) && (await parts.part(MANIFEST)).includes('encryption-data'))
    throw new CannotRead('encrypted');
  const body = decodeXml(await parts.part(BODY));
  const styles = parts.names.has(STYLES) ? decodeXml(await parts.part(STYLES)) : '';
  const shared = sheetOf(styles);
  const stories = [
    storyOf(styles, HEADERS, shared),
    storyOf(body, ['office:text'], { named: shared.named, automatic: sheetOf(body).automatic }),
    storyOf(styles, FOOTERS, shared),
  ];
  const names = [...parts.names];
  const flags = [
    ...(stories.some(({ writer }) => writer.sawHidden) ? ['hidden_text'] : []),
    ...(stories.some(({ sawScript }) => sawScript) || names.some((name) => /^(?:Basic|Scripts)\//.test(name))
      ? ['macro']
      : []),
    ...(stories.some(({ sawEmbedded }) => sawEmbedded) ? ['embedded_file'] : []),
  ];
  const lines = stories.flatMap(({ writer }) => linesOfParagraphs(writer.paragraphs, DEFAULT_SIZE));
  return { lines, pages: 1, flags, hasImages: names.some((name) => name.startsWith('Pictures/')) };
}

function storyOf(xml: string, roots: readonly string[], sheet: StyleSheet): Story {
  const story = new Story(sheet, roots);
  visitXml(xml, story);
  return story;
}
