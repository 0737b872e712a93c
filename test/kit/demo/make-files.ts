// Makes the demo's résumés: node test/kit/demo/make-files.ts. The people are invented; addresses are example.org's, numbers
// are of the ranges that Ofcom and the Bundesnetzagentur keep for fiction.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { anaResume, danResume } from './people.ts';
import { benResume } from './ben-resume.ts';
import { pdfResume } from './pdf-resume.ts';

const FOLDER = join(import.meta.dirname, '../../../src/cli/demo/files');

writeFileSync(join(FOLDER, 'ana-resume.pdf'), await pdfResume(anaResume));
writeFileSync(join(FOLDER, 'dan-resume.pdf'), await pdfResume(danResume));
writeFileSync(join(FOLDER, 'ben-resume.docx'), await benResume());
