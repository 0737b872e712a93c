import type supertest from 'supertest';
import { Service, type RoleName } from '../kit/service.ts';
import { aFullFile, type FullFile } from './full-file.ts';
import { type Gate, GATES } from './gates.ts';

let service: Service;
let file: FullFile;
const keys: Record<string, string | undefined> = {};

beforeAll(async () => {
  service = await Service.start({ readers: 1 });
  file = await aFullFile(service);
  const made = async (role: RoleName, days?: number) => service.rooms.keys.create({ role, ...(days ? { days } : {}) });
  const expired = await made('dpo', 1);
  const revoked = await made('dpo');
  await service.http.get('/v1/policy').set('authorization', `Bearer ${revoked.key}`).expect(200); // known from now on
  await service.rooms.keys.revoke(revoked.id);
  service.clock.advance({ days: 2 });
  Object.assign(keys, {
    malformed: 'Bearer candor-key',
    unknown: `Bearer candor_${'A'.repeat(43)}`,
    expired: `Bearer ${expired.key}`,
    revoked: `Bearer ${revoked.key}`,
  });
  for (const role of ROLES) keys[role] = `Bearer ${await service.keyOf(role)}`;
});
afterAll(() => service.stop());

const ROLES = ['recruiter', 'hiring_manager', 'background_reviewer', 'dpo', 'auditor', 'ats_integration'] as const;
const OUTSIDERS = ['nobody', 'malformed', 'unknown', 'expired', 'revoked'] as const;

const here = (path: string) => (): string => `/v1/candidates/${file.candidateId}${path}`;

/** Reads before writes, so that what a write ends is still there for whoever reads. */
const inOrder = Object.entries(GATES).sort(([one], [other]) => Number(isWrite(one)) - Number(isWrite(other)));

function isWrite(route: string): boolean {
  return !route.startsWith('GET ');
}

const call = (route: string, gate: Gate, authorization: string | undefined): supertest.Test => {
  const method = route.split(' ')[0]?.toLowerCase() as 'get' | 'post' | 'patch';
  const request = service.http[method](gate.url(file));
  if (authorization) void request.set('authorization', authorization);
  return gate.body ? request.send(gate.body(file)) : request;
};

it('has a row for every route of the API', async () => {
  const { body } = await service.http.get('/openapi.json').expect(200);
  const routes = Object.entries(body.paths as Record<string, object>).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(Object.keys(GATES).sort()).toEqual(routes.sort());
});

describe.each(inOrder)('%s', (route, gate) => {
  it('is closed to everyone without a living key, who are told how to come in', async () => {
    for (const outsider of OUTSIDERS) {
      const answer = await call(route, gate, keys[outsider]);
      if (gate.forEveryone) {
        expect({ outsider, status: answer.status }).toEqual({ outsider, status: 200 });
        continue;
      }
      expect({ outsider, status: answer.status, code: answer.body.code }).toEqual({
        outsider,
        status: 401,
        code: 'KEY_NOT_VALID',
      });
      expect(answer.headers).toMatchObject({
        'www-authenticate': 'Bearer',
        'content-type': 'application/problem+json; charset=utf-8',
      });
    }
  });

  it('lets each role do what is its own', async () => {
    const found: Record<string, number> = {};
    for (const role of ROLES) found[role] = (await call(route, gate, keys[role])).status;
    expect(found).toEqual(Object.fromEntries(ROLES.map((role, index) => [role, gate.statuses[index]])));
  });
});

describe('a key', () => {
  const requests = {
    'the labelled view, whose own statement asks': () => here('?purpose=consider_application')(),
    'a record': () => `/v1/records/${file.recordId}`,
    'the policy': () => '/v1/policy',
  };

  it.each(Object.entries(requests))(
    'that was used and is revoked is refused at the very next request, for %s',
    async (_, url) => {
      const made = await service.rooms.keys.create({ role: 'recruiter' });
      const read = (): supertest.Test => service.http.get(url()).set('authorization', `Bearer ${made.key}`);
      await read().expect(200);
      await service.rooms.keys.revoke(made.id);
      const refused = await read().expect(401);
      expect(refused.text).not.toContain(file.person.words.name);
    },
  );

  it.each(Object.entries(requests))(
    'that was used and has run out is refused at the very next request, for %s',
    async (_, url) => {
      const made = await service.rooms.keys.create({ role: 'recruiter', days: 1 });
      const read = (): supertest.Test => service.http.get(url()).set('authorization', `Bearer ${made.key}`);
      await read().expect(200);
      service.clock.advance({ days: 1 });
      await read().expect(401);
    },
  );

  it('is refused by another replica too, once it is revoked', async () => {
    const beside = await Service.start({ beside: service });
    const made = await service.rooms.keys.create({ role: 'recruiter' });
    const read = (): supertest.Test =>
      beside.http.get(here('?purpose=consider_application')()).set('authorization', `Bearer ${made.key}`);
    await read().expect(200);
    await service.rooms.keys.revoke(made.id);
    await read().expect(401);
    await beside.stop();
  });

  it.each(['Basic', 'bearer ', 'Token'])('is taken as a bearer only, not as %p', async (scheme) => {
    const key = await service.keyOf('dpo');
    await service.http.get('/v1/policy').set('authorization', `${scheme} ${key}`).expect(401);
  });

  it('is taken from no query', async () => {
    await service.http.get(`/v1/policy?key=${await service.keyOf('dpo')}&authorization=x`).expect(401);
  });
});

describe('what is no route', () => {
  const spellings = [
    '//v1/policy',
    '/v1//policy',
    '/V1/policy',
    '/v1/policy/',
    '/v1/policy;a',
    '/v1%2fpolicy',
    '/v1/./policy2',
  ];

  it.each(spellings)('opens nothing without a key, spelled %s', async (url) => {
    expect([401, 404]).toContain((await service.http.get(url)).status);
  });

  it.each(['put', 'delete', 'patch', 'options'] as const)('answers a problem to the method %s', async (method) => {
    for (const url of [here('')(), '/v1/policy', '/health/live']) {
      const answer = await service.http[method](url).set('authorization', `Bearer ${await service.keyOf('dpo')}`);
      expect([404, 405]).toContain(answer.status);
      expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
      expect(answer.body).toMatchObject({
        status: answer.status,
        code: expect.any(String),
        remedy: expect.any(String),
      });
    }
  });

  it('answers every role alike for an id that never was, and for none', async () => {
    for (const role of ['recruiter', 'dpo'] as const)
      for (const id of ['01a20c6f-0000-7000-8000-000000000000', 'x', "' or 1=1"])
        await (await service.as(role)).get(`/v1/candidates/${id}?purpose=consider_application`).expect(404);
  });
});
