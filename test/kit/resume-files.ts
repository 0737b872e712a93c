import { once } from 'node:events';
import PDFDocument from 'pdfkit';
import { Document, Packer, Paragraph } from 'docx';

/** What a test's résumé says; each person's words are unlike everyone else's, so that they can be looked for. */
export interface ResumeWords {
  readonly name: string;
  readonly email: string;
  readonly phone?: string;
  readonly employer: string;
  readonly position: string;
  readonly school: string;
  readonly more?: readonly string[];
}

const linesOf = (words: ResumeWords): string[] => [
  words.name,
  words.email,
  ...(words.phone ? [words.phone] : []),
  'Experience',
  `${words.position}, ${words.employer}, Jan 2019 - Mar 2021`,
  'Education',
  `BSc Biology, ${words.school}, 2018`,
  ...(words.more ?? []),
];

export async function resumePdf(words: ResumeWords): Promise<Buffer> {
  const document = new PDFDocument({ size: 'A4', margin: 56, compress: true });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = once(document, 'end');
  linesOf(words).forEach((line, index) => {
    const heading = line === 'Experience' || line === 'Education';
    document
      .font(heading || index === 0 ? 'Helvetica-Bold' : 'Helvetica')
      .fontSize(index === 0 ? 20 : heading ? 14 : 11)
      .text(line);
  });
  document.end();
  await ended;
  return Buffer.concat(chunks);
}

export const resumeDocx = (words: ResumeWords): Promise<Buffer> =>
  Packer.toBuffer(new Document({ sections: [{ children: linesOf(words).map((line) => new Paragraph(line)) }] }));

export const resumeText = (words: ResumeWords): Buffer => Buffer.from(linesOf(words).join('\n'));
