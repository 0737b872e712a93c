import pg from 'pg';

const CONNECT_LIMIT_MS = 10_000;

/**
 * Work over one connection, which ends with it. A line that is cut fails the statement under way, or the next one; without a
 * listener it would end the process.
 */
export async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_LIMIT_MS });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => undefined); // it may be cut already
  }
}
