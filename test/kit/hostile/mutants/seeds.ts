/** Small whole files of every type that is read: the same bytes each time that they are made. */
import { once } from 'node:events';
import PDFDocument from 'pdfkit';
import { resumeDocx } from '../../resume-files.ts';
import { docxOf, zipOf } from '../docx-maker.ts';
import { ORDINARY_LINES } from '../hostile-file.ts';
import { ordinaryOthers } from '../hostile-others.ts';
import { ordinaryPdf } from '../pdf-maker.ts';
import { entriesOf } from './of-zip.ts';

export type Format = 'pdf' | 'zip' | 'rtf' | 'markup' | 'json' | 'letters';

export interface Seed {
  readonly name: string;
  readonly format: Format;
  readonly bytes: Buffer;
}

const MADE = new Date('2026-03-02T09:00:00Z');
const FORMATS: Readonly<Record<string, Format>> = {
  odt: 'zip',
  rtf: 'rtf',
  html: 'markup',
  md: 'letters',
  json: 'json',
};

const PASSPORT = `<?xml version="1.0" encoding="UTF-8"?>
<SkillsPassport xmlns="http://europass.cedefop.europa.eu/Europass" locale="en"><LearnerInfo><Identification>
<PersonName><FirstName>Pat</FirstName><Surname>Example</Surname></PersonName>
<ContactInfo><Email><Contact>pat@example.com</Contact></Email></ContactInfo></Identification>
<WorkExperienceList><WorkExperience><Period><From year="2019" month="--01"/><To year="2021" month="--03"/></Period>
<Position><Label>Clerk</Label></Position><Employer><Name>Acme Ltd</Name></Employer></WorkExperience></WorkExperienceList>
</LearnerInfo></SkillsPassport>`;

export async function seeds(): Promise<Seed[]> {
  return [
    { name: 'made.pdf', format: 'pdf', bytes: await pdfByProgram(true) },
    { name: 'open.pdf', format: 'pdf', bytes: await pdfByProgram(false) },
    { name: 'ordinary.pdf', format: 'pdf', bytes: ordinaryPdf() },
    { name: 'made.docx', format: 'zip', bytes: await docxByProgram() },
    { name: 'ordinary.docx', format: 'zip', bytes: docxOf() },
    { name: 'ordinary.txt', format: 'letters', bytes: Buffer.from(ORDINARY_LINES.join('\n')) },
    { name: 'passport.xml', format: 'markup', bytes: Buffer.from(PASSPORT) },
    ...ordinaryOthers.map(({ name, bytes }) => ({ name, format: FORMATS[name.split('.')[1]!]!, bytes })),
  ];
}

async function pdfByProgram(compress: boolean): Promise<Buffer> {
  const document = new PDFDocument({ size: 'A4', compress, info: { CreationDate: MADE, ModDate: MADE } });
  const pieces: Buffer[] = [];
  document.on('data', (piece: Buffer) => pieces.push(piece));
  const ended = once(document, 'end');
  for (const line of ORDINARY_LINES) {
    document.font(line.length < 12 ? 'Helvetica-Bold' : 'Helvetica').fontSize(line.length < 12 ? 14 : 11);
    document.text(line, line.includes('@') ? { link: `mailto:${line}` } : {});
  }
  document.addPage().text('Skills').text('Filing, Excel');
  document.end();
  await ended;
  return Buffer.concat(pieces);
}

/** Without the part that says when it was made. */
async function docxByProgram(): Promise<Buffer> {
  const made = await resumeDocx({
    name: 'Pat Example',
    email: 'pat@example.com',
    employer: 'Acme Ltd',
    position: 'Clerk',
    school: 'Example University',
  });
  return zipOf(entriesOf(made).filter(({ name }) => !name.startsWith('docProps/')));
}
