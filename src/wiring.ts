import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  ApiKeys,
  ConsentReader,
  Explainer,
  HeldForPurpose,
  LabelledViews,
  NarrowReaders,
  OwnDataReader,
} from './access/index.ts';
import { AuditLog } from './audit/index.ts';
import { CandidateOpener, Deeds, Endings, Policies, Reindexer } from './candidates/index.ts';
import { ConsentReceipts, RenewalAnswers, RenewalLetters, Renewals } from './consent/index.ts';
import { Intake, ReaderPool } from './intake/index.ts';
import { Courier, Outbox } from './mail/index.ts';
import type { Clock, Configuration, JobHandler, Log, Queue, Secrets, UnitOfWork } from './platform/index.ts';
import type { QueueName } from './queues.ts';
import { KeyKeeper, LookupKeeper, Sweeper } from './retention/index.ts';
import { Erasures, LinkRequests, Outreach, OwnData, Portal } from './rights/index.ts';
import { Keyring, Ledger, OrphanKeys, Receipts, Vault } from './vault/index.ts';

const READERS = { size: 2, timeLimitMs: 15_000, memoryLimitMb: 512, recycleAfter: 200 };

export interface Ground {
  readonly configuration: Configuration;
  readonly log: Log;
  readonly clock: Clock;
  readonly work: UnitOfWork;
  readonly queue: Queue;
  readonly secrets: Secrets;
}

export type Handlers = Readonly<Record<QueueName, JobHandler>>;

/** Puts the rooms together, floor by floor, and each announcement to its handler: the one place that sees them all. */
export async function wire(ground: Ground) {
  const { configuration, log, clock, work, queue, secrets } = ground;
  const { publicUrl } = configuration;

  const keyring = new Keyring(secrets, clock);
  const vault = new Vault(work, keyring, clock);
  const ledger = new Ledger(work, clock, join(configuration.dataFolder, 'ledger.ndjson'));
  const receipts = new Receipts(secrets);
  const audit = new AuditLog(work.reading, clock);

  const policies = new Policies(work.writing, clock, log);
  await policies.start(readFileSync(configuration.policyFile, 'utf8'), configuration.policyFile);
  const controller = () => policies.current.policy.controller;
  const limits = () => policies.current.policy.limits;
  const sender = () => ({ name: controller().name, address: controller().privacyContact });

  const deeds = new Deeds(work, vault, ledger, audit, policies, queue, clock);
  const opener = new CandidateOpener(work, vault, ledger, audit, policies, clock);
  const endings = new Endings(work, ledger, receipts, audit, clock);
  const outbox = new Outbox(work, vault, audit, queue, clock, controller, limits);
  const courier = new Courier(work, vault, audit, clock, log, configuration.smtpUrl, sender);

  const keys = new ApiKeys(work, audit, policies, clock);
  const views = new LabelledViews(work, vault, ledger, audit, policies, clock);
  const narrow = new NarrowReaders(work, vault, audit, policies, views, clock);
  const explainer = new Explainer(work, views, audit, policies, clock);

  const readers = new ReaderPool({ ...READERS, log: (event, facts) => log.info(event, facts) });
  const intake = new Intake(deeds, vault, keys, policies, readers, work.writing);
  const sweeper = new Sweeper(work, vault, audit, policies, queue, clock);
  const lookups = new LookupKeeper(keyring, new Reindexer(deeds, vault, work), ledger);
  const keeper = new KeyKeeper(
    work,
    keyring,
    lookups,
    new OrphanKeys(work, clock, () => limits().unsentMessageDays),
    ledger,
    audit,
    limits,
    clock,
  );
  const letters = new RenewalLetters(outbox, publicUrl);
  const renewals = new Renewals(work, deeds, policies, audit, letters, clock);
  const answers = new RenewalAnswers(
    work,
    deeds,
    policies,
    new HeldForPurpose(work, vault, audit, policies, clock),
    letters,
    outbox,
    clock,
  );
  const consentReceipts = new ConsentReceipts(
    new ConsentReader(work, vault, audit, policies, clock),
    policies,
    clock,
    publicUrl,
  );
  const links = new LinkRequests(work, vault, audit, outbox, policies, clock, publicUrl);
  const portal = new Portal(work, vault, audit, policies, links, clock);
  const ownData = new OwnData(new OwnDataReader(work, vault, audit, clock), policies, clock);
  const outreach = new Outreach(work, deeds, outbox, clock);
  const erasures = new Erasures(deeds, receipts, outbox);

  const handlers: Handlers = {
    'record.read': (job) => intake.read(String(job.candidateId), String(job.recordId)),
    'record.read_waiting': () => intake.readWaiting(queue, work, clock.now()),
    'candidate.end': () => endings.run(),
    'retention.sweep': (job) => sweeper.run(job.sweepId === undefined ? undefined : String(job.sweepId)),
    'consent.renew': () => renewals.ask(),
    'consent.expire': () => renewals.expire(),
    'mail.deliver': (_, signal) => courier.deliver(signal),
    'keys.keep': () => keeper.keep(),
    'portal.tidy': () => portal.tidy(),
  };
  return {
    policies,
    keys,
    sweeper,
    outbox,
    endings,
    readers,
    courier,
    handlers,
    /** What controllers may ask for, by class. */
    provided: [
      configuration,
      log,
      work,
      queue,
      vault,
      ledger,
      audit,
      policies,
      deeds,
      opener,
      keys,
      views,
      narrow,
      explainer,
      intake,
      sweeper,
      outbox,
      readers,
      consentReceipts,
      answers,
      links,
      portal,
      ownData,
      outreach,
      erasures,
    ] as readonly object[],
  };
}

export type Wired = Awaited<ReturnType<typeof wire>>;
