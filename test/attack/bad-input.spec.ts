import { logLinesWith } from '../kit/canaries.ts';
import { everyPost, type Post } from '../kit/every-post.ts';
import { BIG_BODIES, CANARY, ODD_BODIES, ODD_CONTENT_TYPES, ODD_VALUES } from '../kit/odd-values.ts';
import { faultsOfRefusal, rawRequests, type RawAnswer, type RawRequest } from '../kit/raw-request.ts';
import { Service } from '../kit/service.ts';
import { sideBySide } from '../kit/side-by-side.ts';

let service: Service;
let ask: (raw: RawRequest) => Promise<RawAnswer>;
let posts: Post[];
let routes: { method: string; path: string }[];
beforeAll(async () => {
  service = await Service.start({ idle: true });
  ask = rawRequests(service);
  posts = await everyPost(service);
  const { paths } = (await service.http.get('/openapi.json')).body as { paths: Record<string, object> };
  routes = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => ({ method: method.toUpperCase(), path })),
  );
});
afterAll(() => service.stop());

const AT_ONCE = 8;

/** An id that could be somebody's. */
const NOBODY = '01a20c6f-0000-7000-8000-000000000000';

const authorized = (key: string, type?: string): Record<string, string> => ({
  authorization: `Bearer ${key}`,
  ...(type === undefined ? {} : { 'content-type': type }),
});

const send = ({ method, path, key }: Post, body: string, type = 'application/json'): Promise<RawAnswer> =>
  ask({ method, path, headers: authorized(key, type), body });

/** Every place of a body, and the body with other JSON there. */
function placesOf(body: unknown): { at: string; with: (json: string) => string }[] {
  if (typeof body !== 'object' || body === null) return [];
  const entries = Object.entries(body);
  const write = (name: string, json: string): string => {
    const parts = entries.map(([key, value]) => [key, key === name ? json : JSON.stringify(value)] as const);
    if (Array.isArray(body)) return `[${parts.map(([, text]) => text).join(',')}]`;
    return `{${parts.map(([key, text]) => `${JSON.stringify(key)}:${text}`).join(',')}}`;
  };
  return entries.flatMap(([name, value]) => [
    { at: `/${name}`, with: (json: string) => write(name, json) },
    ...placesOf(value).map((inner) => ({
      at: `/${name}${inner.at}`,
      with: (json: string) => write(name, inner.with(json)),
    })),
  ]);
}

/** What is wrong with answers, by what was asked. */
class Faults {
  readonly found: Record<string, string[]> = {};
  note(asked: string, answer: RawAnswer, more: readonly string[] = []): void {
    const faults = [...faultsOfRefusal(answer, CANARY), ...more];
    if (faults.length > 0) this.found[asked] = faults;
  }
}

/** A policy that is wrong is told by its own words: there is no person in it. */
function withoutPolicyWords({ route }: Post, answer: RawAnswer): RawAnswer {
  if (route !== '/v1/policy/plan' || !answer.text.includes('"POLICY_BROKEN"')) return answer;
  const { facts, ...rest } = JSON.parse(answer.text) as { facts: { mistakes: string[] } };
  expect(facts.mistakes.every((mistake) => mistake.length < 1_000)).toBe(true);
  return { ...answer, text: JSON.stringify(rest) };
}

it('lists every route that takes a body, so that none is left out here', () => {
  const changing = routes.filter(({ method }) => method === 'POST' || method === 'PATCH');
  const listed = posts.map(({ method, route }) => `${method} ${route}`);
  expect([...new Set(listed)].sort()).toEqual(changing.map(({ method, path }) => `${method} ${path}`).sort());
});

it('answers any odd value at any place of any body with a problem that repeats nothing, and never with a fault', async () => {
  const faults = new Faults();
  const odd = posts.flatMap((post) =>
    placesOf(post.body).flatMap((place) =>
      Object.entries(ODD_VALUES).map(([name, json]) => ({ post, at: place.at, name, body: () => place.with(json) })),
    ),
  );
  expect(odd.length).toBeGreaterThan(1_000);
  await sideBySide(odd, AT_ONCE, async ({ post, at, name, body }) =>
    faults.note(`${post.method} ${post.route} ${at}: ${name}`, withoutPolicyWords(post, await send(post, body()))),
  );
  expect(faults.found).toEqual({});
}, 180_000);

it('answers bodies that are odd as a whole with a problem, or takes none of them', async () => {
  const faults = new Faults();
  const sentTo = (some: readonly Post[], bodies: Readonly<Record<string, string>>): [Post, string, string][] =>
    some.flatMap((post) => Object.entries(bodies).map(([name, body]) => [post, name, body] as [Post, string, string]));
  const asks = [...sentTo(posts, ODD_BODIES), ...sentTo(posts.slice(0, 3), BIG_BODIES)];
  await sideBySide(asks, AT_ONCE, async ([post, name, body]) => {
    const answer = await send(post, body);
    const takesNone = Object.keys(post.body).length === 0;
    const mayBeTaken = takesNone || (post.method === 'PATCH' && name === 'an empty object');
    faults.note(
      `${post.method} ${post.route}: ${name}`,
      answer,
      answer.status < 400 && !mayBeTaken ? ['is taken'] : [],
    );
  });
  expect(faults.found).toEqual({});
  expect(({} as Record<string, unknown>)[CANARY]).toBeUndefined();
}, 120_000);

