import { chromium } from 'playwright-core';
import { Person } from '../kit/person.ts';
import { jpeg, scanOf } from '../kit/scans.ts';
import { Service } from '../kit/service.ts';

const SIZE = { width: 1241, height: 1755 };
const RESUME = `<body style="margin:60px;font:17px Arial">
  <h1>Otto Lapwing</h1><p>otto@lapwing.example</p>
  <h2>Experience</h2><p><b>Software Engineer</b>, Jan 2019 – Mar 2021</p><p>Harbour Works Ltd</p>
  <h2>Education</h2><p>Birch University, 2015 – 2018</p></body>`;

let scan: Buffer;

beforeAll(async () => {
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const page = await browser.newPage({ viewport: { width: 794, height: 1123 }, deviceScaleFactor: 1.5625 });
  await page.setContent(RESUME);
  scan = scanOf([jpeg(await page.screenshot({ type: 'jpeg', quality: 60 }), SIZE)]);
  await browser.close();
});

interface State {
  readonly state: string;
  readonly reason?: string;
  readonly flags?: readonly string[];
}

/** Sends the scan of somebody who applies, and waits until it has been read. */
async function arrives(service: Service) {
  const otto = await Person.arrives(service, { jurisdiction: 'DE' });
  const application = await otto.applies();
  const { body } = await otto.ats
    .post(`/v1/candidates/${otto.id}/records`)
    .field('kind', 'resume')
    .field('source', 'candidate_application')
    .field('applicationId', application)
    .attach('file', scan, 'cv.pdf')
    .expect(202);
  const record = async (): Promise<State> => (await otto.ats.get(`/v1/records/${body.id}`)).body as State;
  await service.until(async () => (await record()).state !== 'received', 240);
  const dpo = await service.as('dpo');
  const file = await dpo.get(`/v1/records/${body.id}/document?purpose=consider_application`);
  return { otto, recordId: String(body.id), state: await record(), file };
}

async function fieldsSeen(service: Service, { id }: Person): Promise<Record<string, Record<string, unknown>>> {
  const { body } = await (await service.as('recruiter')).get(`/v1/candidates/${id}?purpose=consider_application`);
  const fields = (body as { fields?: { path: string }[] }).fields ?? [];
  return Object.fromEntries(fields.map((field) => [field.path, field as Record<string, unknown> & { path: string }]));
}

const readerOf = async (service: Service, id: string): Promise<string | undefined> =>
  (await service.rows<{ reader: string }>('select reader from candor.record where id = $1', [id]))[0]?.reader;

it('keeps a scan closed and unread unless the operator wants scans read; and reads it when it is read again', async () => {
  const service = await Service.start({ readers: 1 });
  const { otto, recordId, state } = await arrives(service);
  expect(state).toMatchObject({ state: 'unreadable', reason: 'image_only' });
  expect(await fieldsSeen(service, otto)).toEqual({});
  expect(await service.rows('select 1 from candor.document where record_id = $1', [recordId])).toHaveLength(1);

  const reading = await Service.start({ beside: service, readers: 1, scans: 'eng' });
  await service.rooms.queue.stop();
  const dpo = await reading.as('dpo');
  const { body } = await dpo.post('/v1/readings').expect(202);
  await reading.until(async () => (await dpo.get(`/v1/readings/${body.id}`)).body.finishedAt !== null, 240);
  expect(await fieldsSeen(reading, otto)).toMatchObject({ '/basics/email': { value: 'otto@lapwing.example' } });
  await reading.stop();
  await service.stop();
}, 500_000);

it('labels what it sees in a scan, says that it is unsure of all of it, and that a machine saw it', async () => {
  const service = await Service.start({ readers: 1, scans: 'eng' });
  const { otto, recordId, state, file } = await arrives(service);
  expect(state).toMatchObject({ state: 'ready', flags: ['read_by_ocr'] });
  expect(file.status).toBe(200);
  const fields = await fieldsSeen(service, otto);
  expect(fields).toMatchObject({
    '/basics/name': { value: 'Otto Lapwing', unsure: true, place: { page: 1 } },
    '/basics/email': { value: 'otto@lapwing.example', unsure: true, label: { category: 'contact' } },
    '/work/0/name': { value: 'Harbour Works Ltd', unsure: true },
  });
  expect(Object.values(fields).filter(({ unsure }) => unsure !== true)).toEqual([]);
  expect(await readerOf(service, recordId)).toMatch(/\+ocr:eng$/);
  await service.stop();
}, 500_000);
