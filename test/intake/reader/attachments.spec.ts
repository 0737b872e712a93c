import { ordinaryPdf, streamOf } from '../../kit/hostile/pdf-maker.ts';
import { readingOf } from './readings.ts';

/** The ordinary résumé of Pat Example with files attached to it. */
function pdfWith(...files: [name: string, content: string][]): Buffer {
  const names = files.map(([name], at) => `(${name}) ${6 + at * 2} 0 R`).join(' ');
  return ordinaryPdf({
    catalog: `/Names << /EmbeddedFiles << /Names [${names}] >> >>`,
    more: files.flatMap(([name, content], at) => [
      `<< /Type /Filespec /F (${name}) /EF << /F ${7 + at * 2} 0 R >> >>`,
      streamOf(Buffer.from(content), '/Type /EmbeddedFile'),
    ]),
  });
}

const resume = (basics: object): string =>
  JSON.stringify({ basics, work: [{ name: 'Acme Limited', position: 'Head clerk', startDate: '2019-01' }] });
const PASSPORT =
  '<SkillsPassport><LearnerInfo><Identification><PersonName><FirstName>PAT</FirstName><Surname>Éxample</Surname></PersonName></Identification></LearnerInfo></SkillsPassport>';

describe('data attached to a PDF', () => {
  it('wins over what is shown, where both speak of one person', async () => {
    const { fields, flags } = await readingOf(pdfWith(['resume.json', resume({ email: 'pat@example.com' })]));
    expect(flags).toEqual(['attached_data']);
    expect(fields).toContainEqual({ path: '/work/0/position', value: 'Head clerk', confidence: 1 });
    expect(fields.filter(({ path }) => path.startsWith('/work/'))).toHaveLength(3);
  });

  it('leaves what is shown where it says nothing', async () => {
    const { fields } = await readingOf(pdfWith(['resume.json', resume({ email: 'pat@example.com' })]));
    const paths = fields.map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['/basics/name', '/basics/phone', '/education/0/institution']));
    expect(new Set(paths).size).toBe(paths.length);
  });

  it('agrees by the name as it may be written', async () => {
    const { flags, fields } = await readingOf(pdfWith(['cv.xml', PASSPORT]));
    expect(flags).toEqual(['attached_data']);
    expect(fields).toContainEqual({ path: '/basics/name', value: 'PAT Éxample', confidence: 1 });
  });

  it.each([
    ['another person', resume({ name: 'Kim Boss', email: 'kim@example.com' })],
    ['nobody', resume({})],
  ])('is ignored and flagged where it speaks of %s', async (_, content) => {
    const { fields, flags } = await readingOf(pdfWith(['resume.json', content]));
    expect(flags).toEqual(['attachment_disagrees']);
    expect(fields).toEqual((await readingOf(ordinaryPdf())).fields);
  });

  it.each([
    ['a program', 'run.exe', 'MZ'],
    ['data about something else', 'invoice.json', '{"invoice":7}'],
    ['data that is broken', 'resume.json', '{"basics":'],
    ['data too deep', 'resume.json', `{"basics":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
    ['XML that reads a file', 'cv.xml', '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><SkillsPassport/>'],
    ['data under another name', 'resume.txt', resume({ email: 'pat@example.com' })],
  ])('is a file like any other where it is %s', async (_, name, content) => {
    const { fields, flags } = await readingOf(pdfWith([name, content]));
    expect(flags).toEqual(['embedded_file']);
    expect(fields).toEqual((await readingOf(ordinaryPdf())).fields);
  });
});
