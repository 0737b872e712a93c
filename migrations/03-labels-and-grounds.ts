import { Migration } from '@mikro-orm/migrations';

/** New tables only; takes no lock on existing ones. */
export class LabelsAndGrounds extends Migration {
  override up(): void {
    this.addSql(`
      create table candor.record (
        id uuid not null,
        candidate_id uuid not null references candor.candidate on delete cascade,
        application_id uuid,
        kind text not null,
        source text not null,
        state text not null check (state in ('received', 'ready', 'unreadable')),
        reason text check ((state = 'unreadable') = (reason is not null)),
        content_hash bytea not null,
        received_at timestamptz not null,
        stored_at timestamptz not null,
        read_at timestamptz,
        reader text,
        noted jsonb not null default '{}',
        flags text[] not null default '{}',
        sealed bytea not null,
        corrects uuid,
        labelled text[] not null default '{}',
        corrected text[] not null default '{}',
        primary key (candidate_id, id),
        constraint record_once unique (candidate_id, source, kind, content_hash),
        constraint record_application foreign key (candidate_id, application_id)
          references candor.application (candidate_id, id),
        constraint record_corrects foreign key (candidate_id, corrects) references candor.record (candidate_id, id),
        constraint record_corrects_another check (corrects <> id)
      );
      create index record_by_reader on candor.record (reader, candidate_id) where reader is not null;
      create index record_waiting on candor.record (stored_at) where state = 'received';
      comment on table candor.record is 'One thing that arrived: résumé, form, reference, check, note, correction.';
      comment on column candor.record.corrects is 'Of a correction: the record that was read or sent, never another correction of it.';
      comment on column candor.record.labelled is 'Every category that it was ever labelled with: one that ended is not brought back by a new reading.';
      comment on column candor.record.corrected is 'Paths that a correction has settled: no reading says anything of them any more.';
      comment on column candor.record.noted is 'Categories and counts found without a ground: no values.';
      comment on column candor.record.sealed is 'Personal: source party and file name, with the candidate''s key.';

      create table candor.label (
        id uuid not null,
        candidate_id uuid not null references candor.candidate on delete cascade,
        record_id uuid not null,
        category text not null,
        source text not null,
        whose text not null check (whose in ('candidate', 'referee')),
        paths text[] not null,
        revision integer not null default 1,
        sealed bytea not null,
        primary key (candidate_id, id),
        constraint label_once unique (candidate_id, record_id, category),
        constraint label_record foreign key (candidate_id, record_id)
          references candor.record (candidate_id, id) on delete cascade
      );
      comment on table candor.label is 'One record''s fields of one category with their source; values are sealed inside.';
      comment on column candor.label.sealed is 'Personal: the values by path, with the candidate''s key.';

      create table candor.document (
        candidate_id uuid not null,
        record_id uuid not null,
        label_id uuid not null,
        media_type text not null,
        size integer not null check (size > 0),
        access text not null default 'closed' check (access in ('closed', 'open', 'closed_to_hiring')),
        primary key (candidate_id, record_id),
        constraint document_label foreign key (candidate_id, label_id)
          references candor.label (candidate_id, id) on delete cascade
      );
      comment on table candor.document is 'The original file of a record; it goes with its label.';
      create index document_by_label on candor.document (candidate_id, label_id);

      create table candor.document_part (
        candidate_id uuid not null,
        record_id uuid not null,
        seq integer not null,
        sealed bytea not null,
        primary key (candidate_id, record_id, seq),
        constraint document_part_of foreign key (candidate_id, record_id)
          references candor.document (candidate_id, record_id) on delete cascade
      );
      comment on table candor.document_part is 'The file in sealed parts.';
      comment on column candor.document_part.sealed is 'Personal: a part of the file, with the candidate''s key.';
      alter table candor.document_part alter column sealed set storage external; -- ciphertext doesn't compress

      create table candor.ground (
        candidate_id uuid not null,
        label_id uuid not null,
        purpose text not null,
        basis text not null check (basis in
          ('contract', 'legitimate_interest', 'consent', 'legal_obligation', 'vital_interests', 'public_task')),
        condition text,
        application_id uuid,
        consent_id uuid,
        law text,
        rule text not null,
        anchor text not null,
        anchor_at timestamptz,
        retain_until timestamptz not null,
        survives_erasure text,
        policy_version integer not null references candor.policy_version,
        ended_at timestamptz,
        ended_because text,
        constraint ground_once unique nulls not distinct
          (candidate_id, label_id, purpose, basis, application_id, consent_id, law),
        constraint ground_label foreign key (candidate_id, label_id)
          references candor.label (candidate_id, id) on delete cascade,
        constraint ground_consent_named check ((basis = 'consent') = (consent_id is not null)),
        constraint ground_law_named check (basis <> 'legal_obligation' or law is not null),
        constraint ground_end_explained check ((ended_at is null) = (ended_because is null))
      );
      comment on table candor.ground is 'Why a label may be held: purpose, basis, what it stands on, until when, ended why.';
      create index ground_due on candor.ground (retain_until, candidate_id) where ended_at is null;
      create index ground_by_application on candor.ground (candidate_id, application_id) where application_id is not null;

      create table candor.contact_index (
        candidate_id uuid not null,
        label_id uuid not null,
        kind text not null check (kind in ('email', 'phone', 'name')),
        subject text not null check (subject in ('candidate', 'referee')),
        hash bytea not null,
        epoch integer not null,
        primary key (hash, candidate_id, label_id),
        constraint contact_index_label foreign key (candidate_id, label_id)
          references candor.label (candidate_id, id) on delete cascade
      );
      comment on table candor.contact_index is
        'Look-up by keyed hash. It leaks which labels share an e-mail, phone or name word, to whoever reads the table.';
      create index contact_index_by_label on candor.contact_index (candidate_id, label_id);
      create index contact_index_by_epoch on candor.contact_index (epoch, candidate_id);

      -- The one rule, held by the database: a label exists only while a ground of it has not ended, or a hold or a
      -- restriction keeps it. Once a statement, at its end, over the rows that it touched.
      create function candor.refuse_ungrounded_labels() returns trigger language plpgsql as $$
      declare ungrounded uuid;
      begin
        select l.id into ungrounded
          from touched t
          join candor.label l on l.candidate_id = t.candidate_id and l.id = t.label_id
         where not exists (select from candor.ground g
                            where g.candidate_id = l.candidate_id and g.label_id = l.id and g.ended_at is null)
           and not exists (select from candor.hold h
                            where h.candidate_id = l.candidate_id and h.released_at is null
                              and (h.categories is null or l.category = any (h.categories)))
           and not exists (select from candor.restriction r
                            where r.candidate_id = l.candidate_id and r.lifted_at is null)
         limit 1;
        if ungrounded is not null then
          raise exception 'label % would have no ground', ungrounded
            using errcode = 'check_violation', constraint = 'label_has_a_ground', table = 'label', schema = 'candor';
        end if;
        return null;
      end $$;

      create function candor.refuse_new_ungrounded_labels() returns trigger language plpgsql as $$
      begin
        if exists (select from made m where not exists
             (select from candor.ground g where g.candidate_id = m.candidate_id and g.label_id = m.id and g.ended_at is null)) then
          raise exception 'a label needs a ground in the statement that makes it'
            using errcode = 'check_violation', constraint = 'label_has_a_ground', table = 'label', schema = 'candor';
        end if;
        return null;
      end $$;

      create trigger label_is_made_with_a_ground after insert on candor.label
        referencing new table as made for each statement execute function candor.refuse_new_ungrounded_labels();
      create trigger ground_ends_with_its_label after update on candor.ground
        referencing new table as touched for each statement execute function candor.refuse_ungrounded_labels();
      create trigger ground_goes_with_its_label after delete on candor.ground
        referencing old table as touched for each statement execute function candor.refuse_ungrounded_labels();
    `);
  }
}
