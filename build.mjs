// TypeScript to JavaScript with SWC: src and migrations to dist. Types are checked by `npm run types`.
//
// Every `npm start` comes through here, also one beside a running service: so nothing is built when nothing changed, and a
// build is made aside and moved into place, because a service still starts its reader processes from dist.
import { transformFile } from '@swc/core';
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';

const OUT = 'dist';
const MAKING = `${OUT}.making-`;
const REPLACED = `${OUT}.replaced-`;
const STAMP = 'built-from';

process.chdir(import.meta.dirname);
const sources = await filesBelow('src', 'migrations');
const stamp = await fingerprint(['build.mjs', '.swcrc', 'package-lock.json', ...sources]);
if (stamp !== (await stampOf(OUT))) {
  await sweepInterrupted();
  const making = `${MAKING}${process.pid}`;
  await Promise.all(sources.map((source) => build(source, making)));
  await writeFile(join(making, STAMP), stamp);
  await moveIntoPlace(making);
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

async function build(source, making) {
  const to = source.endsWith('.ts') ? source.replace(/\.ts$/, '.js') : source;
  await mkdir(dirname(join(making, to)), { recursive: true });
  if (to === source) return copyFile(source, join(making, to)); // templates, styles
  const sourceFileName = relative(dirname(join(OUT, to)), source);
  const { code, map } = await transformFile(source, { sourceFileName });
  await writeFile(join(making, to), `${code}\n//# sourceMappingURL=${basename(to)}.map\n`);
  await writeFile(join(making, `${to}.map`), map);
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
