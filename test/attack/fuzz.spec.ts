import fc from 'fast-check';
import { everyPost, type Post } from '../kit/every-post.ts';
import { fromSchema, type Schema, type Schemas } from '../kit/from-schema.ts';
import { rawRequests, type RawAnswer, type RawRequest } from '../kit/raw-request.ts';
import { Service } from '../kit/service.ts';

interface Operation {
  readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly responses: Readonly<Record<string, { readonly content?: object }>>;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Schemas };
}

let service: Service;
let ask: (raw: RawRequest) => Promise<RawAnswer>;
let posts: Post[];
let document: Document;
beforeAll(async () => {
  service = await Service.start({ idle: true });
  ask = rawRequests(service);
  posts = await everyPost(service);
  document = (await service.http.get('/openapi.json')).body as Document;
});
afterAll(() => service.stop());

const RUNS = 100;
/** What the paths of bodies by kind of record hold, beside what the schema of the head says. */
const BODIES = ['ReferenceBody', 'BackgroundCheckBody', 'FieldsBody'];
const KINDS = [
  'reference',
  'background_check',
  'application_form',
  'resume',
  'interview_note',
  'assessment',
  'public_profile',
];
const SOURCES = ['candidate_application', 'referee', 'background_check_provider', 'own_staff', 'public_source'];

const operationOf = ({ method, route }: Post): Operation | undefined => document.paths[route]?.[method.toLowerCase()];

/** Bodies as the document describes them: half of them whole ones with one place changed, so that they come far. */
function bodiesFor(post: Post): fc.Arbitrary<unknown> {
  const { schemas } = document.components;
  const schema = Object.values(operationOf(post)?.requestBody?.content ?? {})[0]?.schema ?? {};
  const made = fromSchema(schema, schemas);
  const names = Object.keys(post.body);
  if (names.length === 0) return made;
  const mended = fc
    .tuple(made, fc.constantFrom(...names))
    .map(([body, name]) => ({ ...post.body, [name]: (body as Record<string, unknown> | null)?.[name] }));
  return fc.oneof(made, mended);
}

const records = (post: Post): fc.Arbitrary<unknown> =>
  fc.record({
    kind: fc.constantFrom(...KINDS),
    source: fc.constantFrom(...SOURCES),
    applicationId: fc.constantFrom(post.body.applicationId),
    body: fc.oneof(
      ...BODIES.map((name) => fromSchema(document.components.schemas[name] ?? {}, document.components.schemas)),
    ),
  });

function faultsOf(answer: RawAnswer): string[] {
  const isProblem = answer.type.startsWith('application/problem+json');
  return [
    ...(answer.status >= 500 ? [`answered ${answer.status}`] : []),
    ...(answer.status >= 400 && !isProblem ? [`refused as ${answer.type}`] : []),
    ...(answer.status < 400 && !answer.type.startsWith('application/json') ? [`answered as ${answer.type}`] : []),
  ];
}

async function holdsFor(post: Post, bodies: fc.Arbitrary<unknown>, examples: unknown[] = []): Promise<Set<number>> {
  const statuses = new Set<number>();
  const property = fc.asyncProperty(bodies, async (body) => {
    const text = body === undefined ? '' : JSON.stringify(body);
    const headers = { authorization: `Bearer ${post.key}`, 'content-type': 'application/json' };
    const answer = await ask({ method: post.method, path: post.path, headers, body: text });
    statuses.add(answer.status);
    expect(faultsOf(answer)).toEqual([]);
  });
  await fc.assert(property, { numRuns: RUNS, examples: examples.map((body) => [body]) });
  return statuses;
}

it('answers whatever the document describes, for every route that changes something, and never with a fault', async () => {
  for (const post of posts) {
    const statuses = await holdsFor(post, bodiesFor(post), [{ 'what nothing describes': true }]);
    expect({
      route: post.route,
      refuses: [...statuses].some((status) => status >= 400) || Object.keys(post.body).length === 0,
    }).toEqual({
      route: post.route,
      refuses: true,
    });
  }
}, 120_000);

it('does so for typed records of every kind and from every source', async () => {
  const post = posts.find(({ route }) => route === '/v1/candidates/{id}/records');
  if (!post) throw new Error('no route takes records');
  const statuses = await holdsFor(post, records(post), [post.body]);
  expect([...statuses].some((status) => status === 200 || status === 201)).toBe(true);
}, 60_000);

it('describes for every route the problem that it may answer with', () => {
  const without = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, operation]) => !('application/problem+json' in (operation.responses.default?.content ?? {})))
      .map(([method]) => `${method} ${path}`),
  );
  expect(without).toEqual([]);
});
