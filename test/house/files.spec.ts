import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import ts from 'typescript';
import { projectFolder, sourcesIn, type SourceFile } from './sources.ts';
import { linesOf, nodesOf, placeOf } from './syntax.ts';

const FILE_LINES = 300;
const FUNCTION_LINES = 60;
const DOOR_LINES = 5;

const source = sourcesIn(['src']);
const own = sourcesIn(
  ['src', 'test', 'migrations', 'config', 'docs'],
  ['.ts', '.cjs', '.mjs', '.js', '.md', '.sql', '.css', '.hbs'],
);
const code = sourcesIn(['src', 'test', 'migrations']);

describe('a room', () => {
  it('has a door that opens with five lines: what it keeps, promises, never does', () => {
    expect(occupiedRooms().flatMap(doorFaults)).toEqual([]);
  });

  it.each([
    ['// One.\n// Two.\n// Three.\n// Four.\n// Five.\nexport {};', 5],
    ['/**\n * One.\n * Two.\n */\nexport {};', 2],
    ['export {}; // One.', 0],
  ])('is counted by the comment that its door opens with', (text, lines) => {
    expect(openingLines(text)).toBe(lines);
  });
});

describe('a file', () => {
  it(`has ${FILE_LINES} lines at most`, () => {
    expect(code.filter(({ text }) => text.split('\n').length - 1 > FILE_LINES).map(({ path }) => path)).toEqual([]);
  });

  it('is named by its subject', () => {
    const vague = /^(utils?|helpers?|common|misc|lib|manager|processor|shared)\b|[.-](utils?|helpers?|manager)\./;
    expect(code.filter(({ path }) => vague.test(basename(path))).map(({ path }) => path)).toEqual([]);
  });

  it('leaves nothing for later and silences no check', () => {
    expect(own.filter(({ path }) => !isThisFile(path)).flatMap(marks)).toEqual([]);
  });

  it.each([
    '// TODO: later',
    '/* FIXME */',
    '// eslint-disable-next-line',
    '// @ts-ignore',
    'x as any;',
    "it.skip('x')",
    "it.only('x')",
  ])('is found out by %s', (text) => expect(marks({ path: 'src/made.ts', text })).toEqual(['src/made.ts:1']));

  it('names no path of the machine it was written on', () => {
    expect(own.filter(({ path }) => !isThisFile(path)).flatMap(machinePaths)).toEqual([]);
  });

  it.each([`'${projectFolder}/src'`, "'/home/mara/candor'", "'/Users/mara'", "'/root/.npmrc'", "'/tmp/x'"])(
    'is found to name a path of the machine by %s',
    (text) => expect(machinePaths({ path: 'src/made.ts', text })).toEqual(['src/made.ts:1']),
  );

  it('may name the path of a field', () => {
    expect(machinePaths({ path: 'src/made.ts', text: "'/work/0/position'" })).toEqual([]);
  });
});

describe('a function', () => {
  it(`has ${FUNCTION_LINES} lines at most`, () => {
    expect([...source, ...sourcesIn(['test/kit'])].flatMap(longFunctions)).toEqual([]);
  });

  it('is found to be too long', () => {
    const body = 'x();\n'.repeat(FUNCTION_LINES - 1);
    expect(longFunctions({ path: 'src/made.ts', text: `function f() {\n${body}}` })).toEqual([
      'src/made.ts:1 (61 lines)',
    ]);
    expect(longFunctions({ path: 'src/made.ts', text: `class C { m = () => {\n${body}}; }` })).toHaveLength(1);
    expect(longFunctions({ path: 'src/made.ts', text: `function f() {\n${body.slice(5)}}` })).toEqual([]);
  });
});

/** Rooms that have a file yet. */
function occupiedRooms(): string[] {
  const folders = readdirSync(join(projectFolder, 'src'), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  return folders.map(({ name }) => name).filter((name) => source.some(({ path }) => path.startsWith(`src/${name}/`)));
}

function doorFaults(room: string): string[] {
  const door = `src/${room}/index.ts`;
  if (!existsSync(join(projectFolder, door))) return [`${door} is missing: the room has no door`];
  const lines = openingLines(source.find(({ path }) => path === door)?.text ?? '');
  return lines === DOOR_LINES ? [] : [`${door} opens with ${lines} lines of comment, not ${DOOR_LINES}`];
}

function openingLines(text: string): number {
  const comments = ts.getLeadingCommentRanges(text, 0) ?? [];
  const lines = comments.flatMap(({ pos, end }) => text.slice(pos, end).split('\n'));
  return lines.filter((line) => /\w/.test(line)).length;
}

function marks(file: SourceFile): string[] {
  return linesWith(
    file,
    /\b(TODO|FIXME|XXX|eslint-disable|as any)\b|@ts-(ignore|nocheck)|\b(it|test|describe)\.(skip|only|todo)\b|\b[xf](it|describe)\(/,
  );
}

function machinePaths(file: SourceFile): string[] {
  const here = [projectFolder, homedir()].filter((path) => path !== '/').map(RegExp.escape);
  return linesWith(file, new RegExp(`(${here.join('|')})\\b|['"\`\\s(=]/(home|Users|root|tmp)/`));
}

function linesWith(file: SourceFile, pattern: RegExp): string[] {
  const lines = file.text.split('\n').entries();
  return [...lines].filter(([, line]) => pattern.test(line)).map(([index]) => `${file.path}:${index + 1}`);
}

function longFunctions(file: SourceFile): string[] {
  const functions = [...nodesOf(file)].filter((node) => ts.isFunctionLike(node) && 'body' in node);
  const long = functions.filter((node) => linesOf(node) > FUNCTION_LINES);
  return long.map((node) => `${placeOf(file, node)} (${linesOf(node)} lines)`);
}

/** It has to spell what it looks for. */
function isThisFile(path: string): boolean {
  return path === 'test/house/files.spec.ts';
}
