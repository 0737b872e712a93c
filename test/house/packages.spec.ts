import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './sources.ts';

type Versions = Readonly<Record<string, string>>;

interface Manifest {
  readonly dependencies?: Versions;
  readonly devDependencies?: Versions;
  readonly optionalDependencies?: Versions;
  readonly overrides?: Versions;
}

interface LockEntry extends Manifest {
  readonly version?: string;
  readonly integrity?: string;
}

type Lock = Readonly<Record<string, LockEntry>>;

const manifest = read<Manifest>('package.json');
const lock = read<{ packages: Lock }>('package-lock.json').packages;

/** The oldest version without a hole that is known and would open ours. */
const SAFE_FROM: Versions = {
  fastify: '5.8.5', // CVE-2026-33806: a leading space in Content-Type passed by the checks of a body
};

describe('the packages', () => {
  it('are pinned to one exact version each', () => {
    const { dependencies, devDependencies, optionalDependencies, overrides } = manifest;
    const named = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies, ...overrides });
    expect(named.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });

  it('are locked as package.json names them', () => {
    for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies'] as const)
      expect(lock['']?.[kind]).toEqual(manifest[kind]);
  });

  it('are all locked, those for other machines too, or npm ci fails there', () => {
    expect(Object.entries(lock).flatMap(([path, entry]) => missingFrom(lock, path, entry))).toEqual([]);
  });

  it('are found missing when one for another machine is', () => {
    const half: Lock = {
      'node_modules/a': { optionalDependencies: { 'a-linux': '1.0.0', 'a-darwin': '1.0.0', 'a-win32': '1.0.0' } },
      'node_modules/a-linux': {},
      'node_modules/a/node_modules/a-darwin': {},
    };
    expect(missingFrom(half, 'node_modules/a', half['node_modules/a'] ?? {})).toEqual(['node_modules/a wants a-win32']);
  });

  it('are held to their content by the lock', () => {
    const loose = Object.entries(lock).filter(
      ([path, { integrity }]) => path !== '' && !integrity?.startsWith('sha512-'),
    );
    expect(loose.map(([path]) => path)).toEqual([]);
  });

  it.each(Object.entries(SAFE_FROM))('have %s at %s or newer, wherever it is installed', (name, oldest) => {
    const installed = Object.entries(lock).filter(([path]) => path.endsWith(`node_modules/${name}`));
    expect(installed.length).toBeGreaterThan(0);
    expect(installed.filter(([, { version = '0.0.0' }]) => isOlder(version, oldest))).toEqual([]);
  });

  it('are compared by number, not by letter', () => {
    expect(isOlder('1.9.0', '1.11.0')).toBe(true);
    expect(isOlder('5.12.8', '5.8.5')).toBe(false);
    expect(isOlder('5.8.5', '5.8.5')).toBe(false);
  });
});

/** Node looks beside a package's own packages first, then in each folder above. */
function missingFrom(packages: Lock, path: string, entry: LockEntry): string[] {
  const names = Object.keys(entry.optionalDependencies ?? {});
  const folders = path
    .split('/node_modules/')
    .map((_, index, parts) => parts.slice(0, parts.length - index).join('/node_modules/'));
  const isThere = (name: string): boolean =>
    `node_modules/${name}` in packages || folders.some((folder) => `${folder}/node_modules/${name}` in packages);
  return names.filter((name) => !isThere(name)).map((name) => `${path} wants ${name}`);
}

function isOlder(version: string, than: string): boolean {
  const [a, b] = [version, than].map((text) => text.split('.').map(Number.parseFloat));
  const differing = a?.findIndex((part, index) => part !== b?.[index]) ?? -1;
  return differing >= 0 && (a?.[differing] ?? 0) < (b?.[differing] ?? 0);
}

function read<T>(name: string): T {
  return JSON.parse(readFileSync(join(projectFolder, name), 'utf8')) as T;
}
