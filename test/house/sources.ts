import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

export const projectFolder = join(import.meta.dirname, '../..');

export interface SourceFile {
  /** From the project's folder: `src/vault/open.ts`. */
  readonly path: string;
  readonly text: string;
}

/** The files below these folders whose names end so; a folder that is not there has none. */
export function sourcesIn(folders: readonly string[], endings: readonly string[] = ['.ts']): SourceFile[] {
  return folders
    .flatMap((folder) => pathsBelow(join(projectFolder, folder)))
    .filter((path) => endings.some((ending) => path.endsWith(ending)))
    .map((path) => ({ path: relative(projectFolder, path), text: readFileSync(path, 'utf8') }));
}

function pathsBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
