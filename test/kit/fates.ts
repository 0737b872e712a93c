import type { Service } from './service.ts';

/** How much there is of somebody, in each place where something of them stands. */
export interface Left {
  readonly candidate: number;
  readonly record: number;
  readonly label: number;
  readonly external_id: number;
  readonly locator: number;
  readonly key: number;
  readonly ledger: number;
  readonly receipt: number;
  /** Changes that tell other systems of the ending. */
  readonly told: number;
}

export const ENDED_ONCE: Left = {
  candidate: 0,
  record: 0,
  label: 0,
  external_id: 0,
  locator: 0,
  key: 0,
  ledger: 1,
  receipt: 1,
  told: 1,
};

export async function leftOf(service: Service, id: string): Promise<Left> {
  const [left] = await service.rows<Left>(
    `select (select count(*) from candor.candidate where id = $1)::integer as candidate,
            (select count(*) from candor.record where candidate_id = $1)::integer as record,
            (select count(*) from candor.label where candidate_id = $1)::integer as label,
            (select count(*) from candor.external_id where candidate_id = $1)::integer as external_id,
            (select count(*) from candor.locator where candidate_id = $1)::integer as locator,
            (select count(*) from keys.candidate_key where candidate_id = $1)::integer as key,
            (select count(*) from keys.erasure where candidate_id = $1)::integer as ledger,
            (select count(*) from keys.erasure where candidate_id = $1 and receipt is not null)::integer as receipt,
            (select count(*) from candor.change where candidate_id = $1 and kind = 'candidate.ended')::integer as told`,
    [id],
  );
  if (!left) throw new Error('nothing could be counted');
  return left;
}

/** Labels that nothing keeps: no living ground, no hold, no restriction, though their candidate has not begun to end. */
export const bareLabels = (service: Service): Promise<object[]> =>
  service.rows(
    `select l.id from candor.label l
       join candor.candidate c on c.id = l.candidate_id and c.state = 'active'
      where not exists (select from candor.ground g where g.label_id = l.id and g.ended_at is null)
        and not exists (select from candor.hold h
                         where h.candidate_id = c.id and h.released_at is null
                           and (h.categories is null or l.category = any (h.categories)))
        and not exists (select from candor.restriction r where r.candidate_id = c.id and r.lifted_at is null)`,
  );

export type JobName = keyof Service['rooms']['handlers'];

/** Runs a job here and now, as the queue would. */
export const runJob = (service: Service, name: JobName, payload: Record<string, string> = {}): Promise<unknown> =>
  service.rooms.handlers[name](payload, new AbortController().signal);

/** Runs whatever job is not finished, as the queue does once a killed process's heartbeat has stopped. Answers which. */
export async function runOpenJobs(service: Service): Promise<string[]> {
  const ran: string[] = [];
  for (;;) {
    const [job] = await service.rows<{ name: JobName; data: Record<string, string> }>(
      `delete from pgboss.job
        where id = (select id from pgboss.job where state in ('created', 'retry', 'active') order by created_on limit 1)
       returning name, data`,
    );
    if (!job) return ran;
    await runJob(service, job.name, job.data);
    ran.push(job.name);
  }
}
