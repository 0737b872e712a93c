import { sendsText } from '../kit/documents.ts';
import { Person } from '../kit/person.ts';
import { ScriptedReader } from '../kit/scripted-reader.ts';
import { PortalSite } from './portal-site.ts';

const reader = new ScriptedReader();
let site: PortalSite;
beforeAll(async () => {
  site = await PortalSite.open({ readers: 1, reader });
});
beforeEach(() => site.service.clock.advance({ hours: 2 }));
afterAll(() => site.close());

const RESUME = 'a résumé that is hard to read';
reader.finds(RESUME, [
  { path: '/work/0/name', value: 'Oldco & Sons', confidence: 0.9 },
  { path: '/work/0/position', value: 'Clark', confidence: 0.5 },
  { path: '/work/0/summary', value: 'Filing', confidence: 0.4 },
]);

async function inside() {
  const person = await Person.arrives(site.service, { jurisdiction: 'DE' });
  const application = await person.applies();
  await person.fillsForm(application);
  const record = await sendsText(person, application, RESUME);
  const { visitor, formToken } = await site.enter(person.words.email);
  return { person, record, visitor, formToken, path: `/privacy/correct/${record}/employment_history` };
}

it('shows what is unsure, and leads to a form with every value and a label for each (D2)', async () => {
  const { visitor, path } = await inside();
  const data = await visitor.get('/privacy/data').expect(200);
  expect(data.text).toMatch(/Clark <span class="note">\(please check\)/);
  expect(data.text).not.toMatch(/Oldco &amp; Sons <span/);
  expect(data.text).toContain(`href="${path}?language=en"`);
  const { text } = await visitor.get(path).expect(200);
  expect(text).toMatch(
    /<label for="field-0">Work 1: Employer<\/label>\s*<input id="field-0" name="at\/work\/0\/name" value="Oldco &amp; Sons"/,
  );
  expect(text.match(/A program read this/g)).toHaveLength(2);
  const german = await visitor.get(`${path}?language=de`).expect(200);
  expect(german.text).toContain('Was Sie stehen lassen, gilt als richtig');
});

it('takes what is changed, confirms what is left, and takes away what is emptied', async () => {
  const { person, visitor, formToken, path, record } = await inside();
  const said = { 'at/work/0/name': 'Oldco & Sons', 'at/work/0/position': 'Clark', 'at/work/0/summary': ' ' };
  await visitor.post(path).type('form').send({ formToken, ...said }).expect(200); // prettier-ignore
  const dpo = await site.service.as('dpo');
  const { body } = await dpo.get(`/v1/candidates/${person.id}?purpose=consider_application`).expect(200);
  const at = (wanted: string) =>
    (body.fields as { path: string; value: string; unsure?: true; label: { recordId: string; source: string } }[])
      .filter(({ path: one, label }) => one === wanted && label.source === 'candidate_application')
      .map(({ value, unsure, label }) => [value, unsure, label.recordId === record]);
  expect(at('/work/0/position')).toContainEqual(['Clark', undefined, false]);
  expect(at('/work/0/name')).toContainEqual(['Oldco & Sons', undefined, true]); // nobody was unsure of it
  expect(at('/work/0/summary')).toEqual([]);
  const data = await visitor.get('/privacy/data').expect(200);
  expect(data.text).not.toContain('please check');
});

it('takes nothing without the form’s own token, of somebody else’s record, or of what has ended meanwhile', async () => {
  const [one, other] = [await inside(), await inside()];
  const said = { 'at/work/0/position': 'Clerk' };
  await one.visitor.post(one.path).type('form').send(said).expect(403);
  const theirs = { formToken: one.formToken, ...said };
  await one.visitor.post(other.path).type('form').send(theirs).expect(404);
  await one.visitor.get(other.path).expect(404);
  await site.service.rows(`delete from candor.label where record_id = $1 and category = 'employment_history'`, [
    one.record,
  ]);
  await one.visitor.post(one.path).type('form').send(theirs).expect(404);
  const labels = await site.service.rows(
    `select 1 from candor.record where kind = 'correction' and candidate_id = any ($1)`,
    [[one.person.id, other.person.id]],
  );
  expect(labels).toEqual([]);
});
