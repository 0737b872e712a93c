/** A Word document as lines: its body, headers and footers, text boxes and tables, without what its author hid or deleted. */
import { Story } from './story.ts';
import { showsPhoto } from './photos.ts';
import { stylesOf } from './styles.ts';
import type { Style } from './styles.ts';
import { linesOfParagraphs } from '../flow/paragraphs.ts';
import type { DocumentText, Line } from '../../lines.ts';
import { decodeXml, visitXml } from '../xml.ts';
import type { Package } from '../zip-parts.ts';

const BODY = 'word/document.xml';
const STYLES = 'word/styles.xml';
const TYPES = '[Content_Types].xml';
const DEFAULT_SIZE = 22; // half-points: what Word writes with, where nothing says otherwise

export function isDocx(parts: Package): boolean {
  return parts.names.has(TYPES) && parts.names.has(BODY);
}

export async function linesOfDocx(parts: Package): Promise<DocumentText> {
  const styles = parts.names.has(STYLES) ? stylesOf(await xmlOf(parts, STYLES)) : new Map<string, Style>();
  const flags = new Set<string>();
  const names = [...parts.names];
  if (names.some((name) => /vbaProject/i.test(name)) || (await xmlOf(parts, TYPES)).includes('macroEnabled'))
    flags.add('macro');
  if (names.some((name) => /^word\/embeddings\//i.test(name))) flags.add('embedded_file');
  const lines: Line[] = [];
  for (const part of [...storiesNamed('header', names), BODY, ...storiesNamed('footer', names)]) {
    const story = new Story(styles, await targetsOf(parts, part));
    visitXml(await xmlOf(parts, part), story);
    if (story.sawHidden) flags.add('hidden_text');
    lines.push(...linesOfParagraphs(story.paragraphs, DEFAULT_SIZE));
  }
  const hasImages = names.some((name) => name.startsWith('word/media/'));
  const hasPhoto = hasImages && showsPhoto(await xmlOf(parts, BODY));
  return { lines, pages: 1, flags: [...flags], hasImages, hasPhoto };
}

function storiesNamed(kind: string, names: readonly string[]): string[] {
  return names.filter((name) => new RegExp(`^word/${kind}\\d{0,3}\\.xml$`).test(name)).sort();
}

async function xmlOf(parts: Package, name: string): Promise<string> {
  return decodeXml(await parts.part(name));
}

/** Where the links of a story lead, by their ids. */
async function targetsOf(parts: Package, story: string): Promise<ReadonlyMap<string, string>> {
  const targets = new Map<string, string>();
  const name = `${story.replace(/^word\//, 'word/_rels/')}.rels`;
  if (!parts.names.has(name)) return targets;
  visitXml(await xmlOf(parts, name), {
    open: (_, attributes) => {
      const [id, target] = [attributes.get('Id'), attributes.get('Target')];
      if (id && target && attributes.get('Type')?.endsWith('/hyperlink')) targets.set(id, target);
    },
    close: () => undefined,
    text: () => undefined,
  });
  return targets;
}
