import { Migration } from '@mikro-orm/migrations';

/**
 * A ground that a transaction has changed twice is checked against its label once more, and would be so after the statement
 * that deletes the label and before the one that takes the ground with it. At the end of the transaction both are gone.
 * Access exclusive on the two tables for an instant.
 */
export class GroundFollowsLabel extends Migration {
  override up(): void {
    this.addSql('alter table candor.ground alter constraint ground_label deferrable initially deferred');
  }
}
