import type { Queries } from '../platform/index.ts';
import { STANDING_GROUNDS, type StandingGround } from './applications.query.ts';

/** A label of a record or of one of its corrections, still sealed. */
export interface FamilyLabel {
  readonly id: string;
  readonly recordId: string;
  readonly category: string;
  readonly source: string;
  readonly whose: 'candidate' | 'referee';
  readonly paths: readonly string[];
  readonly revision: number;
  readonly sealed: Buffer;
  readonly grounds: readonly StandingGround[];
}

/** A record that was read or sent, with all that corrects it. */
export interface FamilyRow {
  readonly id: string;
  readonly kind: string;
  readonly applicationId: string | null;
  readonly receivedAt: string;
  /** Every category that any of them was ever labelled with. */
  readonly labelled: readonly string[];
  readonly labels: readonly (Omit<FamilyLabel, 'sealed'> & { readonly sealed: string })[];
  readonly corrections: readonly { readonly id: string; readonly source: string; readonly contentHash: string }[];
}

/** Of a record or of a correction of it. */
export const selectFamily = (tx: Queries, candidateId: string, recordId: string): Promise<FamilyRow[]> =>
  tx.rows(
    `select o.id, o.kind, o.application_id as "applicationId", o.received_at as "receivedAt",
            array(select distinct unnest(f.labelled) from candor.record f
                   where f.candidate_id = o.candidate_id and o.id in (f.id, f.corrects)) as labelled,
            coalesce((select json_agg(json_build_object(
                        'id', l.id, 'recordId', l.record_id, 'category', l.category, 'source', l.source, 'whose', l.whose,
                        'paths', l.paths, 'revision', l.revision, 'sealed', encode(l.sealed, 'base64'),
                        'grounds', coalesce((select ${STANDING_GROUNDS} from candor.ground g
                                              where g.candidate_id = l.candidate_id and g.label_id = l.id), '[]'))
                        order by l.record_id, l.category)
                        from candor.record f
                        join candor.label l on l.candidate_id = f.candidate_id and l.record_id = f.id
                       where f.candidate_id = o.candidate_id and o.id in (f.id, f.corrects)), '[]') as labels,
            coalesce((select json_agg(json_build_object('id', f.id, 'source', f.source,
                        'contentHash', encode(f.content_hash, 'base64')))
                        from candor.record f
                       where f.candidate_id = o.candidate_id and f.corrects = o.id), '[]') as corrections
       from candor.record r
       join candor.record o on o.candidate_id = r.candidate_id and o.id = coalesce(r.corrects, r.id)
      where r.candidate_id = $1::uuid and r.id = $2::uuid`,
    [candidateId, recordId],
  );

/**
 * A label sealed anew, and its look-up entries after it. Nothing where another was first, which the lock rules out: its
 * revision is part of what it is sealed with.
 */
export const resealLabel = (
  tx: Queries,
  candidateId: string,
  label: Pick<FamilyLabel, 'id' | 'revision' | 'whose'>,
  next: {
    paths: readonly string[];
    sealed: Buffer;
    hashes: readonly { kind: string; hash: Buffer; epoch: number }[];
  },
): Promise<{ id: string }[]> =>
  tx.rows(
    `with resealed as (
       update candor.label set revision = revision + 1, paths = $4::text[], sealed = $5::bytea
        where candidate_id = $1::uuid and id = $2::uuid and revision = $3::integer
       returning id),
     gone as (
       delete from candor.contact_index i using resealed l
        where i.candidate_id = $1::uuid and i.label_id = l.id and not (i.hash = any ($7::bytea[]))),
     indexed as (
       insert into candor.contact_index (candidate_id, label_id, kind, subject, hash, epoch)
       select $1::uuid, l.id, i.kind, $9::text, i.hash, i.epoch
         from resealed l, unnest($6::text[], $7::bytea[], $8::integer[]) as i (kind, hash, epoch)
       on conflict do nothing)
     select id from resealed`,
    [
      candidateId,
      label.id,
      label.revision,
      next.paths,
      next.sealed,
      next.hashes.map((entry) => entry.kind),
      next.hashes.map((entry) => entry.hash),
      next.hashes.map((entry) => entry.epoch),
      label.whose,
    ],
  );

/** That a person has had something erased holds for whatever takes its place, too. */
export const inheritErasures = (
  tx: Queries,
  candidateId: string,
  heirs: readonly { labelId: string; from: string }[],
  because: string,
): Promise<object[]> =>
  tx.rows(
    `insert into candor.ground (candidate_id, label_id, purpose, basis, condition, application_id, consent_id, law, rule, anchor,
                                anchor_at, retain_until, survives_erasure, policy_version, ended_at, ended_because)
     select g.candidate_id, h.label_id, g.purpose, g.basis, g.condition, g.application_id, g.consent_id, g.law, g.rule, g.anchor,
            g.anchor_at, g.retain_until, g.survives_erasure, g.policy_version, g.ended_at, g.ended_because
       from unnest($2::uuid[], $3::uuid[]) as h (label_id, from_id)
       join candor.ground g on g.candidate_id = $1::uuid and g.label_id = h.from_id
      where g.ended_because = $4::text
     on conflict do nothing`,
    [candidateId, heirs.map((heir) => heir.labelId), heirs.map((heir) => heir.from), because],
  );

/**
 * Notes which paths are settled by a correction. Whoever has nothing left by it is one of whom nothing has arrived: they end
 * at `emptyUntil`, unless something does.
 */
export const noteCorrected = (
  tx: Queries,
  candidateId: string,
  recordId: string,
  paths: readonly string[],
  emptyUntil: string,
): Promise<object[]> =>
  tx.rows(
    `with emptied as (
       update candor.candidate c set keep_empty_until = $4::timestamptz
        where c.id = $1::uuid and not exists (select from candor.label l where l.candidate_id = c.id))
     update candor.record
        set corrected = array(select distinct path from unnest(corrected || $3::text[]) as path order by path)
      where candidate_id = $1::uuid and id = $2::uuid`,
    [candidateId, recordId, paths, emptyUntil],
  );

/** Records of which a correction has replaced something. */
export const selectCorrected = (tx: Queries, candidateId: string): Promise<{ id: string }[]> =>
  tx.rows(`select id from candor.record where candidate_id = $1::uuid and cardinality(corrected) > 0 order by id`, [
    candidateId,
  ]);
