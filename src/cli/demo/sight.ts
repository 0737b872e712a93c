import type { Api } from './api.ts';

/** One thing that is held about a candidate, as a person would call it. */
export interface Row {
  readonly title: string;
  readonly category: string;
  /** None: the original file, which has a route of its own. */
  readonly path?: string;
}

export interface SightTable {
  readonly roles: readonly string[];
  readonly rows: readonly { readonly title: string; readonly cells: readonly string[] }[];
}

export interface Column {
  readonly title: string;
  readonly purposes: readonly string[];
  /** Speaks with a key of the role. */
  readonly api: Api;
}

/** Purposes in the fewest letters that still tell them apart. */
const SHORT: Readonly<Record<string, string>> = {
  consider_application: 'consider',
  verify_information: 'verify',
  background_check: 'check',
  future_opportunities: 'pool',
  legal_claims: 'claims',
  legal_obligation: 'law',
};

/** Why a role does not see what it knows to be there, the weightiest reason first. */
const WITHHELD = [
  ['restricted', 'withheld: art. 18'],
  ['no_ground_for_this_purpose', 'withheld: ground'],
  ['not_for_this_role', 'withheld: role'],
] as const;

export const ABSENT = 'absent';

interface View {
  readonly purpose: string;
  readonly paths: ReadonlySet<string>;
  readonly withheld: ReadonlyMap<string, string>;
  readonly opensFile: boolean;
}

/** What each role gets of one candidate, over all purposes that the role may act for. */
export async function sightOf(
  candidateId: string,
  fileRecordId: string | undefined,
  rows: readonly Row[],
  columns: readonly Column[],
): Promise<SightTable> {
  const views = await Promise.all(
    columns.map(({ api, purposes }) => viewsOf(api, candidateId, fileRecordId, purposes)),
  );
  return {
    roles: columns.map(({ title }) => title),
    rows: rows.map((row) => ({ title: row.title, cells: views.map((ofRole) => cellOf(row, ofRole)) })),
  };
}

async function viewsOf(
  api: Api,
  candidateId: string,
  fileRecordId: string | undefined,
  purposes: readonly string[],
): Promise<View[]> {
  return Promise.all(
    purposes
      .filter((purpose) => purpose in SHORT)
      .map(async (purpose) => {
        const { status, body } = await api.ask(`/v1/candidates/${candidateId}?purpose=${purpose}`);
        const file =
          fileRecordId === undefined
            ? undefined
            : await api.ask(`/v1/records/${fileRecordId}/document?purpose=${purpose}`);
        const { fields, withheld } = (status === 200 ? body : { fields: [], withheld: [] }) as {
          fields: { path: string }[];
          withheld: { category: string; reason: string }[];
        };
        return {
          purpose,
          paths: new Set(fields.map(({ path }) => path)),
          withheld: new Map(withheld.map(({ category, reason }) => [category, reason])),
          opensFile: file?.status === 200,
        };
      }),
  );
}

function cellOf(row: Row, views: readonly View[]): string {
  const shown = views.find((view) => (row.path === undefined ? view.opensFile : view.paths.has(row.path)));
  if (shown) return `shown: ${SHORT[shown.purpose]}`;
  const reasons = new Set(views.map((view) => view.withheld.get(row.category)));
  return WITHHELD.find(([reason]) => reasons.has(reason))?.[1] ?? ABSENT;
}
