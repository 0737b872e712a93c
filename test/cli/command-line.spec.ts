import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Service } from '../kit/service.ts';
import type { Ran } from './candor.ts';
import { typed } from './typed.ts';

interface MadeKey {
  readonly id: string;
  readonly key: string;
  readonly role: string;
  readonly expiresAt: string;
}

let service: Service;
let folder: string;

beforeAll(async () => {
  service = await Service.start({ idle: true });
  folder = service.dataFolder;
}, 60_000);

afterAll(() => service.stop());

/** Beside the service, on its database. */
const candor = (...words: string[]): Promise<Ran> =>
  typed({ DATABASE_URL: service.database.url, CANDOR_DATA: folder }, ...words);

/** Where no database is: a word that opened one would fail. */
const candorAlone = (...words: string[]): Promise<Ran> =>
  typed({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none', CANDOR_DATA: join(folder, 'nothing/here') }, ...words);

describe('the command line', () => {
  it('makes a key and prints it once, as one line of JSON and nothing else', async () => {
    const { code, out, err } = await candor('key', 'create', '--role', 'recruiter', '--name', 'desk', '--days', '30');
    expect({ code, err, lines: out.trim().split('\n').length }).toEqual({ code: 0, err: '', lines: 1 });
    const made = JSON.parse(out) as MadeKey;
    expect(Object.keys(made)).toEqual(['id', 'key', 'role', 'expiresAt']);
    expect(made.role).toBe('recruiter');
    const days = Temporal.Now.instant().until(Temporal.Instant.from(made.expiresAt)).total('days');
    expect(days).toBeGreaterThan(29.9);
    expect(days).toBeLessThanOrEqual(30);

    const listed = await candor('key', 'list');
    expect(JSON.parse(listed.out)).toMatchObject({ id: made.id, role: 'recruiter', name: 'desk', revokedAt: null });
    expect(listed.out).not.toContain(made.key);
  });

  it('makes a key that works at once, and revokes it at once', async () => {
    const { key, id } = JSON.parse((await candor('key', 'create', '--role', 'dpo')).out) as MadeKey;
    const policy = async (): Promise<number> =>
      (await service.http.get('/v1/policy').set('authorization', `Bearer ${key}`)).status;
    expect(await policy()).toBe(200);
    expect(await candor('key', 'revoke', id)).toEqual({
      code: 0,
      out: `${JSON.stringify({ id, revoked: true })}\n`,
      err: '',
    });
    expect(await policy()).toBe(401);
    expect(await candor('key', 'revoke', id)).toEqual({
      code: 1,
      out: '',
      err: 'candor: found no living key with this id. See: candor key list\n',
    });
  });

  it('reads again by itself what another reader has read, and answers with the counts', async () => {
    const { code, out } = await candor('reread');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ waiting: 0, done: 0, left: 0, finishedAt: expect.any(String) });
  });

  it('sweeps by itself, and answers with the counts', async () => {
    const { code, out } = await candor('sweep');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ candidates: 0, labels: 0, endings: 0 });
  });

  it('tells which policy is in force, and that none waits', async () => {
    const { out } = await candor('policy', 'show');
    expect(JSON.parse(out)).toMatchObject({ version: 1, pending: null });
  });

  it('plans a policy file against what is held, and tells whether it differs from the one in force', async () => {
    const { code, out } = await candor('policy', 'plan', 'config/policy.yaml');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({ inForce: 1, differs: false });
  });

  it('finds nothing to end again where nothing was restored', async () => {
    const { code, out } = await candor('restore');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({ checked: 0, endedAgain: 0, putBack: 0, unreadable: 0 });
  });

  it('prints audit events in order, and leaves one for its reading', async () => {
    const first = JSON.parse((await candor('audit', 'events', '--limit', '1')).out) as {
      id: string;
      action: string;
    };
    expect(first.action).toBe('key.created');
    const { out } = await candor('audit', 'events', '--after', first.id);
    const actions = out
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { action: string }).action);
    expect(actions).toContain('sweep.requested');
    expect(actions.at(-1)).toBe('audit.read');
  });
});

