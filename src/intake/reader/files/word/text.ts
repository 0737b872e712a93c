/** A Word document as lines: its body, headers and footers, text boxes and tables, without what its author hid or deleted. */
import { Story } from './story.ts';
import type { Paragraph } from './story.ts';
import { stylesOf } from './styles.ts';
import type { Style } from './styles.ts';
import { textLine } from '../../lines.ts';
import type { DocumentText, Line } from '../../lines.ts';
import { visitXml } from '../xml.ts';
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
    lines.push(...linesOf(story.paragraphs));
  }
  return { lines, pages: 1, flags: [...flags], hasImages: names.some((name) => name.startsWith('word/media/')) };
}

function storiesNamed(kind: string, names: readonly string[]): string[] {
  return names.filter((name) => new RegExp(`^word/${kind}\\d{0,3}\\.xml$`).test(name)).sort();
}

async function xmlOf(parts: Package, name: string): Promise<string> {
  const bytes = await parts.part(name);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder('utf-8').decode(bytes);
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

function linesOf(paragraphs: readonly Paragraph[]): Line[] {
  const body = commonest(paragraphs.filter((paragraph) => paragraph.size > 0)) || DEFAULT_SIZE;
  const lines: Line[] = [];
  let gap = true;
  for (const paragraph of withRowsJoined(paragraphs)) {
    if (paragraph.text.trim() === '') gap = true;
    for (const raw of paragraph.text.split('\n')) {
      const { bold, level, bullet, indent, links } = paragraph;
      const line = textLine(raw, { bold, level, bullet, indent, links, gap, size: (paragraph.size || body) / body });
      if (!line) continue;
      lines.push(line);
      gap = false;
    }
  }
  return lines;
}

/** A row whose cells hold one paragraph each is a line of a table; a taller one is a layout of columns, read cell by cell. */
function withRowsJoined(paragraphs: readonly Paragraph[]): Paragraph[] {
  const joined: Paragraph[] = [];
  for (let at = 0; at < paragraphs.length;) {
    const { row } = paragraphs[at]!;
    let end = at + 1;
    while (row > 0 && paragraphs[end]?.row === row) end += 1;
    const together = paragraphs.slice(at, end);
    const cells = new Set(together.map((paragraph) => paragraph.cell));
    if (together.length > 1 && cells.size === together.length) joined.push(joinRow(together));
    else joined.push(...together);
    at = end;
  }
  return joined;
}

function joinRow(cells: readonly Paragraph[]): Paragraph {
  const text = cells.map((cell) => cell.text.replaceAll('\n', ' ')).join('\t');
  const links = cells.flatMap((cell) => cell.links);
  return { ...cells[0]!, text, links, bold: cells.every((cell) => cell.bold || cell.text.trim() === '') };
}

function commonest(paragraphs: readonly Paragraph[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of paragraphs) letters.set(size, (letters.get(size) ?? 0) + text.length);
  return [...letters].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0] as const)[0];
}
