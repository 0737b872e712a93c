import { AlignmentType, BorderStyle, Document, Packer, Paragraph, TabStopType, TextRun } from 'docx';

const COLOUR = '7A3B1D';
const RIGHT = 9_000;

/** Ben writes in a word processor: headings of its own kind, tabs before dates, bullets. */
export function benResume(): Promise<Buffer> {
  return Packer.toBuffer(
    new Document({
      creator: 'Ben Okafor',
      title: 'Curriculum vitae',
      styles: { default: { document: { run: { font: 'Calibri', size: 21 } } } },
      sections: [{ properties: {}, children: [...head(), ...body()] }],
    }),
  );
}

const head = (): Paragraph[] => [
  new Paragraph({ children: [new TextRun({ text: 'Ben Okafor', size: 44, color: COLOUR })] }),
  new Paragraph({ children: [new TextRun({ text: 'Software Engineer', size: 25, color: '5C6066' })] }),
  new Paragraph({
    text: 'ben.okafor@example.org  |  +49 30 23125 866  |  Fichtenweg 4, 12051 Berlin, Germany',
    spacing: { before: 80 },
  }),
];

const body = (): Paragraph[] => [
  heading('Summary'),
  new Paragraph('Back-end engineer who likes small services, boring databases and tests that say what they mean.'),
  heading('Work experience'),
  ...station('Software Engineer', 'Silbersee Systems GmbH | Berlin', 'May 2022 – Present', [
    'Took the booking service from 40 to 900 requests a second on the same two machines',
    'Wrote the migration that moved eleven million rows without an hour of downtime',
  ]),
  ...station('Junior Developer', 'Lindenhof Digital GmbH | Leipzig', 'Sep 2019 – Apr 2022', [
    'Built the invoicing module, from the tables to the printed page',
  ]),
  heading('Education'),
  ...station('M.Sc. Computer Science', 'Universität Leipzig', 'Oct 2017 – Aug 2019', []),
  heading('Skills'),
  new Paragraph('TypeScript, PostgreSQL, Go, Kubernetes, Terraform, Observability'),
  heading('Languages'),
  new Paragraph('English (native), German (B2), Igbo (native)'),
  heading('References'),
  new Paragraph('Dr Maren Holst, Head of Engineering, Silbersee Systems GmbH, maren.holst@example.org'),
];

const heading = (text: string): Paragraph =>
  new Paragraph({
    heading: 'Heading1',
    spacing: { before: 260, after: 90 },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: COLOUR, space: 2 } },
    children: [new TextRun({ text, size: 25, color: COLOUR })],
  });

const station = (title: string, place: string, dates: string, done: readonly string[]): Paragraph[] => [
  new Paragraph({
    spacing: { before: 90 },
    tabStops: [{ type: TabStopType.RIGHT, position: RIGHT }],
    children: [new TextRun({ text: title, style: 'Strong' }), new TextRun({ text: `\t${dates}`, color: '5C6066' })],
  }),
  new Paragraph({
    alignment: AlignmentType.LEFT,
    children: [new TextRun({ text: place, color: '5C6066' })],
  }),
  ...done.map((text) => new Paragraph({ text, bullet: { level: 0 } })),
];
