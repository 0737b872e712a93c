import { createHash } from 'node:crypto';
import fastify from 'fastify';
import pg from 'pg';

/**
 * The floor: the same fields in the clear, a row each, behind bare Fastify and pg, after the same hash of the caller's key.
 * No sealing, no labels, no audit: what nobody could do with less.
 */
const pool = new pg.Pool({
  connectionString: process.env.FLOOR_DATABASE_URL,
  max: 12,
  types: { getTypeParser: () => (text: unknown) => text }, // timestamps and numbers as text
});
const app = fastify({ bodyLimit: 2_000_000 });
const keyHash = (authorization: string | undefined): Buffer =>
  createHash('sha256')
    .update((authorization ?? '').slice(7))
    .digest();

app.get('/health', () => ({ ok: true }));

app.post('/records', async (request, reply) => {
  keyHash(request.headers.authorization);
  const { candidateId, body } = request.body as { candidateId: string; body: { fields: Record<string, string> } };
  const paths = Object.keys(body.fields);
  const { rows } = await pool.query(
    `insert into floor.field (candidate_id, path, value, category, source)
     select $1::uuid, f.path, f.value, 'contact', 'candidate_application' from unnest($2::text[], $3::text[]) as f (path, value)
     returning candidate_id`,
    [candidateId, paths, Object.values(body.fields)],
  );
  return reply.status(201).send({
    id: candidateId,
    state: 'ready',
    labelled: [{ category: 'contact', fields: rows.length }],
    refused: [],
    unknown: [],
  });
});

app.get('/candidates/:id', async (request) => {
  keyHash(request.headers.authorization);
  const { id } = request.params as { id: string };
  const { rows } = await pool.query<{
    path: string;
    value: string;
    category: string;
    source: string;
    record_id: string;
    purpose: string;
    basis: string;
    until: string;
  }>(
    `select path, value, category, source, record_id, purpose, basis, until from floor.shown where candidate_id = $1::uuid order by seq`,
    [id],
  );
  return {
    id,
    purpose: 'consider_application',
    fields: rows.map((row) => ({
      path: row.path,
      value: row.value,
      label: {
        category: row.category,
        source: row.source,
        recordId: row.record_id,
        grounds: [{ purpose: row.purpose, basis: row.basis, condition: null, until: row.until }],
      },
    })),
    withheld: [],
  };
});

await app.listen({ port: Number(process.env.FLOOR_PORT), host: '127.0.0.1' });
process.on('SIGTERM', () => void app.close().then(() => pool.end()));
