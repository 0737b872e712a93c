import { Migration } from '@mikro-orm/migrations';

/** A new table only; takes no lock on existing ones. */
export class PolicyPlans extends Migration {
  override up(): void {
    this.addSql(`
      create table candor.policy_plan (
        id uuid primary key,
        text text not null,
        fingerprint text not null,
        against integer not null references candor.policy_version,
        grace_days integer not null check (grace_days between 1 and 366),
        asked_at timestamptz not null,
        asked_by text not null,
        seen integer not null default 0,
        amount integer,
        finished_at timestamptz,
        answer json check ((answer is null) = (finished_at is null)),
        version integer unique references candor.policy_version,
        moved integer not null default 0,
        moved_at timestamptz
      );
      comment on table candor.policy_plan is 'A policy that was proposed: what it would do to what is held, and what became of it.';
      comment on column candor.policy_plan.against is 'The version that it was compared with: once another is in force, the plan says nothing any more.';
      comment on column candor.policy_plan.version is 'The version that it became, where somebody else than who asked has applied it.';
      comment on column candor.policy_plan.moved is 'Candidates judged anew under it so far.';
      grant select, insert, update, delete on candor.policy_plan to candor_jobs;
    `);
  }
}
