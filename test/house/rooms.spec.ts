import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { projectFolder } from './sources.ts';

interface Room {
  readonly room: string;
  readonly floor: number;
  readonly keeps: string;
}

interface Cruise {
  readonly summary: {
    readonly violations: readonly { from: string; to: string; rule: { name: string } }[];
    readonly ruleSetUsed: { readonly forbidden: readonly { name: string; comment: string }[] };
  };
}

const rooms = createRequire(import.meta.url)('../../config/rooms.cjs') as readonly Room[];

describe('the rooms', () => {
  it('are all in the table, each with what it keeps', () => {
    const folders = readdirSync(join(projectFolder, 'src'), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    const known = rooms.map(({ room }) => room);
    expect(folders.map(({ name }) => name).filter((name) => !known.includes(name))).toEqual([]);
    expect(rooms.filter(({ keeps }) => keeps.length < 10)).toEqual([]);
  });
});

// That the project's own files keep them is held by `npm run rooms`.
describe('the rules of the rooms', () => {
  let breaches: string[];

  beforeAll(async () => {
    const folder = aProject({
      'src/vault/open.ts': "import '../intake/index.ts';",
      'src/intake/index.ts': 'export {};',
      'src/consent/ask.ts': "import type { Due } from '../retention/index.ts';\nexport type Ask = Due;",
      'src/retention/index.ts': 'export type Due = 1;',
      'src/api/show.ts': "import '../access/readers.ts';",
      'src/access/readers.ts': 'export {};',
      'src/app.module.ts':
        "import './access/readers.ts';\nimport './vault/index.ts';\nimport '../migrations/index.ts';",
      'src/vault/index.ts': "import '../platform/index.ts';",
      'src/platform/index.ts': 'export {};',
      'src/cli/main.ts': "import '../app.module.ts';",
      'migrations/index.ts': 'export {};',
      'src/mail/a.ts': "import './b.ts';",
      'src/mail/b.ts': "import './a.ts';",
      'src/api/start.ts': "import '../app.module.ts';",
      'src/mail/send.ts': "import '../../test/kit/people.ts';",
      'test/kit/people.ts': 'export {};',
      'migrations/01-first.ts': "import '../src/policy/index.ts';",
      'src/policy/index.ts': 'export {};',
      'src/policy/load.ts': "import { readFileSync } from 'node:fs';\nreadFileSync('x');",
      'src/mail/post.ts': "import './gone.ts';",
    });
    breaches = await breachesIn(folder);
    rmSync(folder, { recursive: true });
  });

  it.each([
    [
      'an import of a higher floor',
      'src/vault/open.ts imports src/intake/index.ts: vault stands on floor 1 and imports only rooms of lower floors. ' +
        'Move what the two share to a lower floor, or announce it by a queue row.',
    ],
    [
      'an import of the same floor, of a type too',
      'src/consent/ask.ts imports src/retention/index.ts: consent stands on floor 4',
    ],
    ['an import past the door', 'src/api/show.ts imports src/access/readers.ts: access is entered by its door only'],
    [
      'an import past the door by the assembly',
      'src/app.module.ts imports src/access/readers.ts: access is entered by its door only',
    ],
    [
      'two files that import each other',
      'src/mail/a.ts imports src/mail/b.ts: These files import each other in a circle',
    ],
    [
      'a room that knows the assembly',
      'src/api/start.ts imports src/app.module.ts: app.module.ts sees the rooms, the rooms do not see it',
    ],
    ['a test in the service', 'src/mail/send.ts imports test/kit/people.ts: The service must not lean on its tests.'],
    [
      'code of src in a migration',
      'migrations/01-first.ts imports src/policy/index.ts: A migration that has shipped must do the same for ever',
    ],
    ['a policy that reads files', 'src/policy/load.ts imports fs: policy decides from what it is given'],
    ['a file that is not there', 'src/mail/post.ts imports ./gone.ts: There is no such file or package'],
  ])('refuse %s, in words', (_, sentence) => {
    expect(breaches).toContainEqual(expect.stringContaining(sentence));
  });

  it('refuse nothing beside: a room may import a lower one by its door, the assembly all, the command line the assembly', () => {
    expect(new Set(breaches.map((breach) => breach.split(': ')[0]))).toEqual(
      new Set([
        'migrations/01-first.ts imports src/policy/index.ts',
        'src/api/show.ts imports src/access/readers.ts',
        'src/api/start.ts imports src/app.module.ts',
        'src/app.module.ts imports src/access/readers.ts',
        'src/consent/ask.ts imports src/retention/index.ts',
        'src/mail/a.ts imports src/mail/b.ts',
        'src/mail/post.ts imports ./gone.ts',
        'src/mail/send.ts imports test/kit/people.ts',
        'src/policy/load.ts imports fs',
        'src/vault/open.ts imports src/intake/index.ts',
      ]),
    );
  });
});

/** Runs the rules on a project's folder; each breach as the sentence its author reads. */
async function breachesIn(folder: string): Promise<string[]> {
  const cruiser = join(projectFolder, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const roots = ['src', 'migrations'].filter((root) => readdirSync(folder).includes(root));
  const { summary } = JSON.parse(
    await outputOf(folder, [cruiser, ...roots, '--config', '.dependency-cruiser.cjs', '--output-type', 'json']),
  ) as Cruise;
  const told = new Map(summary.ruleSetUsed.forbidden.map(({ name, comment }) => [name, comment]));
  return summary.violations.map(({ from, to, rule }) => `${from} imports ${to}: ${told.get(rule.name)}`);
}

/** With --output-type json the exit code counts the breaches, which are no failure of the program. */
function outputOf(folder: string, words: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, words, { cwd: folder, maxBuffer: 64 << 20 }, (failure, stdout, stderr) => {
      if (stdout.startsWith('{')) resolve(stdout);
      else reject(new Error(`dependency-cruiser gave no answer: ${stderr}`, { cause: failure }));
    });
  });
}

function aProject(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'candor-rooms-'));
  for (const name of ['config/rooms.cjs', '.dependency-cruiser.cjs', 'tsconfig.json', 'package.json'])
    cpSync(join(projectFolder, name), join(folder, name));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}
