import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectFolder } from './sources.ts';

const run = promisify(execFile);
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'candor-build-'));
  for (const name of ['build.mjs', '.swcrc', 'package.json', 'package-lock.json'])
    cpSync(join(projectFolder, name), join(folder, name));
  symlinkSync(join(projectFolder, 'node_modules'), join(folder, 'node_modules'));
  for (const name of ['src/pages', 'migrations']) mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(
    join(folder, 'src/main.ts'),
    "import { told } from '../migrations/told.ts';\nconsole.log(told as string);\n",
  );
  writeFileSync(join(folder, 'src/pages/console.css'), 'body {}\n');
  writeFileSync(join(folder, 'migrations/told.ts'), "export const told: string = 'built';\n");
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('a build', () => {
  it('makes a service that runs, with what is not code beside it', async () => {
    await build();
    expect(await started()).toBe('built');
    expect(readFileSync(join(folder, 'dist/src/pages/console.css'), 'utf8')).toBe('body {}\n');
  });

  it('touches nothing when no source changed, though a date did', async () => {
    await build();
    const before = statSync(join(folder, 'dist')).ino;
    writeFileSync(join(folder, 'src/main.ts'), readFileSync(join(folder, 'src/main.ts')));
    await build();
    expect(statSync(join(folder, 'dist')).ino).toBe(before);
  });

  it('takes up a changed source, and forgets a deleted one', async () => {
    writeFileSync(join(folder, 'src/gone.ts'), 'export {};\n');
    await build();
    rmSync(join(folder, 'src/gone.ts'));
    writeFileSync(join(folder, 'migrations/told.ts'), "export const told: string = 'built anew';\n");
    await build();
    expect(await started()).toBe('built anew');
    expect(existsSync(join(folder, 'dist/src/gone.js'))).toBe(false);
  });

  it('leaves the last build as it was when a source cannot be built', async () => {
    await build();
    writeFileSync(join(folder, 'src/main.ts'), 'console.log(;\n');
    await expect(build()).rejects.toThrow();
    expect(await started()).toBe('built');
  });

  it('is whole when three begin at once, and clears away what killed ones left', async () => {
    mkdirSync(join(folder, 'dist.making-4194304/src'), { recursive: true });
    await Promise.all([build(), build(), build()]);
    expect(await started()).toBe('built');
    expect(readdirSync(folder).filter((name) => name.startsWith('dist'))).toEqual(['dist']);
  });
});

async function build(): Promise<void> {
  await run(process.execPath, [join(folder, 'build.mjs')]);
}

async function started(): Promise<string> {
  const { stdout } = await run(process.execPath, [join(folder, 'dist/main.js')]);
  return stdout.trim();
}
