import { defineEntity, p } from '@mikro-orm/core';
import { InstantType } from '../platform/index.ts';

export const STAGES = ['screening', 'interview', 'offer'] as const;
export const STATUSES = ['active', 'hired', 'rejected', 'withdrawn'] as const;
export type Stage = (typeof STAGES)[number];
export type Status = (typeof STATUSES)[number];

const instant = () => p.type(InstantType).columnType('timestamptz');

const ApplicationSchema = defineEntity({
  name: 'Application',
  tableName: 'application',
  schema: 'candor',
  properties: {
    candidateId: p.uuid().primary(),
    id: p.uuid().primary(),
    externalHash: p.blob().nullable(),
    externalEpoch: p.integer().nullable(),
    jobId: p.text(),
    jurisdiction: p.text(),
    stage: p.text().$type<Stage>(),
    status: p.text().$type<Status>(),
    receivedAt: instant(),
    closedAt: instant().nullable(),
    rejectionSentAt: instant().nullable(),
    rejectionReceivedAt: instant().nullable(),
    decidedAt: instant().nullable(),
    reopenedAt: instant().nullable(),
    noticeId: p.text().nullable(),
    noticeVersion: p.text().nullable(),
    noticeLanguage: p.text().nullable(),
    /** Job title and the other system's id, with the candidate's key. */
    sealed: p.blob(),
  },
});

/** A candidate's application for a job: the dates that the law counts from. */
export class Application extends ApplicationSchema.class {}
ApplicationSchema.setClass(Application);
