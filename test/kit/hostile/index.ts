/** Every hostile file, made in memory when asked for: the large ones are large. */
import { docxOf } from './docx-maker.ts';
import { hostileDocx } from './hostile-docx.ts';
import type { Beacon, HostileFile } from './hostile-file.ts';
import { ORDINARY_LINES } from './hostile-file.ts';
import { hostileOthers, ordinaryOthers } from './hostile-others.ts';
import { hostilePdfs } from './hostile-pdfs.ts';
import { hostileTexts } from './hostile-texts.ts';
import { ordinaryPdf } from './pdf-maker.ts';

export type { Beacon, HostileFile } from './hostile-file.ts';
export { backtracking } from './hostile-texts.ts';

/** @param beacon where a file that reaches out would call */
export function hostileFiles(beacon: Beacon): HostileFile[] {
  return [...hostilePdfs(beacon), ...hostileDocx(beacon), ...hostileTexts, ...hostileOthers(beacon)];
}

export interface OrdinaryFile {
  name: string;
  bytes: Buffer;
}

/** Harmless files of every type, to see that the reader still reads. */
export function ordinaryFiles(): OrdinaryFile[] {
  return [
    { name: 'ordinary.pdf', bytes: ordinaryPdf() },
    { name: 'ordinary.docx', bytes: docxOf() },
    { name: 'ordinary.txt', bytes: Buffer.from(ORDINARY_LINES.join('\n')) },
    ...ordinaryOthers,
  ];
}
