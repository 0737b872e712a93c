/** The papers of accountability as pages that stand alone: for a screen, a phone and a printer. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Handlebars, { type TemplateDelegate } from 'handlebars';
import {
  type MatrixRow,
  type Policy,
  type ProcessingRecord,
  recordRows,
  type Row,
  type ScheduleRow,
} from '../policy/index.ts';

interface Cell {
  readonly says: string;
  /** In its place, where it is a list of several that are more than words. */
  readonly lines?: readonly string[];
}

interface Section {
  readonly id: string;
  readonly heading: string;
  readonly head?: readonly string[];
  readonly rows: readonly { readonly name: string; readonly cells: readonly Cell[] }[];
}

interface Paper {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly Section[];
}

/** Of an activity, in the order of Art. 30(1). */
const OF_ACTIVITY = {
  plain: 'Purpose',
  dataSubjects: 'Data subjects',
  categories: 'Categories of data',
  sources: 'Sources',
  bases: 'Bases',
  recipients: 'Recipients',
  transfers: 'Transfers to other countries',
  timeLimits: 'Time limits for erasure',
  dpia: 'Impact assessment',
  automatedDecision: 'Automated decisions',
} as const;

const OF_RULE = {
  categories: 'Categories',
  jurisdictions: 'Where',
  basis: 'Basis',
  inWords: 'Kept until',
  citation: 'Citation',
  bounds: 'What laws ask',
} as const;

export class PaperPage {
  private readonly template: TemplateDelegate;

  constructor() {
    const text = readFileSync(join(import.meta.dirname, 'templates/paper.hbs'), 'utf8');
    this.template = Handlebars.create().compile(text, { strict: true, knownHelpersOnly: true });
  }

  record(policy: Policy, record: ProcessingRecord): string {
    const sections = recordRows(record).map((row): Section => ({
      id: String(row['purpose']),
      heading: String(row['title']),
      rows: Object.entries(OF_ACTIVITY).map(([key, name]) => ({ name, cells: [cellOf(row[key])] })),
    }));
    return this.write(policy, { title: 'Record of processing activities', lead: record.security, sections });
  }

  matrix(policy: Policy, rows: readonly MatrixRow[]): string {
    const sections = [...policy.roles.values()].map(({ id, title }): Section => {
      const own = rows.filter(({ role }) => role === id);
      const purposes = [...new Set(own.filter(({ mayActFor }) => mayActFor).map(({ purpose }) => purpose))];
      const byCategory = Map.groupBy(own, ({ category }) => category);
      return {
        id,
        heading: title,
        head: ['Category', 'May know of it', ...purposes],
        rows: [...byCategory].map(([name, cells]) => ({ name, cells: sightsOf(cells) })),
      };
    });
    const lead =
      'Who sees which category, acting for which of the purposes that are theirs; and of what a role may not even know.';
    return this.write(policy, { title: 'Roles, purposes and categories', lead, sections });
  }

  retention(policy: Policy, rows: readonly ScheduleRow[]): string {
    const byPurpose = Map.groupBy(rows, ({ purpose }) => purpose);
    const sections = [...byPurpose].map(([purpose, own]): Section => ({
      id: purpose,
      heading: policy.purposes.get(purpose)?.title ?? purpose,
      head: ['Rule', ...Object.values(OF_RULE)],
      rows: own.map((row) => ({ name: row.rule, cells: Object.keys(OF_RULE).map((key) => cellOf(row[key])) })),
    }));
    const lead = 'How long everything is kept, counted from what, by rule and place.';
    return this.write(policy, { title: 'Retention schedule', lead, sections });
  }

  private write({ controller, fingerprint }: Policy, paper: Paper): string {
    const { name, address, privacyContact } = controller;
    return this.template({ paper: { ...paper, controller: name, address, contact: privacyContact, fingerprint } });
  }
}

function cellOf(value: Row[string] | undefined): Cell {
  const lines = [value ?? []].flat().map(String);
  if (lines.length > 1 && lines.every((line) => !line.includes(' '))) return { says: lines.join(', ') };
  return lines.length > 1 ? { says: '', lines } : { says: lines[0] ?? '–' };
}

/** Of a category, for each purpose that the role acts for. */
function sightsOf(rows: readonly MatrixRow[]): Cell[] {
  const acting = rows.filter(({ mayActFor }) => mayActFor);
  const known = rows.some(({ mayKnow }) => mayKnow);
  return [known ? 'yes' : 'no', ...acting.map(({ sees }) => (sees ? 'sees' : '–'))].map((says) => ({ says }));
}
