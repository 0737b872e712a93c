import { defineEntity, p } from '@mikro-orm/core';
import { InstantType } from '../platform/index.ts';

const instant = () => p.type(InstantType).columnType('timestamptz');

const ConsentSchema = defineEntity({
  name: 'Consent',
  tableName: 'consent',
  schema: 'candor',
  properties: {
    candidateId: p.uuid().primary(),
    id: p.uuid().primary(),
    purpose: p.text(),
    jurisdiction: p.text(),
    givenAt: instant(),
    retainUntil: instant(),
    method: p.text(),
    noticeId: p.text(),
    noticeVersion: p.text(),
    noticeLanguage: p.text(),
    /** The wording, with the candidate's key. */
    sealed: p.blob(),
    withdrawnAt: instant().nullable(),
    endedBecause: p.text().nullable(),
  },
});

/** The fact of a consent: what was agreed, in which words, when, on which notice, until when. */
export class Consent extends ConsentSchema.class {}
ConsentSchema.setClass(Consent);
