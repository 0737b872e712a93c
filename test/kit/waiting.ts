import type { Service } from './service.ts';

/**
 * Waits until a transaction of this database has written to a table and waits for another one.
 * Other tests' databases stand in the same server, and were made from one template: theirs have the same tables' numbers.
 */
export const untilWaits = (
  service: Service,
  { written, wanted }: { written?: string; wanted: string },
): Promise<void> =>
  service.until(async () => {
    const waiting = await service.rows(
      `select 1 from pg_locks wants
        where wants.database = (select oid from pg_database where datname = current_database())
          and wants.relation = $1::regclass and not wants.granted
          and ($2::text is null or exists (
            select 1 from pg_locks has
             where has.pid = wants.pid and has.relation = $2::regclass and has.mode = 'RowExclusiveLock'))`,
      [wanted, written ?? null],
    );
    return waiting.length > 0;
  });
