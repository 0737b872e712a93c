/** Certificates and licences: one a heading line, with its issuer and date beside or below it. */
import { findPeriod } from '../languages/dates.ts';
import type { Line } from '../lines.ts';
import type { Collected } from './collected.ts';
import { entriesOf } from './entries.ts';
import { isHeadLine, splitLast, textsOf, tidy } from './heads.ts';
import { linkIn } from './networks.ts';
import { linesIn } from './sections.ts';
import type { Part } from './sections.ts';

interface Certificate {
  name: string;
  issuer: string | undefined;
  date: string | undefined;
  lines: readonly Line[];
}

const LONGEST = 160;
const LONGEST_ISSUER = 40;
const SURE = 0.6;

export function addCertificates(parts: readonly Part[], collected: Collected): void {
  certificatesIn(linesIn(parts, 'certificates')).forEach(({ name, issuer, date, lines }, at) => {
    const one = collected.under(`/certificates/${at}`, lines);
    one.add('name', name, SURE);
    one.add('issuer', issuer, SURE);
    one.addDate('date', date, SURE);
    one.add('url', linkIn(lines), SURE);
  });
}

function certificatesIn(lines: readonly Line[]): Certificate[] {
  const entries = entriesOf(lines);
  const found =
    entries.length > 0
      ? entries.map((entry) => ({ ...entry, date: entry.period.start ?? entry.period.end }))
      : listed(lines);
  return found
    .flatMap(({ head: [title, by], date, lines: own }) => {
      if (title === undefined) return [];
      const [name, issuer] = splitLast(title, LONGEST_ISSUER);
      return [{ name: tidy(name), issuer: by ?? (issuer && tidy(issuer)), date, lines: own }];
    })
    .filter(({ name }) => name.length > 1 && name.length <= LONGEST);
}

function listed(lines: readonly Line[]): { head: string[]; date: undefined; lines: Line[] }[] {
  return lines
    .filter((line) => line.bullet || (isHeadLine(line) && !findPeriod(line.text)))
    .map((line) => ({ head: textsOf(line), date: undefined, lines: [line] }));
}
