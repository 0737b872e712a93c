/** Every known way of a document to another file or to the network, for each place that it could be written. */
import type { Reach, ReachingFile } from './reach.ts';
import { reachingLetters } from './reaching-letters.ts';
import { reachingDocx, reachingOdt } from './reaching-office.ts';
import { reachingPdf } from './reaching-pdf.ts';

export type { ReachingFile } from './reach.ts';

export function reachingFiles(reach: Reach): ReachingFile[] {
  return [...reachingDocx(reach), ...reachingOdt(reach), ...reachingLetters(reach), ...reachingPdf(reach)];
}
