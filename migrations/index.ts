import { Announcements } from './16-announcements.ts';
import { AppendEvents } from './13-append-events.ts';
import { Candidates } from './02-candidates.ts';
import { CheckSteps } from './15-check-steps.ts';
import { Conversations } from './04-conversations.ts';
import { DeedsInOneCall } from './11-deeds-in-one-call.ts';
import { EpochsOfFences } from './key-store/02-epochs-of-fences.ts';
import { EpochsOfHashes } from './12-epochs-of-hashes.ts';
import { GroundFollowsLabel } from './10-ground-follows-label.ts';
import { KeysAndLedger } from './key-store/01-keys-and-ledger.ts';
import { LabelsAndGrounds } from './03-labels-and-grounds.ts';
import { NarrowReads } from './06-narrow-reads.ts';
import { PolicyPlans } from './14-policy-plans.ts';
import { Portal } from './08-portal.ts';
import { Readings } from './18-readings.ts';
import { Renewals } from './09-renewals.ts';
import { Requests } from './17-requests.ts';
import { RowLevelSecurity } from './05-row-level-security.ts';
import { Sweeps } from './07-sweeps.ts';
import { SchemasAndLogins } from './01-schemas-and-logins.ts';

/** Forward only, in this order; a migration that has shipped is never edited. */
export const dataMigrations = [
  { name: '01-schemas-and-logins', class: SchemasAndLogins },
  { name: '02-candidates', class: Candidates },
  { name: '03-labels-and-grounds', class: LabelsAndGrounds },
  { name: '04-conversations', class: Conversations },
  { name: '05-row-level-security', class: RowLevelSecurity },
  { name: '06-narrow-reads', class: NarrowReads },
  { name: '07-sweeps', class: Sweeps },
  { name: '08-portal', class: Portal },
  { name: '09-renewals', class: Renewals },
  { name: '10-ground-follows-label', class: GroundFollowsLabel },
  { name: '11-deeds-in-one-call', class: DeedsInOneCall },
  { name: '12-epochs-of-hashes', class: EpochsOfHashes },
  { name: '13-append-events', class: AppendEvents },
  { name: '14-policy-plans', class: PolicyPlans },
  { name: '15-check-steps', class: CheckSteps },
  { name: '16-announcements', class: Announcements },
  { name: '17-requests', class: Requests },
  { name: '18-readings', class: Readings },
];

/** The key store's own, in its schema or its database. */
export const keyStoreMigrations = [
  { name: '01-keys-and-ledger', class: KeysAndLedger },
  { name: '02-epochs-of-fences', class: EpochsOfFences },
];
