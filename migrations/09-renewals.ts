import { Migration } from '@mikro-orm/migrations';

/** A column and a check on small tables, an index instead of another (access exclusive for an instant on each). */
export class Renewals extends Migration {
  override up(): void {
    this.addSql(`
      alter table candor.renewal add column sent_to text not null check (sent_to in ('given', 'read', 'nobody'));
      comment on column candor.renewal.sent_to is
        'What kind of address was asked: one that the person gave, one read from their document, or none because none is known.';
      alter table candor.renewal add constraint renewal_asked_somebody check (answer is null or sent_to <> 'nobody');

      alter table candor.consent add constraint consent_end_explained check (withdrawn_at is null or ended_because is not null);
      drop index candor.consent_due;
      create index consent_standing on candor.consent (retain_until, candidate_id, id) where ended_because is null;
    `);
  }
}
