import type { Queries } from './queries.ts';

/** Claims a tick; answers with a row for the one replica that was first. */
export const claimTick = (tx: Queries, name: string, tick: string, now: string): Promise<object[]> =>
  tx.rows(
    `insert into candor.tick (name, tick, at) values ($1::text, $2::text, $3::timestamptz) on conflict do nothing returning 1 as first`,
    [name, tick, now],
  );

export const deleteTicksBefore = (tx: Queries, before: string): Promise<object[]> =>
  tx.rows('delete from candor.tick where at < $1::timestamptz', [before]);
