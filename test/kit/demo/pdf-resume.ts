import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import type { Resume, Station } from './people.ts';

const MARGIN = 56;
const WIDTH = 595.28 - 2 * MARGIN;
const DATES = 120;
const INK = '#1d1d1f';
const SOFT = '#5c6066';
/** Fixed, so that the same text makes the same file. */
const MADE = new Date('2026-03-02T09:00:00Z');

type Page = PDFKit.PDFDocument;

/** A résumé as people make them: a coloured name, a line of contact data, headings with a rule, dates at the right. */
export function pdfResume(resume: Resume): Promise<Buffer> {
  const page = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    info: { Title: `${resume.name}: résumé`, CreationDate: MADE, ModDate: MADE },
  });
  head(page, resume);
  section(page, resume, 'Profile', () => paragraph(page, resume.profile));
  section(page, resume, 'Experience', () => resume.work.forEach((station) => stationOf(page, station)));
  section(page, resume, 'Education', () => resume.education.forEach((station) => stationOf(page, station)));
  section(page, resume, 'Skills', () => paragraph(page, resume.skills.join(', ')));
  section(page, resume, 'Languages', () => paragraph(page, resume.languages.join(', ')));
  section(page, resume, 'Certificates', () => resume.certificates.forEach((one) => paragraph(page, one)));
  page.end();
  return buffer(page);
}

function head(page: Page, { name, role, colour, contact }: Resume): void {
  page.rect(0, 0, 595.28, 10).fill(colour);
  page.font('Helvetica-Bold').fontSize(25).fillColor(colour).text(name, MARGIN, 48);
  page.font('Helvetica').fontSize(12.5).fillColor(SOFT).text(role).moveDown(0.5).fontSize(9.5).fillColor(INK);
  for (const { text, link } of contact) page.text(text, { ...(link ? { link } : {}), lineGap: 2 });
}

function section(page: Page, { colour }: Resume, title: string, content: () => void): void {
  page.moveDown(1.1).font('Helvetica-Bold').fontSize(11.5).fillColor(colour).text(title, MARGIN);
  const y = page.y + 2;
  page
    .moveTo(MARGIN, y)
    .lineTo(MARGIN + WIDTH, y)
    .lineWidth(0.7)
    .strokeColor(colour)
    .stroke();
  page.y = y + 7;
  content();
}

function stationOf(page: Page, { title, place, dates, done }: Station): void {
  const { y } = page;
  page
    .font('Helvetica')
    .fontSize(9.5)
    .fillColor(SOFT)
    .text(dates, MARGIN + WIDTH - DATES, y, { width: DATES, align: 'right' });
  page
    .font('Helvetica-Bold')
    .fontSize(10.5)
    .fillColor(INK)
    .text(title, MARGIN, y, { width: WIDTH - DATES });
  page.font('Helvetica').fontSize(10).fillColor(SOFT).text(place).moveDown(0.2);
  page.fillColor(INK);
  for (const line of done) page.text(`•  ${line}`, MARGIN + 8, undefined, { width: WIDTH - 8, lineGap: 1.5 });
  page.moveDown(0.6).text('', MARGIN);
}

function paragraph(page: Page, text: string): void {
  page.font('Helvetica').fontSize(10).fillColor(INK).text(text, MARGIN, undefined, { width: WIDTH, lineGap: 2 });
}
