import { Service } from '../kit/service.ts';

let service: Service;
beforeAll(async () => void (service = await Service.start()));
afterAll(() => service.stop());

const WAITING = 15;

it('works off what waits one after the other, and does not wait for its next look in between', async () => {
  const { queue, work } = service.rooms;
  await work.job('test', async (tx) => {
    for (let job = 0; job < WAITING; job++) await queue.enqueue(tx, 'candidate.end', {});
  });
  // It looks every two seconds: one job a look would take twice as long as is waited here.
  await service.until(async () => {
    const [row] = await service.rows<{ done: number }>(
      `select count(*)::integer as done from pgboss.job where name = 'candidate.end' and state = 'completed'`,
    );
    return row?.done === WAITING;
  }, WAITING);
});
