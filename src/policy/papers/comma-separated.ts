/** Rows as RFC 4180 writes them, for a spreadsheet that must not take a text for a formula. */
export type Cell = string | number | boolean | null | readonly string[];
export type Row = Readonly<Record<string, Cell>>;

/** What spreadsheets begin a formula with, also in its wide forms. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** One line a row under a line of names, those of the first row. Lists stand in one cell, one item after a semicolon. */
export function commaSeparated(rows: readonly Row[]): string {
  const names = Object.keys(rows[0] ?? {});
  const lines = [names, ...rows.map((row) => names.map((name) => textOf(row[name] ?? null)))];
  return lines.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('');
}

function textOf(cell: Cell): string {
  if (cell === null) return '';
  return typeof cell === 'object' ? cell.join('; ') : String(cell);
}

/** An apostrophe before it makes it a text everywhere (OWASP, CSV injection). */
function quoted(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
