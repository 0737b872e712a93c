import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  ApiKeys,
  CheckStepReader,
  ConsentReader,
  Explainer,
  HeldForPurpose,
  LabelledViews,
  NarrowReaders,
  OwnDataReader,
} from './access/index.ts';
import { AuditLog } from './audit/index.ts';
import {
  CandidateOpener,
  Deeds,
  Endings,
  Policies,
  PolicyMover,
  PolicyPlanner,
  Reindexer,
  Repeats,
} from './candidates/index.ts';
import { ConsentReceipts, RenewalAnswers, RenewalLetters, Renewals } from './consent/index.ts';
import {
  Corrections,
  Intake,
  pooledReader,
  ReaderPool,
  Readings,
  ScanReaders,
  type DocumentReader,
} from './intake/index.ts';
import { Courier, Outbox } from './mail/index.ts';
import { Papers } from './papers/index.ts';
import type { Clock, Configuration, JobHandler, Log, Queue, Secrets, UnitOfWork } from './platform/index.ts';
import type { QueueName } from './queues.ts';
import { Announcements, KeyKeeper, LookupKeeper, NoticeHistory, PolicyPlans, Sweeper } from './retention/index.ts';
import {
  Erasures,
  LinkRequests,
  Outreach,
  OwnCorrections,
  OwnData,
  Portal,
  RequestDesk,
  RequestRegister,
} from './rights/index.ts';
import { Keyring, Ledger, OrphanKeys, Receipts, Vault } from './vault/index.ts';

/** A reader is replaced after so many documents, whatever they left behind. */
const RECYCLE_AFTER = 200;

export interface Ground {
  readonly configuration: Configuration;
  readonly log: Log;
  readonly clock: Clock;
  readonly work: UnitOfWork;
  readonly queue: Queue;
  readonly secrets: Secrets;
  /** What reads documents; our own processes unless it is given. */
  readonly reader?: DocumentReader | undefined;
}

export type Handlers = Readonly<Record<QueueName, JobHandler>>;

/** Puts the rooms together, floor by floor, and each announcement to its handler: the one place that sees them all. */
export async function wire(ground: Ground): Promise<Wired> {
  const first = { ...ground, ...wireFirst(ground) };
  const second = { ...first, ...(await wireSecond(first)) };
  const third = { ...second, ...wireThird(second) };
  const rooms = { ...third, ...wireUpkeep(third), ...wireConversations(third), ...wireRights(third) };
  const { intake, readings, endings, sweeper, plans, announcements, renewals, courier, keeper, portal } = rooms;
  const handlers: Handlers = {
    'record.read': (job) => intake.read(String(job.candidateId), String(job.recordId)),
    'record.read_scan': (job) => intake.readScan(String(job.candidateId), String(job.recordId)),
    'record.read_waiting': () => intake.readWaiting(ground.queue, ground.work, ground.clock.now()),
    'record.read_again': (job) => readings.run(job),
    'candidate.end': () => endings.run(),
    'retention.sweep': (job) => sweeper.run(job.sweepId === undefined ? undefined : String(job.sweepId)),
    'consent.renew': () => renewals.ask(),
    'consent.expire': () => renewals.expire(),
    'mail.deliver': (_, signal) => courier.deliver(signal),
    'policy.plan': (job) => plans.run(String(job.planId)),
    'policy.move': () => plans.move(),
    'policy.announce': () => announcements.run(),
    'keys.keep': () => keeper.keep(),
    'portal.tidy': () => portal.tidy(),
  };
  return { ...rooms, handlers };
}

export type Wired = Third &
  ReturnType<typeof wireUpkeep> &
  ReturnType<typeof wireConversations> &
  ReturnType<typeof wireRights> & { readonly handlers: Handlers };

/** Floor 1: keys, events, and the languages of what is written from the policy. */
function wireFirst({ configuration, work, secrets, clock }: Ground) {
  const keyring = new Keyring(secrets, clock);
  return {
    keyring,
    vault: new Vault(work, keyring, clock),
    ledger: new Ledger(work, clock, join(configuration.dataFolder, 'ledger.ndjson')),
    receipts: new Receipts(secrets),
    audit: new AuditLog(work.reading, clock),
    papers: new Papers(),
  };
}

type First = Ground & ReturnType<typeof wireFirst>;

