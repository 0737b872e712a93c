import type { Queries } from './queries.ts';

/** The database's time in milliseconds since the epoch. */
export async function selectEpochMs(queries: Queries): Promise<number> {
  const [row] = await queries.rows<{ ms: string }>('select (extract(epoch from clock_timestamp()) * 1000)::text as ms');
  return Number(row?.ms);
}
