import type { Queries } from '../platform/index.ts';
import type { GroundSpec } from '../policy/index.ts';

export interface NewRecord {
  readonly id: string;
  readonly candidateId: string;
  readonly applicationId: string | null;
  readonly kind: string;
  readonly source: string;
  readonly state: 'received' | 'ready';
  readonly contentHash: Buffer;
  readonly receivedAt: string;
  readonly storedAt: string;
  readonly noted: Readonly<Record<string, number>>;
  readonly sealed: Buffer;
  /** The categories of its labels. */
  readonly labelled: readonly string[];
  /** Of a correction: the record that it corrects. */
  readonly corrects?: string;
}

export interface NewLabel {
  readonly id: string;
  readonly category: string;
  readonly whose: 'candidate' | 'referee';
  readonly paths: readonly string[];
  readonly sealed: Buffer;
  readonly grounds: readonly GroundSpec[];
  readonly hashes: readonly { kind: string; hash: Buffer; epoch: number }[];
}

export const insertRecord = (tx: Queries, record: NewRecord): Promise<object[]> =>
  tx.rows(
    `with located as (
       insert into candor.locator (id, candidate_id, kind) values ($1::uuid, $2::uuid, 'record')),
     filled as (
       update candor.candidate set keep_empty_until = null where id = $2::uuid and keep_empty_until is not null)
     insert into candor.record (id, candidate_id, application_id, kind, source, state, content_hash, received_at, stored_at,
                                read_at, noted, sealed, labelled, corrects)
     values ($1::uuid, $2::uuid, $3::uuid, $4::text, $5::text, $6::text, $7::bytea, $8::timestamptz, $9::timestamptz,
             case when $6::text = 'ready' then $9::timestamptz end, $10::jsonb, $11::bytea, $12::text[], $13::uuid)`,
    [
      record.id,
      record.candidateId,
      record.applicationId,
      record.kind,
      record.source,
      record.state,
      record.contentHash,
      record.receivedAt,
      record.storedAt,
      JSON.stringify(record.noted),
      record.sealed,
      record.labelled,
      record.corrects ?? null,
    ],
  );

/** What `add_labels` takes of labels: their columns, then those of their look-up entries, then those of their grounds. */
export const labelColumns = (labels: readonly NewLabel[]): unknown[] => {
  const hashes = labels.flatMap((label) => label.hashes.map((entry) => ({ label, entry })));
  return [
    labels.map((label) => label.id),
    labels.map((label) => label.category),
    labels.map((label) => label.whose),
    labels.map((label) => label.paths.join(' ')),
    labels.map((label) => label.sealed),
    hashes.map(({ label }) => label.id),
    hashes.map(({ entry }) => entry.kind),
    hashes.map(({ label }) => label.whose),
    hashes.map(({ entry }) => entry.hash),
    hashes.map(({ entry }) => entry.epoch),
    ...groundColumns(labels.flatMap((label) => label.grounds.map((ground) => ({ labelId: label.id, ground })))),
  ];
};

/** The same columns' types, as parameters from a number on. */
export const labelParameters = (first: number): string =>
  [...LABEL_TYPES, ...GROUND_TYPES].map((type, index) => `$${first + index}::${type}[]`).join(', ');

const LABEL_TYPES = ['uuid', 'text', 'text', 'text', 'bytea', 'uuid', 'text', 'text', 'bytea', 'integer'];
const GROUND_TYPES = [
  'uuid',
  'text',
  'text',
  'text',
  'uuid',
  'uuid',
  'text',
  'text',
  'text',
  'timestamptz',
  'timestamptz',
  'text',
];

/** Labels, their grounds and their look-up entries in one statement: none without the others. */
export async function insertLabels(
  tx: Queries,
  record: { id: string; candidateId: string; source: string },
  policyVersion: number,
  labels: readonly NewLabel[],
): Promise<void> {
  if (labels.length === 0) return;
  await tx.rows(`select candor.add_labels($1::uuid, $2::uuid, $3::text, $4::integer, ${labelParameters(5)})`, [
    record.candidateId,
    record.id,
    record.source,
    policyVersion,
    ...labelColumns(labels),
  ]);
}

/** Adds grounds to labels that are there; one that had ended lives again with its new end. */
export async function insertGrounds(
  tx: Queries,
  candidateId: string,
  policyVersion: number,
  grounds: readonly { labelId: string; ground: GroundSpec }[],
): Promise<void> {
  if (grounds.length === 0) return;
  const columns = GROUND_TYPES.map((type, index) => `$${3 + index}::${type}[]`).join(', ');
  await tx.rows(
    `insert into candor.ground (candidate_id, label_id, purpose, basis, condition, application_id, consent_id, law, rule,
                                anchor, anchor_at, retain_until, survives_erasure, policy_version)
     select $1::uuid, g.label_id, g.purpose, g.basis, g.condition, g.application_id, g.consent_id, g.law, g.rule,
            g.anchor, g.anchor_at, g.retain_until, g.survives_erasure, $2::integer
       from unnest(${columns})
         as g (label_id, purpose, basis, condition, application_id, consent_id, law, rule, anchor, anchor_at, retain_until,
               survives_erasure)
     on conflict on constraint ground_once do update
        set ended_at = null, ended_because = null, condition = excluded.condition,
            survives_erasure = excluded.survives_erasure, rule = excluded.rule, anchor = excluded.anchor,
            anchor_at = excluded.anchor_at, retain_until = excluded.retain_until, policy_version = excluded.policy_version`,
    [candidateId, policyVersion, ...groundColumns(grounds)],
  );
}

const groundColumns = (grounds: readonly { labelId: string; ground: GroundSpec }[]): unknown[] => [
  grounds.map(({ labelId }) => labelId),
  grounds.map(({ ground }) => ground.purpose),
  grounds.map(({ ground }) => ground.basis),
  grounds.map(({ ground }) => ground.condition ?? null),
  grounds.map(({ ground }) => ground.standsOn.applicationId ?? null),
  grounds.map(({ ground }) => ground.standsOn.consentId ?? null),
  grounds.map(({ ground }) => ground.standsOn.law ?? null),
  grounds.map(({ ground }) => ground.rule),
  grounds.map(({ ground }) => ground.anchor),
  grounds.map(({ ground }) => ground.anchorAt?.toString() ?? null),
  grounds.map(({ ground }) => ground.retainUntil.toString()),
  grounds.map(({ ground }) => ground.survivesErasure?.article ?? null),
];
