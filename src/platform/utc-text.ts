/** The column of time as text of RFC 3339 in UTC, to milliseconds: a piece of SQL. */
export const utcText = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
