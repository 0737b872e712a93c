import {
  commaSeparated,
  processingRecord,
  recordRows,
  retentionSchedule,
  roleMatrix,
  type Row,
} from '../../src/policy/index.ts';
import { speechOf } from './speech.ts';
import { THE_POLICY } from './the-policy.ts';

/** RFC 4180, read back letter for letter; what guards against formulas is taken off. */
function parsed(csv: string): string[][] {
  const rows: string[][] = [];
  let cells: string[] = [];
  for (const [, quoted, plain = '', end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    cells.push((quoted?.replaceAll('""', '"') ?? plain).replace(/^'(?=[=+\-@\t\r])/, ''));
    if (end === ',') continue;
    rows.push(cells);
    cells = [];
  }
  return rows;
}

const textOf = (cell: Row[string] | null): string =>
  cell === null ? '' : Array.isArray(cell) ? cell.join('; ') : String(cell);

const english = speechOf('en');

describe('A table of commas', () => {
  it.each<[string, readonly Row[]]>([
    ['the record of processing', recordRows(processingRecord(THE_POLICY, english))],
    ['the matrix', roleMatrix(THE_POLICY)],
    ['the retention schedule', retentionSchedule(THE_POLICY, english)],
  ])('of %s reads back as its rows', (_, rows) => {
    const [names = [], ...read] = parsed(commaSeparated(rows));
    expect(names).toEqual(Object.keys(rows[0] ?? {}));
    expect(read).toEqual(rows.map((row) => names.map((name) => textOf(row[name] ?? null))));
  });

  it('quotes commas, quotes and line ends, and ends each line as the RFC says', () => {
    const rows = [{ a: 'one, two', b: 'say "no"', c: 'up\ndown', d: null, e: ['x', 'y'], f: 3, g: false }];
    expect(commaSeparated(rows)).toBe('a,b,c,d,e,f,g\r\n"one, two","say ""no""","up\ndown",,x; y,3,false\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1'])('makes no formula of %j', (text) => {
    const [, [cell] = []] = commaSeparated([{ a: text }]).match(/(?<=\r\n)"?(.)/) ?? [];
    expect(cell).toBe("'");
  });

  it('leaves a text alone in which such a sign stands later', () => {
    expect(commaSeparated([{ a: 'P1M-x=y' }])).toBe('a\r\nP1M-x=y\r\n');
  });
});
