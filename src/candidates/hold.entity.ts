import { defineEntity, p } from '@mikro-orm/core';
import { InstantType } from '../platform/index.ts';

const instant = () => p.type(InstantType).columnType('timestamptz');

const HoldSchema = defineEntity({
  name: 'Hold',
  tableName: 'hold',
  schema: 'candor',
  properties: {
    candidateId: p.uuid().primary(),
    id: p.uuid().primary(),
    /** Null: all categories. */
    categories: p.array().nullable(),
    sealed: p.blob(),
    placedAt: instant(),
    placedBy: p.text(),
    releasedAt: instant().nullable(),
  },
});

/** Keeps labels from deletion while a claim is open (Art. 17(3)(e)); prolongs no ground. */
export class Hold extends HoldSchema.class {}
HoldSchema.setClass(Hold);
