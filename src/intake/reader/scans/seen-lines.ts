/** What Tesseract says that it sees, checked: words on lines, in pixels from the upper left corner. */

export interface SeenWord {
  text: string;
  /** 0..100 */
  certainty: number;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface SeenLine {
  words: SeenWord[];
  /** From the deepest foot of its letters to the top of the tallest. */
  height: number;
  /** What its letters stand on: a point, and how far it falls in a pixel to the right. */
  baseline: { x: number; y: number; slope: number };
}

const NOTHING: readonly unknown[] = [];

export function seenLines(json: string | null): SeenLine[] {
  const page: unknown = JSON.parse(json || '{}');
  return listIn(page, 'blocks')
    .flatMap((block) => listIn(block, 'paragraphs'))
    .flatMap((paragraph) => listIn(paragraph, 'lines'))
    .flatMap((line) => lineOf(line) ?? []);
}

function lineOf(line: unknown): SeenLine | undefined {
  const words = listIn(line, 'words').flatMap((word) => wordOf(word) ?? []);
  const baseline = boxOf(partOf(line, 'baseline'));
  const height = Number(partOf(partOf(line, 'rowAttributes'), 'rowHeight'));
  if (words.length === 0 || !baseline || !(height > 0)) return undefined;
  const [x, y, right, end] = baseline;
  return { words, height, baseline: { x, y, slope: right > x ? (end - y) / (right - x) : 0 } };
}

function wordOf(word: unknown): SeenWord | undefined {
  const box = boxOf(partOf(word, 'bbox'));
  const text = partOf(word, 'text');
  if (!box || typeof text !== 'string' || text.trim() === '') return undefined;
  const [left, top, right, bottom] = box;
  return { text: text.trim(), certainty: Number(partOf(word, 'confidence')) || 0, left, top, right, bottom };
}

function boxOf(box: unknown): [number, number, number, number] | undefined {
  const edges = ['x0', 'y0', 'x1', 'y1'].map((edge) => Number(partOf(box, edge)));
  return edges.every(Number.isFinite) ? (edges as [number, number, number, number]) : undefined;
}

function listIn(whole: unknown, name: string): readonly unknown[] {
  const part = partOf(whole, name);
  return Array.isArray(part) ? part : NOTHING;
}

function partOf(whole: unknown, name: string): unknown {
  return typeof whole === 'object' && whole !== null ? (whole as Record<string, unknown>)[name] : undefined;
}
