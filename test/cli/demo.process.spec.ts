import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectFolder } from '../house/sources.ts';
import { freePort } from '../kit/free-port.ts';
import { aDataFolder, Started } from './candor.ts';
import { processEnvironment } from '../kit/process-environment.ts';
import { typed } from './typed.ts';

const run = promisify(execFile);
const TOLD = /Ctrl-C ends it/;

let folder: string;
let port: number;

beforeAll(async () => {
  folder = aDataFolder();
  port = await freePort();
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('npm run demo', () => {
  let demo: Started;

  beforeAll(async () => {
    demo = await Started.of('demo.js', folder, TOLD, port);
  }, 240_000);

  it('fits a terminal of 100 columns, without colour where there is none, tables alike', () => {
    const lines = demo.out.split('\n');
    expect(lines.filter((line) => line.length > 100)).toEqual([]);
    expect(demo.out).not.toContain('\u001b');
    expect(new Set(lines.filter((line) => /^[│┌├└]/.test(line)).map((line) => line.length)).size).toBe(1);
  });

  it('prints lines to copy that answer as it says', async () => {
    const lines = demo.out.split('\n');
    const exports = lines.filter((line) => line.startsWith('export ')).join('\n');
    const curls = lines.filter((line) => line.startsWith('curl '));
    expect(curls).toHaveLength(5);
    const statuses = await Promise.all(
      curls.map(async (line) => (await run('sh', ['-c', `${exports}\n${line} -o /dev/null -w '%{http_code}'`])).stdout),
    );
    expect(statuses).toEqual(['200', '200', '404', '200', '200']);
  });

  it('shows the letter to Cleo on the page of sent mail, its link included', async () => {
    const page = `http://127.0.0.1:${port + 25}`;
    expect(await (await fetch(page)).text()).toContain('cleo.dewit@example.org');
    expect(await (await fetch(`${page}/1/html`)).text()).toContain(`${demo.url}/privacy/renewal#`);
    expect((await fetch(`${page}/2`)).status).toBe(404);
  });

  it('leaves a service that the command line works beside', async () => {
    const { code, out } = await typed({ CANDOR_DATA: join(folder, 'demo') }, 'key', 'create', '--role', 'auditor');
    expect(code).toBe(0);
    const { key } = JSON.parse(out) as { key: string };
    const answer = await fetch(`${demo.url}/v1/audit/events`, { headers: { authorization: `Bearer ${key}` } });
    expect(answer.status).toBe(200);
  });

  it('says in one line that its port is taken, and starts nothing', async () => {
    const second = await run(process.execPath, [join(projectFolder, 'dist/demo.js')], {
      cwd: projectFolder,
      env: { ...processEnvironment(), CANDOR_DATA: aPlaceNotMade(), PORT: String(port) },
    }).catch((failure: { code: number; stderr: string }) => failure);
    expect(second).toMatchObject({
      code: 1,
      stderr: `candor: found port ${port} taken; expected it free. Set another, such as: PORT=3100 npm run demo\n`,
    });
    expect(readdirSync(folder)).not.toContain('other');
  });

  it('writes nobody’s details to its log or its memory', () => {
    const written = ['service.log', 'story.json']
      .map((name) => readFileSync(join(folder, 'demo', name), 'utf8'))
      .join('');
    for (const value of ['Okafor', 'example.org', '23125', 'Silbersee', 'disqualified'])
      expect(written).not.toContain(value);
  });

  it('ends when told to, and at its second start tells the story without sending a file', async () => {
    expect(await demo.stop()).toBe(0);
    const again = await Started.of('demo.js', folder, TOLD, port);
    expect(again.out).not.toContain('-resume.');
    expect(again.out).toMatch(/Ana .* gone: key destroyed, receipt signed {2}recruiter 404, DPO 410/);
    expect(again.out).toMatch(/Ben .* kept for claims until/);
    expect(await again.stop()).toBe(0);
  });
});

const aPlaceNotMade = (): string => join(folder, 'other');
