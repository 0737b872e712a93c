// TypeScript to JavaScript with SWC: src and migrations to dist. Types are checked by `npm run types`.
import { transformFile } from '@swc/core';
import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';

const OUT = 'dist';
await rm(OUT, { recursive: true, force: true });
for (const root of ['src', 'migrations']) {
  const files = await readdir(root, { recursive: true, withFileTypes: true });
  await Promise.all(
    files.filter((entry) => entry.isFile()).map(async (entry) => {
      const from = join(entry.parentPath, entry.name);
      await mkdir(dirname(join(OUT, from)), { recursive: true });
      if (!from.endsWith('.ts')) return cp(from, join(OUT, from)); // templates, styles, sql
      const to = join(OUT, from.replace(/\.ts$/, '.js'));
      const { code, map } = await transformFile(from, { sourceFileName: relative(dirname(to), from) });
      await writeFile(to, `${code}\n//# sourceMappingURL=${basename(to)}.map\n`);
      await writeFile(`${to}.map`, map);
    }),
  );
}
