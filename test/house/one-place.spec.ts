import ts from 'typescript';
import { sourcesIn, type SourceFile } from './sources.ts';
import { nodesOf, placeOf } from './syntax.ts';

const ENVIRONMENT_PLACE = 'src/platform/configuration.ts';
const CLOCK_PLACE = 'src/platform/clock.ts';

const source = sourcesIn(['src']);
const migrations = sourcesIn(['migrations']);

describe('the environment', () => {
  it(`is read in ${ENVIRONMENT_PLACE} only`, () => {
    expect(source.filter(({ path }) => path !== ENVIRONMENT_PLACE).flatMap(environmentReads)).toEqual([]);
  });

  it.each(['process.env.PORT;', "process['env'];", "import { env } from 'node:process';", 'const { env } = process;'])(
    'is found to be read by %s',
    (text) => expect(environmentReads(made(text))).toEqual(['src/made.ts:1']),
  );

  it('is not found in a comment or a text', () => {
    expect(environmentReads(made("// process.env\nconst told = 'process.env';"))).toEqual([]);
  });
});

describe('the clock', () => {
  it(`is read in ${CLOCK_PLACE} only`, () => {
    const readers = [...source.filter(({ path }) => path !== CLOCK_PLACE), ...migrations];
    expect(readers.flatMap(clockReads)).toEqual([]);
  });

  it.each(['Date.now();', 'new Date();', 'Date();', 'Temporal.Now.instant();', 'performance.now();'])(
    'is found to be read by %s',
    (text) => expect(clockReads(made(text))).toEqual(['src/made.ts:1']),
  );

  it('is not found where a given moment is turned into another form', () => {
    expect(
      clockReads(made("new Date(0); Date.parse('2026-01-01'); Temporal.Instant.from(text); clock.now();")),
    ).toEqual([]);
  });
});

describe('SQL', () => {
  it('stands in *.query.ts and migrations only', () => {
    expect(source.filter(({ path }) => !path.endsWith('.query.ts')).flatMap(statements)).toEqual([]);
  });

  it.each([
    "'select 1'",
    '`select id from candor.label where id = $1`',
    "'insert into candor.label values ($1)'",
    "'update candor.label set sealed = $1'",
    "'delete from candor.label'",
    '`with due as (select id from candor.ground) select 1`',
    '`with due as materialized (${inner}) ${outer}`',
    "'create table candor.label (id uuid)'",
    "'create unique index on candor.label (id)'",
    "'alter role candor_reader password null'",
    "'drop schema candor cascade'",
    '`\n  grant usage on schema candor to candor_reader`',
    "'lock table candor.label'",
    "'set local role candor_reader'",
    "'notify candor'",
    '`do $$ begin end $$`',
    "'SELECT 1'",
    '`${indent}select id from candor.label`',
    'sql`select 1`',
  ])('is found in %s', (text) => {
    expect(statements(made(`export const found = ${text};`))).toEqual(['src/made.ts:1']);
  });

  it.each([
    "'select'",
    "'update the address and ask again'",
    "'with the consent of the person'",
    "'create a key of the role'",
    "'delete this draft'",
    "'Select a file from the list'",
    "'set in the policy'",
    "'grants'",
  ])('is not found in %s', (text) => {
    expect(statements(made(`export const told = ${text};`))).toEqual([]);
  });
});

function made(text: string): SourceFile {
  return { path: 'src/made.ts', text };
}

function environmentReads(file: SourceFile): string[] {
  return placesOf(file, (node) => {
    if (ts.isPropertyAccessExpression(node)) return node.getText() === 'process.env';
    if (ts.isElementAccessExpression(node)) return node.expression.getText() === 'process';
    if (ts.isVariableDeclaration(node)) return node.initializer?.getText() === 'process';
    if (!ts.isImportDeclaration(node)) return false;
    return ['process', 'node:process'].includes((node.moduleSpecifier as ts.StringLiteral).text);
  });
}

function clockReads(file: SourceFile): string[] {
  return placesOf(file, (node) => {
    if (ts.isNewExpression(node)) return node.expression.getText() === 'Date' && !node.arguments?.length;
    if (ts.isCallExpression(node)) return ['Date', 'Date.now', 'performance.now'].includes(node.expression.getText());
    return ts.isPropertyAccessExpression(node) && node.getText() === 'Temporal.Now';
  });
}

/** How a statement begins: lower case, as ours is written, or all capitals, as it is often pasted. */
const BEGINNINGS = [
  /select\s+(\*|\d|\$|'|"|[\w.]+\s*(\(|,|::|\bas\b)|[\w.*]+\s+from\b|distinct\b|exists\b|case\b|count\b)/,
  /insert\s+into\s/,
  /update\s+(only\s+)?[\w."${}]+\s+(as\s+\w+\s+|\w+\s+)?set\s/,
  /delete\s+from\s/,
  /with\s+(recursive\s+)?\w+\s*(\([^)]*\)\s*)?as\s+(not\s+)?(materialized\s*)?\(/,
  /(create|alter|drop)\s+(or\s+replace\s+|unique\s+|temporary\s+)*(table|index|schema|role|user|database|function|policy|trigger|view|type|extension|sequence)\s/,
  /(grant|revoke)\s+(all|usage|select|insert|update|delete|execute|connect|candor_\w+)[\s,]/,
  /(truncate|lock)\s+(table\s+)?[\w]+\.?\w+\s*(;|$|in\s|cascade)/,
  /lock\s+table\s/,
  /set\s+(local\s+|session\s+)?(role\s+\w|[\w.]+\s*(=|\bto\b)\s*\S)/,
  /(listen|notify|unlisten)\s+\w+$/,
  /(vacuum|analyze|reindex|cluster)\s+\w+\.\w+/,
  /do\s+\$\w*\$/,
];
const STATEMENT = new RegExp(`^\\s*(${BEGINNINGS.map(({ source }) => source).join('|')})`);

function statements(file: SourceFile): string[] {
  return placesOf(file, (node) => {
    const text = quoted(node);
    return (
      text !== undefined && (STATEMENT.test(text) || (/^\s*[A-Z]{4}/.test(text) && STATEMENT.test(text.toLowerCase())))
    );
  });
}

/** The text between quotes; of a template, with its holes as a name would stand there. */
function quoted(node: ts.Node): string | undefined {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  const text = [node.head.text, ...node.templateSpans.map((span) => span.literal.text)].join('hole');
  return node.head.text.trim() === '' ? text.replace(/^\s*hole/, '') : text;
}

function placesOf(file: SourceFile, holds: (node: ts.Node) => boolean): string[] {
  return [...nodesOf(file)].filter(holds).map((node) => placeOf(file, node));
}
