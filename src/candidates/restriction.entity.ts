import { defineEntity, p } from '@mikro-orm/core';
import { InstantType } from '../platform/index.ts';

/** Art. 18(1)(a)–(d). */
export const RESTRICTION_GROUNDS = ['accuracy', 'unlawful', 'claims', 'objection'] as const;
export type RestrictionGround = (typeof RESTRICTION_GROUNDS)[number];

const instant = () => p.type(InstantType).columnType('timestamptz');

const RestrictionSchema = defineEntity({
  name: 'Restriction',
  tableName: 'restriction',
  schema: 'candor',
  properties: {
    candidateId: p.uuid().primary(),
    id: p.uuid().primary(),
    ground: p.text().$type<RestrictionGround>(),
    sealed: p.blob(),
    since: instant(),
    liftedAt: instant().nullable(),
  },
});

/** Bars every use but storage and claims, and stops deletion by date. */
export class Restriction extends RestrictionSchema.class {}
RestrictionSchema.setClass(Restriction);
