import type supertest from 'supertest';
import { Secrets } from '../../src/platform/secrets.ts';
import { Keyring } from '../../src/vault/index.ts';
import { Person } from '../kit/person.ts';
import { resumePdf } from '../kit/resume-files.ts';
import { Service } from '../kit/service.ts';
import { aFullFile, type FullFile } from './full-file.ts';
import { json, newKey, now, type Post, posts, world } from './posts.ts';

let service: Service;
let file: FullFile;
beforeAll(async () => {
  service = await Service.start({ readers: 1 });
  file = await aFullFile(service);
  Object.assign(world, { service, file });
});
afterAll(() => service.stop());

const count = async (table: string): Promise<number> =>
  (await service.rows<{ n: number }>(`select count(*)::integer as n from candor.${table}`))[0]?.n ?? -1;

const sendAs = async (role: 'dpo' | 'ats_integration', post: Post, key: string): Promise<supertest.Response> =>
  post.send((await service.as(role)).post(post.path).set('idempotency-key', key));

it('has a request for every POST of the API, each of which says that it takes a key', async () => {
  const { body } = await service.http.get('/openapi.json').expect(200);
  const described = Object.entries(body.paths as Record<string, { post?: { parameters: { name: string }[] } }>)
    .filter(([, { post }]) => post !== undefined)
    .map(([path, { post }]) => ({ path, takes: post?.parameters.some(({ name }) => name === 'Idempotency-Key') }));
  expect(described.map(({ path }) => path).sort()).toEqual(Object.keys(posts).sort());
  expect(described.filter(({ takes }) => !takes)).toEqual([]);
});

it.each(Object.keys(posts))('does %s once, and answers a repeat as the first', async (route) => {
  const post = posts[route]?.() as Post;
  const key = newKey();
  const before = post.table && (await count(post.table));
  const first = await sendAs('dpo', post, key);
  expect([200, 201, 202]).toContain(first.status);
  await service.settled();
  const again = await sendAs('dpo', post, key);
  expect({ status: again.status, replayed: again.headers['idempotent-replayed'] }).toEqual({
    status: first.status,
    replayed: 'true',
  });
  expect(first.headers).not.toHaveProperty('idempotent-replayed');
  if (['/v1/retention/sweeps', '/v1/policy/plan', '/v1/policy/plans/{id}/apply'].includes(route))
    expect(again.body.id).toBe(first.body.id); // it has run since
  else expect(again.body).toEqual(first.body);
  if (post.table) expect(await count(post.table)).toBe(Number(before) + 1);
});

it.each(Object.keys(posts))('refuses at %s a key that stood for another request', async (route) => {
  const key = newKey();
  const ana = await Person.arrives(service, { jurisdiction: 'DE' });
  await sendAs('dpo', { path: `/v1/candidates/${ana.id}/holds`, send: json({ reason: 'First.' }) }, key).then(
    ({ status }) => expect(status).toBe(201),
  );
  const other = await sendAs('dpo', posts[route]?.() as Post, key);
  expect({ status: other.status, code: other.body.code }).toEqual({ status: 422, code: 'IDEMPOTENCY_KEY_REUSED' });
});

it.each([
  ['empty', ''],
  ['blank', ' '],
  ['with a space', 'with space'],
  ['longer than 255', 'x'.repeat(256)],
  ['not ASCII', 'kéy'],
])('refuses a key that is %s, and does nothing', async (_, key) => {
  const before = await count('hold');
  const post = { path: `/v1/candidates/${file.candidateId}/holds`, send: json({ reason: 'No.' }) };
  const answer = await sendAs('dpo', post, key);
  expect({ status: answer.status, code: answer.body.code }).toEqual({ status: 400, code: 'IDEMPOTENCY_KEY_NOT_VALID' });
  expect(await count('hold')).toBe(before);
});

it('lets two principals use the same key for requests of their own', async () => {
  const key = newKey();
  const post = posts['/v1/candidates']?.() as Post;
  const another = posts['/v1/candidates']?.() as Post;
  expect((await sendAs('dpo', post, key)).status).toBe(201);
  const own = await sendAs('ats_integration', another, key);
  expect(own.status).toBe(201);
  expect(own.headers).not.toHaveProperty('idempotent-replayed');
});

it('tells what stands now, not what stood at the first answer', async () => {
  const post = posts['/v1/candidates/{id}/holds']?.() as Post;
  const key = newKey();
  const { body } = await sendAs('dpo', post, key);
  await (await service.as('dpo')).post(`/v1/holds/${body.id}/release`).expect(200);
  expect((await sendAs('dpo', post, key)).body).toEqual({ ...body, releasedAt: now() });
});

it('takes a file once by its bytes and form fields, in whatever order they come, and another file not under the same key', async () => {
  const ana = await Person.arrives(service, { jurisdiction: 'DE' });
  const application = await ana.applies();
  const [one, two] = [await resumePdf(ana.words), await resumePdf({ ...ana.words, position: 'Positionist' })];
  const key = newKey();
  const upload = async (bytes: Buffer, order: 'asc' | 'desc', wait = false): Promise<supertest.Response> => {
    const fields = Object.entries({ kind: 'resume', source: 'candidate_application', applicationId: application });
    const post = (await service.as('dpo')).post(`/v1/candidates/${ana.id}/records`).set('idempotency-key', key);
    if (wait) void post.set('prefer', 'wait=20');
    for (const [name, value] of order === 'asc' ? fields : fields.reverse()) void post.field(name, value);
    return post.attach('file', bytes, { filename: 'cv.pdf', contentType: 'application/pdf' });
  };
  const first = await upload(one, 'asc');
  expect(first.status).toBe(202);
  await service.settled();
  const again = await upload(one, 'desc');
  expect(again.status).toBe(202);
  expect(again.headers['idempotent-replayed']).toBe('true');
  expect(again.body).toMatchObject({ id: first.body.id, state: 'ready' });
  const waited = await upload(one, 'asc', true);
  expect({ status: waited.status, id: waited.body.id }).toEqual({ status: 201, id: first.body.id });
  expect((await upload(two, 'asc')).body.code).toBe('IDEMPOTENCY_KEY_REUSED');
  expect(await service.rows('select 1 from candor.record where candidate_id = $1', [ana.id])).toHaveLength(1);
});

