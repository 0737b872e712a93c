import { boxed } from './box.ts';
import type { SightTable } from './sight.ts';
import { dayOf } from './days.ts';
import type { Standing } from './standing.ts';
import type { ToldStory } from './tell-story.ts';

/** The widest cell there can be, so that two tables stand alike. */
const WIDEST_CELL = 'withheld: ground'.length;

export interface Told extends ToldStory {
  readonly url: string;
  readonly mailUrl: string;
  readonly folder: string;
  readonly seconds: string;
}

/** The story in one screen of 100 columns, without colour: it may go to a file. */
export function screen(told: Told): string {
  return [
    '',
    ...people(told.standings),
    '',
    ...(told.beforeSweep
      ? ['Ben while he was considered, field by field and role by role', ...tableOf(told.beforeSweep)]
      : []),
    `Ben after his rejection and the sweep (${countsOf(told.sweep)})`,
    ...tableOf(told.afterSweep),
    'shown: and for which purpose · withheld: not for this role, or without a ground for its purposes',
    'absent: nothing tells the role that it exists. The criminal check was refused as it came.',
    '',
    ...commands(told),
    '',
    ...places(told),
  ].join('\n');
}

function people(standings: readonly Standing[]): string[] {
  const rows = standings.map(({ person, happened, now, proof }) => [person.name, person.city, happened, now, proof]);
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
}

const tableOf = ({ roles, rows }: SightTable): string[] => {
  const lines = rows.map(({ title, cells }) => [title, ...cells]);
  return boxed(['', ...roles], lines, WIDEST_CELL);
};

const countsOf = ({ labels, endings }: ToldStory['sweep']): string =>
  `it deleted ${labels} labels and ended ${endings === 1 ? 'one person' : `${endings} people`}`;

/** Five questions to copy; the first lines give them their keys. */
function commands({ url, candidates: { ana, ben, dan }, keys }: Told): string[] {
  const ask = (variable: string, path: string): string =>
    `curl -s -H "Authorization: Bearer $${variable}" "$API/${path}"`;
  return [
    `export API=${url}/v1`,
    ...keys.map(({ variable, key }) => `export ${variable}=${key}`),
    `export ANA=${ana}`,
    `export BEN=${ben}`,
    `export DAN=${dan}`,
    '# Dan as a recruiter sees him, then as a background reviewer does',
    ask('RECRUITER', 'candidates/$DAN?purpose=consider_application'),
    ask('REVIEWER', 'candidates/$DAN?purpose=background_check'),
    '# Ben: nobody in hiring can tell that he is there; the DPO sees why he is kept, and until when',
    ask('RECRUITER', 'candidates/$BEN?purpose=consider_application'),
    ask('DPO', 'candidates/$BEN/explain?purpose=legal_claims'),
    '# Ana: the signed receipt of her end',
    ask('DPO', 'erasures/$ANA'),
  ];
}

function places({ url, mailUrl, folder, begunAt, seconds }: Told): string[] {
  return [
    `Privacy portal  ${url}/privacy  (as ben.okafor@example.org, say)`,
    `Mail it sent    ${mailUrl}/`,
    `The API         ${url}/docs`,
    `Data and log    ${folder}`,
    `Told in ${seconds}. The story began on ${dayOf(begunAt)}; without that folder it begins anew.`,
    'The service goes on running; Ctrl-C ends it.',
    '',
  ];
}
