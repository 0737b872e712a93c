/** A notice as plain text, for a terminal, a letter or a file. */
import type { Detail, Section } from './notice/said.ts';
import type { Notice } from './notice.ts';

interface Cited {
  readonly says: string;
  readonly cites?: string;
}

export function noticeText(notice: Notice): string {
  const parts = [notice.title, notice.lead, ...notice.sections.map(sectionText), notice.version];
  return `${parts.join('\n\n')}\n`;
}

function sectionText({ heading, paragraphs, points }: Section): string {
  const listed = points.flatMap((point) => [`- ${lineOf(point)}`, ...point.details.flatMap(detailLines)]);
  return [`## ${heading}`, ...paragraphs.map(lineOf), ...(listed.length > 0 ? [listed.join('\n')] : [])].join('\n\n');
}

const detailLines = (detail: Detail): string[] => [
  `  - ${lineOf(detail)}`,
  ...detail.lines.map((line) => `    ${line}`),
];

const lineOf = ({ says, cites }: Cited): string => (cites === undefined ? says : `${says} (${cites})`);
