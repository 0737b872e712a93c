/** Statements of one transaction, or of none (each then is its own). */
export interface Queries {
  /** All rows of a statement with bound values (`$1`, …); timestamps and dates come as text. */
  rows<Row extends object>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
}
