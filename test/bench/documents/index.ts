import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import { benchResume, type BenchResume, type BenchStation } from './people.ts';

export interface BenchDocument {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Stations of each: documents of one, two and three pages. */
const LENGTHS = [3, 3, 4, 6, 8, 10, 3, 4, 7, 9, 13, 15];
const MADE = new Date('2026-03-02T09:00:00Z');
const MARGIN = 50;
const LEFT = { x: MARGIN, width: 150 };
const RIGHT = { x: MARGIN + 175, width: 320 };
const WHOLE = { x: MARGIN, width: 495 };

const [REGULAR, BOLD] = ['Regular', 'Bold'];
const fonts = join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'standard_fonts');
/** Few résumés are set in the fonts that every viewer has; most bring their own, or the part of them that they use. */
const STANDARD = { [REGULAR]: 'Helvetica', [BOLD]: 'Helvetica-Bold' };
const EMBEDDED = {
  [REGULAR]: join(fonts, 'LiberationSans-Regular.ttf'),
  [BOLD]: join(fonts, 'LiberationSans-Bold.ttf'),
};

interface Column {
  readonly x: number;
  readonly width: number;
}

/** The PDFs of a folder, or a dozen of our own: half of them in two columns, two thirds with fonts embedded. */
export async function benchDocuments(folder: string | undefined): Promise<BenchDocument[]> {
  if (folder === undefined) return Promise.all(LENGTHS.map((stations, at) => made(at, stations)));
  const names = (await readdir(folder)).filter((name) => name.toLowerCase().endsWith('.pdf')).sort();
  if (names.length === 0) throw new Error(`no PDF in ${folder}`);
  return Promise.all(names.map(async (name) => ({ name, bytes: await readFile(join(folder, name)) })));
}

async function made(number: number, stations: number): Promise<BenchDocument> {
  const page = new PDFDocument({ size: 'A4', margin: MARGIN, info: { CreationDate: MADE, ModDate: MADE } });
  for (const [name, font] of Object.entries(number % 3 === 0 ? STANDARD : EMBEDDED)) page.registerFont(name, font);
  const resume = benchResume(number, stations);
  if (number % 2 === 0) oneColumn(page, resume);
  else twoColumns(page, resume);
  page.end();
  return { name: `${number}.pdf`, bytes: await buffer(page) };
}

type Sheet = PDFKit.PDFDocument;

function oneColumn(page: Sheet, resume: BenchResume): void {
  head(page, resume, WHOLE);
  section(page, 'Contact', WHOLE, resume.contact);
  section(page, 'Profile', WHOLE, [resume.profile]);
  stations(page, resume, WHOLE);
  section(page, 'Skills', WHOLE, [resume.skills.join(', ')]);
  section(page, 'Languages', WHOLE, [resume.languages.join(', ')]);
}

/** What is short stands at the left of the first page. */
function twoColumns(page: Sheet, resume: BenchResume): void {
  head(page, resume, WHOLE);
  const top = page.y;
  section(page, 'Contact', LEFT, resume.contact);
  section(page, 'Skills', LEFT, resume.skills);
  section(page, 'Languages', LEFT, resume.languages);
  page.y = top;
  section(page, 'Profile', RIGHT, [resume.profile]);
  stations(page, resume, RIGHT);
}

function head(page: Sheet, { name, role }: BenchResume, { x, width }: Column): void {
  page.font(BOLD).fontSize(24).fillColor('#234').text(name, x, MARGIN, { width });
  page.font(REGULAR).fontSize(13).text(role, x, undefined, { width });
}

function stations(page: Sheet, resume: BenchResume, column: Column): void {
  heading(page, 'Work experience', column);
  for (const one of resume.stations) station(page, one, column);
  heading(page, 'Education', column);
  for (const one of resume.studies) station(page, one, column);
}

function station(page: Sheet, { title, place, dates, done }: BenchStation, { x, width }: Column): void {
  page.font(BOLD).fontSize(10.5).text(title, x, undefined, { width });
  page.font(REGULAR).fontSize(10).text(`${place}   ${dates}`, x, undefined, { width });
  for (const line of done) page.text(`•  ${line}`, x + 8, undefined, { width: width - 8 });
  page.moveDown(0.5);
}

function section(page: Sheet, title: string, column: Column, lines: readonly string[]): void {
  heading(page, title, column);
  page.font(REGULAR).fontSize(10);
  for (const line of lines) page.text(line, column.x, undefined, { width: column.width });
}

function heading(page: Sheet, title: string, { x, width }: Column): void {
  page.moveDown(0.7).font(BOLD).fontSize(12).text(title, x, undefined, { width });
}