it.each(['/v1/candidates', '/v1/candidates/{id}/records', '/v1/candidates/{id}/holds', '/v1/retention/sweeps'])(
  'does %s once, however many repeats come at the same time',
  async (route) => {
    const post = posts[route]?.() as Post;
    const before = await count(post.table as string);
    const key = newKey();
    const answers = await Promise.all(Array.from({ length: 8 }, () => sendAs('dpo', post, key)));
    const done = answers.filter(({ status }) => status < 300);
    expect(new Set(done.map(({ body }) => body.id)).size).toBe(1);
    expect(done.filter(({ headers }) => headers['idempotent-replayed'] === undefined)).toHaveLength(1);
    for (const { status, body } of answers.filter((answer) => !done.includes(answer)))
      expect({ status, code: body.code }).toEqual({ status: 409, code: 'IDEMPOTENCY_KEY_IN_FLIGHT' });
    expect(await count(post.table as string)).toBe(before + 1);
  },
);

it('forgets a refused request, so that it can be sent again when it has become possible', async () => {
  const ben = await Person.arrives(service, { jurisdiction: 'UK' });
  const application = await ben.applies();
  const check: Post = {
    path: `/v1/candidates/${ben.id}/records`,
    send: json({
      kind: 'background_check',
      source: 'background_check_provider',
      applicationId: application,
      body: { provider: 'Checkers', screenings: [{ type: 'criminal', result: 'clear' }] },
    }),
  };
  const key = newKey();
  expect((await sendAs('dpo', check, key)).status).toBe(422);
  await ben.changes(application, { stage: 'offer' }).expect(200);
  expect((await sendAs('dpo', check, key)).status).toBe(201);
});

it('refuses a repeat by whoever has lost their key, as it refuses everything else of theirs', async () => {
  const made = await service.rooms.keys.create({ role: 'ats_integration' });
  const send = (): supertest.Test =>
    service.http
      .post('/v1/candidates')
      .set({ authorization: `Bearer ${made.key}`, 'idempotency-key': 'lost-1' })
      .send({ externalIds: [], jurisdiction: 'DE' });
  await send().expect(201);
  await service.rooms.keys.revoke(made.id);
  await send().expect(401);
});

it('keeps no word of a request, and of one about an ended person nothing but that it was', async () => {
  const ana = await Person.arrives(service, { jurisdiction: 'NL' });
  const externalId = { system: 'ats', id: `ext-${ana.words.position}` };
  const opening: Post = { path: '/v1/candidates', send: json({ externalIds: [externalId], jurisdiction: 'NL' }) };
  const openingKey = newKey();
  const { body: bob } = await sendAs('ats_integration', opening, openingKey);
  const contact: Post = {
    path: `/v1/candidates/${bob.id}/contacts`,
    send: json({ at: now(), direction: 'inbound', channel: 'email' }),
  };
  const contactKey = newKey();
  expect((await sendAs('ats_integration', contact, contactKey)).status).toBe(201);
  const rows = await service.rows<{ text: string }>('select i::text as text from candor.idempotency i');
  expect(rows.filter(({ text }) => text.includes(externalId.id) || text.includes(openingKey))).toEqual([]);

  await service.rows('update candor.candidate set keep_empty_until = $2 where id = $1', [bob.id, now()]);
  await service.sweep();
  service.clock.advance({ minutes: 1 });
  for (const [post, key] of [[opening, openingKey] as const, [contact, contactKey] as const]) {
    const answer = await sendAs('ats_integration', post, key);
    expect({ status: answer.status, code: answer.body.code }).toEqual({ status: 410, code: 'CANDIDATE_ENDED' });
  }
  expect(await service.rows('select 1 from candor.candidate where id = $1', [bob.id])).toEqual([]);
  const left = await service.rows('select body_hash, ids from candor.idempotency where candidate_id = $1', [bob.id]);
  expect(left).toEqual([
    { body_hash: Buffer.alloc(0), ids: {} },
    { body_hash: Buffer.alloc(0), ids: {} },
  ]);
});

it('knows a key again, and what it stood for, when a look-up epoch has begun since', async () => {
  const post = posts['/v1/candidates']?.() as Post;
  const key = newKey();
  const first = await sendAs('dpo', post, key);
  new Keyring(new Secrets(service.dataFolder), service.clock).advance('lookup');
  const again = await sendAs('dpo', post, key);
  expect({ replayed: again.headers['idempotent-replayed'], body: again.body }).toEqual({
    replayed: 'true',
    body: first.body,
  });
  expect((await sendAs('dpo', posts['/v1/candidates']?.() as Post, key)).body.code).toBe('IDEMPOTENCY_KEY_REUSED');
});

it('keeps keys for 48 hours', async () => {
  service.clock.advance({ hours: 49 });
  await service.rooms.handlers['keys.keep']({}, new AbortController().signal);
  expect(await count('idempotency')).toBe(0);
});
