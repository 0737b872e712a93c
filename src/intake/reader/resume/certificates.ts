/** Certificates and licences: one a heading line, with its issuer and date beside or below it. */
import { findPeriod } from '../languages/dates.ts';
import { entriesOf } from './entries.ts';
import { isHeadLine, textsOf, tidy } from './heads.ts';
import type { Line } from '../lines.ts';

export function certificatesIn(lines: readonly Line[]): string[] {
  const entries = entriesOf(lines);
  const names = entries.length > 0 ? entries.flatMap(({ head }) => head.slice(0, 1).map(nameOf)) : listed(lines);
  return names.filter((name) => name.length > 1 && name.length <= 160);
}

/** "AWS Certified DevOps Engineer, AWS": the last part is who issued it. */
function nameOf(text: string): string {
  const cut = text.lastIndexOf(', ');
  return tidy(cut > 3 && text.length - cut < 40 ? text.slice(0, cut) : text);
}

function listed(lines: readonly Line[]): string[] {
  return lines
    .filter((line) => line.bullet || (isHeadLine(line) && !findPeriod(line.text)))
    .flatMap((line) => textsOf(line).slice(0, 1));
}
