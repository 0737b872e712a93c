/** What every page says again at its top or foot is read once, and its page number not at all. */
import { rowsOf } from './rows.ts';
import type { Piece, Row } from './spacing.ts';

interface Page {
  pieces: Piece[];
}

/** So many rows at the top and at the foot of a page can be a running head. */
const OUTERMOST = 2;
/** In points: where a page's head stands, the next page's stands too. */
const SAME_HEIGHT = 3;
/** "2", "- 2 -", "Page 2", "第2页": words only where they say page, as "B2" is a level. */
const NUMBER =
  /^(?:[-–]\s?)?(?:(?:page|seite|página|pagina|sida|side|strona|sayfa|trang|halaman|стр\.?|страница|сторінка|صفحة|עמוד|第)\s?)?(\d{1,3})\s?[页頁]?(?:\s?[-–])?$/iu;
/** "2 / 3", "Page 2 of 3", "S. 2/3" */
const NUMBER_OF =
  /^(?:[-–]\s?)?(?:\p{L}{1,12}\.?\s?)?(\d{1,3})(?:\s?[页頁]?\s?\/\s?|\s?[-–]\s?|\s\p{L}{1,6}\.?\s)(\d{1,3})\s?[页頁]?(?:\s?[-–])?$/u;

export function withoutRunningHeads<Some extends Page>(pages: readonly Some[]): Some[] {
  if (pages.length < 2) return [...pages];
  const said: { text: string; y: number }[] = [];
  return pages.map((page, at) => {
    const rows = rowsOf(page.pieces);
    const outer = rows.filter((_, row) => row < OUTERMOST || row >= rows.length - OUTERMOST);
    const heads = outer.map((row) => ({ row, text: textOf(row), y: row.y }));
    const again = heads.filter(
      ({ text, y }) =>
        isPageNumber(text, at + 1, pages.length) ||
        said.some((before) => before.text === text && Math.abs(before.y - y) < SAME_HEIGHT),
    );
    said.push(...heads);
    const gone = new Set(again.flatMap(({ row }) => row.pieces));
    return { ...page, pieces: page.pieces.filter((piece) => !gone.has(piece)) };
  });
}

function textOf(row: Row): string {
  return row.pieces
    .map(({ text }) => text.trim())
    .join(' ')
    .trim();
}

function isPageNumber(text: string, page: number, pages: number): boolean {
  const [, alone] = NUMBER.exec(text) ?? [];
  const [, number, all] = NUMBER_OF.exec(text) ?? [];
  return Number(alone) === page || (Number(number) === page && Number(all) === pages);
}