it('checks a body whatever content type it claims', async () => {
  const faults = new Faults();
  for (const post of posts.filter(({ body }) => Object.keys(body).length > 0))
    for (const type of ODD_CONTENT_TYPES) {
      const answer = await send(post, JSON.stringify({ ...post.body, [CANARY]: CANARY }), type);
      faults.note(
        `${post.method} ${post.route} as ${JSON.stringify(type)}`,
        answer,
        answer.status < 400 ? ['is taken unchecked'] : [],
      );
    }
  expect(faults.found).toEqual({});
}, 60_000);

it('lets nobody in by another spelling of a path', async () => {
  const faults = new Faults();
  for (const { method, path } of routes.filter((route) => route.path.startsWith('/v1'))) {
    const plain = path.replace('{id}', NOBODY).replace('{candidateId}', NOBODY).replace('{seq}', '1');
    for (const odd of [
      `/${plain}`,
      `${plain}/`,
      `${plain};a=b`,
      plain.replace('/v1/', '/v1//'),
      plain.replace('/v1/', '/v1%2f'),
      plain.toUpperCase(),
      plain.replace('/v1', '/./v1'),
      plain.replace('/v1', '/x/../v1'),
      `${plain}%00`,
      `${plain}%20`,
      `${plain}/%2e%2e`,
      `${plain}?key=a#b`,
      plain.replace('/v1', '/v1%'),
    ]) {
      const answer = await ask({
        method,
        path: odd,
        headers: { 'content-type': 'application/json' },
        ...(method === 'GET' ? {} : { body: '{}' }),
      });
      faults.note(`${method} ${odd}`, answer, answer.status < 400 ? ['is let in'] : []);
    }
  }
  expect(faults.found).toEqual({});
}, 60_000);

it('answers odd queries, cursors and ids with a problem, and never with a fault', async () => {
  const faults = new Faults();
  const [ats, dpo] = [await service.keyOf('ats_integration'), await service.keyOf('dpo')];
  const odd = [
    '',
    '-1',
    '0',
    '1e3',
    '99999999999999999999',
    'NaN',
    CANARY,
    `${CANARY}%00`,
    '%FF%FE',
    '%ED%A0%80',
    `'%3B--${CANARY}`,
    '[]',
    '{}',
    '01a20c6f-0000-7000-8000-00000000000g',
  ];
  const names = [
    'purpose',
    'email',
    'phone',
    'name',
    'externalId',
    'jobId',
    'status',
    'candidateId',
    'after',
    'limit',
    'days',
    'path',
    'page',
    '__proto__',
    'constructor',
    'toString',
  ];
  const queries = names.flatMap((name) => [
    ...odd.map((value) => `${name}=${value}`),
    ...[`${name}=a&${name}=${CANARY}`, `${name}[]=${CANARY}`, `${name}[a]=${CANARY}`],
  ]);
  const reads = routes.filter(({ method, path }) => method === 'GET' && path.startsWith('/v1')).map(({ path }) => path);
  const known = (path: string): string => path.replace(/\{\w+\}/, NOBODY);
  const barred = new Set<string>(); // a role that is turned away at the door doesn't get as far as what is odd
  for (const path of reads) {
    const { status } = await ask({ method: 'GET', path: known(path), headers: authorized(dpo) });
    if (status === 403) barred.add(path);
  }
  const keyFor = (path: string): string => (barred.has(path) ? ats : dpo);
  const asks = reads.flatMap((path) => [
    ...queries.map((query) => ({ key: keyFor(path), path: `${known(path)}?${query}` })),
    ...(path.includes('{') ? odd.map((value) => ({ key: keyFor(path), path: path.replace(/\{\w+\}/, value) })) : []),
  ]);
  await sideBySide(asks, AT_ONCE, async ({ key, path }) =>
    faults.note(`GET ${path}`, await ask({ method: 'GET', path, headers: authorized(key) })),
  );
  expect(faults.found).toEqual({});
}, 180_000);

it('answers methods that a route does not have, and odd headers, with a problem', async () => {
  const faults = new Faults();
  const key = await service.keyOf('ats_integration');
  for (const path of new Set(routes.map((route) => route.path)))
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND', 'POST', 'GET'].filter(
      (one) => !routes.some((route) => route.path === path && route.method === one),
    )) {
      const answer = await ask({
        method,
        path: path.replace(/\{\w+\}/, NOBODY),
        headers: authorized(key),
      });
      faults.note(
        `${method} ${path}`,
        answer,
        [404, 405].includes(answer.status) ? [] : [`is answered ${answer.status}`],
      );
    }
  const odd: Record<string, string | string[]>[] = [
    { prefer: `wait=${'9'.repeat(400)}` },
    { 'idempotency-key': CANARY.repeat(100) },
    { 'idempotency-key': '' },
    { accept: `${CANARY}/x` },
    { 'x-forwarded-for': `${CANARY}, 127.0.0.1`, 'x-forwarded-host': CANARY },
    { authorization: `Basic ${CANARY}` },
    { cookie: `a=${CANARY}; __proto__=1` },
    { 'accept-language': `${CANARY};q=9,*;q=-1` },
    { 'content-length': '5' },
    { expect: '100-continue' },
  ];
  for (const headers of odd)
    faults.note(
      JSON.stringify(headers),
      await ask({
        method: 'POST',
        path: '/v1/candidates',
        headers: { ...authorized(key, 'application/json'), ...headers },
        body: '{}   ',
      }),
    );
  expect(faults.found).toEqual({});
}, 60_000);

it('has told the logs nothing of all this', () => {
  expect(logLinesWith(service, [CANARY])).toEqual([]);
  expect(service.logLines.filter((line) => line.includes('request.failed'))).toEqual([]);
});