describe('wrong use of the command line', () => {
  it.each([
    [['foo'], 'found "foo"; expected one of key, policy, sweep, reread, audit, restore'],
    [['key'], 'found "key" alone; expected "key create" or "key list" or "key revoke"'],
    [['key', 'make'], 'found "key make"; expected "key create"'],
    [['key', 'create'], 'found no --role'],
    [['key', 'create', '--role'], 'found something wrong after "key create"'],
    [['key', 'create', '--rule', 'dpo'], "Unknown option '--rule'"],
    [['key', 'create', '--role', 'dpo', '--days', '0'], 'found --days "0"; expected a whole number from 1 to 3650'],
    [['key', 'revoke', 'x'], 'found something that is no id of a key'],
    [['sweep', 'now'], 'found "now" after "sweep"; expected "sweep"'],
    [['policy', 'check', 'gone.yaml'], 'found no readable file at gone.yaml'],
    [['policy', 'plan'], 'expected "policy plan <file> [--grace <days>]"'],
    [['policy', 'notice'], 'found no --jurisdiction; expected one of EU, DE, FR'],
    [['policy', 'notice', '--jurisdiction', 'XX'], 'found --jurisdiction "XX"; expected one of EU, DE, FR'],
    [
      ['policy', 'notice', '--jurisdiction', 'DE', '--language', 'tlh'],
      'found --language "tlh"; expected one of de, en',
    ],
    [['policy', 'matrix', '--format', 'pdf'], 'found --format "pdf"; expected one of json, csv'],
    [['policy', 'record', 'gone.yaml'], 'found no readable file at gone.yaml'],
  ])('%j is told in one line, with exit code 2', async (words, told) => {
    const { code, out, err } = await candorAlone(...words);
    expect({ code, out, lines: err.trim().split('\n').length }).toEqual({ code: 2, out: '', lines: 1 });
    expect(err).toContain(told);
    expect(err).toContain('candor: ');
  });

  it('of a role names those that there are', async () => {
    const { code, err } = await candor('key', 'create', '--role', 'king');
    expect(code).toBe(2);
    expect(err).toContain('expected one of recruiter, hiring_manager');
  });
});

describe('help', () => {
  it('tells every word, and one word alone where asked, without opening a database', async () => {
    const all = await candorAlone('help');
    expect(all.code).toBe(0);
    for (const word of [
      'key create',
      'key revoke',
      'policy check',
      'policy notice',
      'policy record',
      'policy matrix',
      'policy retention',
      'policy schema',
      'sweep',
      'audit events',
      'restore',
    ])
      expect(all.out).toContain(word);
    const one = await candorAlone('key', 'create', '--help');
    expect(one.out).toContain('--role <role>');
    expect(one.out).not.toContain('sweep');
  });
});

describe('the form of a policy file', () => {
  it('is printed as the file that the policy names, without opening a database', async () => {
    const { code, out, err } = await candorAlone('policy', 'schema');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toEqual(JSON.parse(readFileSync('config/policy.schema.json', 'utf8')));
  });
});

describe('a check of a policy file', () => {
  it('passes the one that comes with the project', async () => {
    expect(await candorAlone('policy', 'check')).toEqual({
      code: 0,
      out: 'config/policy.yaml: no mistakes\n',
      err: '',
    });
  });

  it('names each mistake in a line of its own, with file and line', async () => {
    const file = join(folder, 'policy.yaml');
    writeFileSync(file, 'candor_policy: 1\ncolour: blue\n');
    const { code, out, err } = await candorAlone('policy', 'check', file);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out.trim().split('\n').length).toBeGreaterThan(1);
    for (const line of out.trim().split('\n')) expect(line).toContain(file);
  });
});

describe('what is written from a policy file', () => {
  it('is the notice, as text, a page or JSON, of the configured file', async () => {
    const asked = ['policy', 'notice', '--jurisdiction', 'DE', '--language', 'de'];
    const text = await candorAlone(...asked);
    expect({ code: text.code, err: text.err }).toEqual({ code: 0, err: '' });
    expect(text.out).toMatch(/^Was wir mit Ihren Daten tun, wenn Sie sich bewerben\n/);
    expect(text.out).toContain('sechs Monate, nachdem Sie unsere Absage erhalten haben');
    expect((await candorAlone(...asked, '--format', 'html')).out).toMatch(/^<!doctype html>\n<html lang="de">/);
    expect(JSON.parse((await candorAlone(...asked, '--format', 'json')).out)).toHaveProperty('sections');
  });

  it('is of another file where one is named, and nothing of one with mistakes', async () => {
    const file = join(folder, 'other.yaml');
    writeFileSync(
      file,
      readFileSync('config/policy.yaml', 'utf8').replace('name: Example Employer', 'name: Other Employer'),
    );
    const { out } = await candorAlone('policy', 'notice', file, '--jurisdiction', 'UK');
    expect(out).toContain('Other Employer');
    writeFileSync(file, 'candor_policy: 1\ncolour: blue\n');
    const broken = await candorAlone('policy', 'record', file);
    expect(broken.code).toBe(1);
    expect(broken.out).toContain(`${file}:2`);
  });

  it.each([
    ['record', 'activities', 'controller,contact,purpose'],
    ['matrix', 'rows', 'role,purpose,category'],
    ['retention', 'rows', 'rule,line,categories'],
  ])('is the %s, as JSON or as a table', async (name, part, columns) => {
    const json = await candorAlone('policy', name);
    expect({ code: json.code, err: json.err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(json.out)).toHaveProperty(part);
    const csv = await candorAlone('policy', name, '--format', 'csv');
    expect(csv.out.startsWith(columns)).toBe(true);
  });
});
