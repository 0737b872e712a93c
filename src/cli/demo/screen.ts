import { boxed } from './box.ts';
import type { SightTable } from './sight.ts';
import { dayOf, type Standing } from './standing.ts';
import type { ToldStory } from './tell-story.ts';

export interface Told extends ToldStory {
  readonly url: string;
  readonly mailUrl: string;
  readonly folder: string;
  readonly seconds: string;
}

const STATES: Readonly<Record<Standing['state'], string>> = {
  gone: 'gone',
  kept_for_claims: 'kept for claims',
  in_talent_pool: 'talent pool',
  in_use: 'in use',
};

/** The story in one screen of 100 columns, without colour: it may go to a file. */
export function screen(told: Told): string {
  return [
    '',
    ...people(told.standings),
    '',
    ...(told.beforeSweep
      ? ['Ben before the decision and the sweep: field by field, role by role', ...tableOf(told.beforeSweep)]
      : []),
    `Ben after it (the sweep looked at ${told.sweep.candidates} candidates, deleted ${told.sweep.labels} labels, ended ${told.sweep.endings} people)`,
    ...tableOf(told.afterSweep),
    'shown: for that purpose · withheld: role: not for this role · withheld: ground: kept, but not for its purposes',
    'absent: the role cannot tell that there is such a thing. Germany allows no criminal records: refused at the door.',
    '',
    ...told.keys.map(({ variable, key }) => `export ${variable}=${key}`),
    '',
    ...curls(told),
    '',
    ...places(told),
  ].join('\n');
}

function people(standings: readonly Standing[]): string[] {
  const rows = standings.map(({ person, state, facts }) => [
    person.name,
    person.city,
    STATES[state],
    facts[0] ?? '',
    facts[1] ?? '',
  ]);
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd());
}

const tableOf = ({ roles, rows }: SightTable): string[] =>
  boxed(
    ['', ...roles],
    rows.map(({ title, cells }) => [title, ...cells]),
  );

function curls({ url, candidates }: Told): string[] {
  const ask = (variable: string, path: string): string =>
    `curl -s -H "Authorization: Bearer $${variable}" '${url}${path}'`;
  return [
    '# Dan as the recruiter sees him, then as the background reviewer does',
    ask('RECRUITER', `/v1/candidates/${candidates.dan}?purpose=consider_application`),
    ask('REVIEWER', `/v1/candidates/${candidates.dan}?purpose=background_check`),
    '# Ben: nobody in hiring can tell that he was ever there; the DPO can, and until when',
    ask('RECRUITER', `/v1/candidates/${candidates.ben}?purpose=consider_application`),
    ask('DPO', `/v1/candidates/${candidates.ben}/explain?purpose=legal_claims`),
    '# Ana: the signed receipt of her erasure',
    ask('DPO', `/v1/erasures/${candidates.ana}`),
  ];
}

function places({ url, mailUrl, folder, begunAt, seconds }: Told): string[] {
  return [
    `Privacy portal   ${url}/privacy   (as cleo.dewit@example.org, ben.okafor@example.org, …)`,
    `Mail it sent     ${mailUrl}/`,
    `API, explained   ${url}/docs`,
    `Data and log     ${folder}   (the story began ${dayOf(begunAt)}; remove the folder to begin anew)`,
    `Told in ${seconds}. The service goes on running; Ctrl-C ends it.`,
    '',
  ];
}
