import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { aDataFolder, candor, Started } from './candor.ts';

interface MadeKey {
  readonly id: string;
  readonly key: string;
}

let folder: string;

beforeAll(() => void (folder = aDataFolder()));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

// What each word does and says is held in command-line.spec.ts; here is what only a process of its own shows.
describe('the command line as a process', () => {
  let made: MadeKey;

  it('without a service makes the database, prints its answer as one line and nothing else, and stops the database', async () => {
    const { code, out, err } = await candor(folder, 'key', 'create', '--role', 'dpo');
    expect({ code, err, lines: out.split('\n').length }).toEqual({ code: 0, err: '', lines: 2 });
    made = JSON.parse(out) as MadeKey;
    expect(existsSync(join(folder, 'postgres/cluster/files/PG_VERSION'))).toBe(true);
    expect(existsSync(join(folder, 'postgres/cluster/files/postmaster.pid'))).toBe(false);
  }, 120_000);

  describe('beside a running service', () => {
    let service: Started;

    beforeAll(async () => {
      service = await Started.of('main.js', folder, /service\.ready/);
    }, 120_000);

    afterAll(async () => void (await service.stop()));

    it('works on the same data: a key made before is good there, until it is revoked beside it', async () => {
      const policy = async (): Promise<number> =>
        (await fetch(`${service.url}/v1/policy`, { headers: { authorization: `Bearer ${made.key}` } })).status;
      expect(await policy()).toBe(200);
      expect((await candor(folder, 'key', 'revoke', made.id)).code).toBe(0);
      expect(await policy()).toBe(401);
    });

    it('sweeps with it, and leaves it running', async () => {
      const { code, out } = await candor(folder, 'sweep');
      expect(code).toBe(0);
      expect(JSON.parse(out)).toHaveProperty('finishedAt');
      expect((await fetch(`${service.url}/health/ready`)).status).toBe(200);
    });
  });

  it('is told of wrong use in one line, with exit code 2', async () => {
    const { code, out, err } = await candor(folder, 'foo');
    expect({ code, out, lines: err.split('\n').length }).toEqual({ code: 2, out: '', lines: 2 });
    expect(err).toMatch(/^candor: found "foo"; expected one of key, policy/);
  });

  it('writes a whole page to its output, and makes no folder where it needs no database', async () => {
    const nowhere = join(folder, 'nothing/here');
    const asked = ['policy', 'notice', '--jurisdiction', 'DE', '--language', 'de', '--format', 'html'];
    const { code, out, err } = await candor(nowhere, ...asked);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^<!doctype html>\n<html lang="de">[\s\S]*<\/html>\s*$/);
    expect(existsSync(nowhere)).toBe(false);
  });
});
