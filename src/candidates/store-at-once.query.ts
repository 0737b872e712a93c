import type { Queries } from '../platform/index.ts';
import { labelColumns, labelParameters, type NewLabel, type NewRecord } from './labels.query.ts';

export interface OwedWithRecord {
  readonly eventId: string;
  readonly actor: { readonly kind: string; readonly id: string; readonly role?: string | undefined };
  readonly fields: number;
  readonly requestId: string | null;
  readonly changeId: string;
  readonly hidden: boolean;
}

export type StoreOutcome = 'stored' | 'moved' | 'repeated' | 'absent';

/** The whole of a judged record, under the lock, if the facts are still those that it was judged by. */
export const storeRecord = (
  queries: Queries,
  facts: string,
  record: NewRecord,
  policyVersion: number,
  owed: OwedWithRecord,
  labels: readonly NewLabel[],
): Promise<{ outcome: StoreOutcome }[]> =>
  queries.rows(
    `select candor.store_record(
       $1::text, $2::uuid, $3::uuid, $4::uuid, $5::text, $6::text, $7::bytea, $8::timestamptz, $9::timestamptz, $10::bytea,
       $11::integer, $12::uuid, $13::text, $14::text, $15::text, $16::integer, $17::text, $18::uuid, $19::boolean,
       ${labelParameters(20)}) as outcome`,
    [
      facts,
      record.candidateId,
      record.id,
      record.applicationId,
      record.kind,
      record.source,
      record.contentHash,
      record.receivedAt,
      record.storedAt,
      record.sealed,
      policyVersion,
      owed.eventId,
      owed.actor.kind,
      owed.actor.id,
      owed.actor.role ?? null,
      owed.fields,
      owed.requestId,
      owed.changeId,
      owed.hidden,
      ...labelColumns(labels),
    ],
  );