/** Floor 2: candidates under the policy in force, and mail. */
async function wireSecond(below: First) {
  const { configuration, log, clock, work, queue, vault, ledger, receipts, audit } = below;
  const policies = new Policies(work.writing, clock, log);
  await policies.start(readFileSync(configuration.policyFile, 'utf8'), configuration.policyFile);
  const controller = () => policies.current.policy.controller;
  const limits = () => policies.current.policy.limits;
  const sender = () => ({ name: controller().name, address: controller().privacyContact });
  return {
    policies,
    planner: new PolicyPlanner(work, audit, policies, clock),
    limits,
    deeds: new Deeds(work, vault, ledger, audit, policies, queue, clock),
    repeats: new Repeats(vault, audit, clock),
    opener: new CandidateOpener(work, vault, ledger, audit, policies, clock),
    endings: new Endings(work, ledger, receipts, audit, clock),
    outbox: new Outbox(work, vault, audit, queue, clock, controller, limits),
    courier: new Courier(work, vault, audit, clock, log, configuration.smtpUrl, sender),
  };
}

type Second = First & Awaited<ReturnType<typeof wireSecond>>;

/** Floor 3: who may see what. */
function wireThird({ work, vault, ledger, audit, policies, clock }: Second) {
  const views = new LabelledViews(work, vault, ledger, audit, policies, clock);
  return {
    views,
    keys: new ApiKeys(work, audit, policies, clock),
    narrow: new NarrowReaders(work, vault, audit, policies, views, clock),
    checkStepReader: new CheckStepReader(work, audit, policies, clock),
    explainer: new Explainer(work, views, audit, policies, clock),
  };
}

type Third = Second & ReturnType<typeof wireThird>;

/** Floor 4: the way in, and the way out on time. */
function wireUpkeep(below: Third) {
  const { configuration, log, clock, work, queue, keyring, vault, ledger, audit } = below;
  const { policies, planner, papers, limits, deeds, keys, outbox, repeats } = below;
  const readers = new ReaderPool({
    size: configuration.readers.amount,
    timeLimitMs: configuration.readers.seconds * 1000,
    memoryLimitMb: configuration.readers.memoryMb,
    recycleAfter: RECYCLE_AFTER,
    log: (event, facts) => log.info(event, facts),
  });
  const scans = configuration.scans && new ScanReaders(configuration.scans, log);
  const reader = below.reader ?? pooledReader(readers, scans);
  const lookups = new LookupKeeper(keyring, new Reindexer(deeds, vault, work), ledger);
  const orphans = new OrphanKeys(work, clock, () => limits().unsentMessageDays);
  return {
    readers,
    scans,
    readings: new Readings(work, deeds, vault, repeats, audit, queue, reader, clock),
    corrections: new Corrections(deeds, vault, keys, policies),
    intake: new Intake(deeds, vault, keys, policies, reader, work.writing),
    plans: new PolicyPlans(work, repeats, audit, policies, papers, planner, new PolicyMover(work, deeds), queue, clock),
    announcements: new Announcements(work, deeds, policies, outbox, clock, configuration.publicUrl),
    noticeHistory: new NoticeHistory(work, policies, clock),
    sweeper: new Sweeper(work, repeats, audit, policies, queue, clock),
    keeper: new KeyKeeper(work, keyring, lookups, orphans, ledger, audit, limits, clock),
  };
}

/** Floor 4: consent, asked and answered. */
function wireConversations(below: Third) {
  const { configuration, clock, work, vault, audit, policies, deeds, outbox } = below;
  const { publicUrl } = configuration;
  const letters = new RenewalLetters(outbox, publicUrl);
  const held = new HeldForPurpose(work, vault, audit, policies, clock);
  const reader = new ConsentReader(work, vault, audit, policies, clock);
  return {
    renewals: new Renewals(work, deeds, policies, audit, letters, clock),
    answers: new RenewalAnswers(work, deeds, policies, held, letters, outbox, clock),
    consentReceipts: new ConsentReceipts(reader, policies, clock, publicUrl),
  };
}

/** Floor 4: what people ask of their own data. */
function wireRights(below: Third) {
  const { configuration, clock, work, vault, audit, policies, deeds, outbox, receipts, papers, repeats } = below;
  const desk = new RequestDesk(work, repeats, deeds, audit, policies, clock);
  const links = new LinkRequests(work, vault, audit, outbox, policies, clock, configuration.publicUrl);
  return {
    links,
    portal: new Portal(work, vault, audit, policies, links, clock),
    ownData: new OwnData(new OwnDataReader(work, vault, audit, clock), policies, clock),
    ownCorrections: new OwnCorrections(deeds, vault, policies),
    outreach: new Outreach(work, deeds, outbox, clock),
    erasures: new Erasures(deeds, receipts, outbox),
    register: new RequestRegister(desk, work, vault, audit, policies, outbox, papers, clock),
  };
}
