import type { PlannedChange } from '../../src/candidates/index.ts';
import type { PlanRow } from '../../src/retention/index.ts';
import type { Service } from './service.ts';

/** A ground as it stands, ended ones included. */
export interface Stands {
  readonly of: string;
  /** Category, jurisdiction and purpose. */
  readonly key: string;
  readonly until: Date;
  readonly ended: boolean;
  readonly version: number;
}

export const standingGrounds = (service: Service): Promise<Stands[]> =>
  service.rows(
    `select g.candidate_id as of, concat_ws(' ', l.category, coalesce(a.jurisdiction, c.jurisdiction), g.purpose) as key, g.retain_until as until,
            g.ended_at is not null as ended, g.policy_version as version
       from candor.ground g join candor.label l on l.id = g.label_id join candor.candidate c on c.id = g.candidate_id
       left join candor.application a on a.id = g.application_id
      order by g.label_id, g.purpose, g.basis, g.application_id, g.consent_id, g.law`,
  );

/** What became of grounds, counted as a plan counts; each still stands where it stood. */
export function countChanges(before: readonly Stands[], now: readonly Stands[]): string[] {
  const counted = new Map<string, number>();
  for (const [index, ground] of before.entries()) {
    const difference = Number(now[index]?.until) - Number(ground.until);
    const key = `${difference < 0} ${ground.key}`;
    if (difference !== 0) counted.set(key, (counted.get(key) ?? 0) + 1);
  }
  return [...counted].map(([key, labels]) => `${key} ${labels}`).sort();
}

/** What a plan says of grounds; what goes whole is said of labels. */
export const plannedChanges = ({ answer }: PlanRow): PlannedChange[] =>
  (answer?.changes ?? []).filter(({ change }) => change !== 'goes');

/** The same as counted. */
export const saidChanges = (plan: PlanRow): string[] =>
  plannedChanges(plan)
    .map(({ change, category, jurisdiction, purpose, labels }) =>
      [change !== 'ends_later', category, jurisdiction, purpose, labels].join(' '),
    )
    .sort();
