/** A table in box-drawing characters; all columns but the first are at least so wide. */
export function boxed(head: readonly string[], rows: readonly (readonly string[])[], least: number): string[] {
  const widths = head.map((title, column) =>
    Math.max(column === 0 ? 0 : least, title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (left: string, middle: string, right: string): string =>
    left + widths.map((width) => '─'.repeat(width + 2)).join(middle) + right;
  const cells = (row: readonly string[]): string =>
    `│${widths.map((width, column) => ` ${(row[column] ?? '').padEnd(width)} `).join('│')}│`;
  return [line('┌', '┬', '┐'), cells(head), line('├', '┼', '┤'), ...rows.map(cells), line('└', '┴', '┘')];
}
