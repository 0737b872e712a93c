import { Migration } from '@mikro-orm/migrations';

/**
 * A new table; columns with a constant default on two small tables (access exclusive for an instant on each); and a function
 * is replaced. A change that was applied before this is announced after it: nobody has been told of it yet.
 */
export class Announcements extends Migration {
  override up(): void {
    this.addSql(`
      alter table candor.policy_version add column changed_notices text[] not null default '{}';
      comment on column candor.policy_version.changed_notices is
        'Jurisdictions whose notice reads differently since this version: whoever was held there before is told (Art. 13(3), 14(4)).';
      update candor.policy_version v
         set changed_notices = array(select json_array_elements_text(p.answer -> 'newNotices'))
        from candor.policy_plan p where p.version = v.version;

      alter table candor.policy_plan
        add column announced integer not null default 0,
        add column unreachable integer not null default 0,
        add column announced_at timestamptz;
      comment on column candor.policy_plan.announced is 'Candidates who were written to about their changed notice so far.';
      comment on column candor.policy_plan.unreachable is 'Candidates with a changed notice of whom no address may be written to.';
      comment on column candor.policy_plan.announced_at is 'When everybody had been told.';
      grant select (version, announced, unreachable), update (announced, unreachable) on candor.policy_plan to candor_writer;

      create table candor.announcement (
        candidate_id uuid not null references candor.candidate on delete cascade,
        version integer not null references candor.policy_version,
        at timestamptz not null,
        mailed boolean not null,
        primary key (candidate_id, version)
      );
      comment on table candor.announcement is 'Who was told that their notice has changed: once a person and version.';
      comment on column candor.announcement.mailed is 'False where no address is known that may be written to.';
      grant select, insert on candor.announcement to candor_writer;
      grant select on candor.announcement to candor_jobs;

      create or replace function candor.record_held(p_record uuid, p_known text[], p_uses text[], p_now timestamptz)
        returns table (candidate_id uuid, application_id uuid, kind text, source text, state text, reason text, noted jsonb,
                       flags text[], received_at timestamptz, read_at timestamptz, reader text, category text, fields integer)
        language sql stable security definer set search_path = pg_catalog as $$
        select r.candidate_id, r.application_id, r.kind, r.source, r.state, r.reason, r.noted, r.flags, r.received_at, r.read_at,
               r.reader, l.category, cardinality(l.paths)
          from candor.locator o
          join candor.candidate c on c.id = o.candidate_id and c.state = 'active'
          join candor.record r on r.candidate_id = o.candidate_id and r.id = o.id
          left join candor.label l on l.candidate_id = r.candidate_id and l.record_id = r.id
         where o.id = p_record and o.kind = 'record'
           and case when l.id is null then p_uses is null and r.state = 'unreadable' -- its file went as it was read (X2)
                    else l.category = any (p_known)
                     and (p_uses is null or exists (select from candor.ground g
                           where g.candidate_id = l.candidate_id and g.label_id = l.id and g.purpose = any (p_uses)
                             and g.ended_at is null and g.retain_until > p_now)) end
         order by l.category
      $$;
    `);
  }
}
