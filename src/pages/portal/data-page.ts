import { moment } from '../../mail/index.ts';
import type { OwnEntry, OwnFile, OwnUse, OwnView } from '../../rights/index.ts';
import { capital } from './capital.ts';
import { fieldName } from './field-names.ts';
import { wordsIn } from './language.ts';
import type { Words } from './words-en.ts';

interface Told {
  readonly view: OwnView;
  readonly words: Words;
  /** Times of a file are told in its own zone. */
  readonly at: (time: string) => string;
}

/** The page "What we hold about you": the same view as the download, in sentences. */
export function dataPage(view: OwnView): object {
  const words = wordsIn(view.language);
  return {
    madeAt: momentIn(view, view.files[0])(view.madeAt),
    empty: view.files.length === 0,
    files: view.files.map((file, index) => ({
      ...filePart({ view, words, at: momentIn(view, file) }, file),
      heading: view.files.length > 1 ? `${words.data.file} ${index + 1} ${words.data.of} ${view.files.length}` : '',
    })),
  };
}

const momentIn =
  (view: OwnView, file: OwnFile | undefined) =>
  (time: string): string =>
    moment(Temporal.Instant.from(time), file?.jurisdiction.timeZone ?? 'UTC', view.language);

function filePart(told: Told, file: OwnFile): object {
  const { words, at } = told;
  return {
    complaintTo: file.complaintTo,
    categories: [...Map.groupBy(file.entries, (entry) => entry.what)].map(([what, entries]) =>
      categoryPart(told, what, entries),
    ),
    applications: file.applications.map(({ title, status, receivedAt }) => ({
      title: title ?? words.data.application,
      status: words.data.status[status] ?? status,
      received: at(receivedAt),
    })),
    consents: file.consents.map(({ wording, givenAt, until, withdrawnAt }) => ({
      wording,
      given: at(givenAt),
      until: withdrawnAt ? '' : at(until),
      withdrawn: withdrawnAt ? at(withdrawnAt) : '',
    })),
    objections: [
      ...new Set(
        file.objections.map(
          (objection) => `${whyOf(told, objection.purpose)} (${words.data.objected} ${at(objection.at)})`,
        ),
      ),
    ],
    checkSteps: file.checkSteps.map(({ step, at: taken }) => `${words.data.steps[step] ?? step}: ${at(taken)}`),
    requests: file.requests.map(({ kind, asked, state, receivedAt, dueAt }) => ({
      kind: words.data.requestKinds[kind] ?? capital(asked),
      received: at(receivedAt),
      state: `${words.data.requestStates[state] ?? state}${state === 'open' ? ` ${at(dueAt)}` : ''}`,
    })),
  };
}

/** What a purpose is for, in words that some use on this page has, or by its name. */
const whyOf = ({ view }: Told, purpose: string): string =>
  view.purposes.find(({ id }) => id === purpose)?.why ?? purpose;

/** Uses that all entries share are told once, below them. */
function categoryPart(told: Told, what: string, entries: readonly OwnEntry[]): object {
  const uses = entries.map((entry) => usesPart(told, entry));
  const shared = new Set(uses.map((one) => JSON.stringify(one))).size === 1;
  return {
    what: capital(what),
    entries: entries.map((entry, index) => ({ ...entryPart(told, entry), uses: shared ? [] : uses[index] })),
    uses: shared ? uses[0] : [],
  };
}

function entryPart(told: Told, entry: OwnEntry): object {
  const { view, words, at } = told;
  return {
    from: entry.from,
    party: entry.party ?? '',
    received: at(entry.receivedAt),
    note: words.data.keptFor[entry.keptFor],
    values: Object.entries(entry.values).map(([path, value]) => ({
      name: fieldName(path, view.language),
      value: textOf(value),
      unsure: entry.unsure.includes(path),
    })),
    replaced: Object.entries(entry.replaced).map(([path, value]) => ({
      name: fieldName(path, view.language),
      value: textOf(value),
    })),
    correct: entry.correctable.length > 0 ? `/privacy/correct/${entry.recordId}/${entry.category}` : '',
    others: entry.leftOut > 0 ? words.data.others(entry.leftOut) : '',
    document: entry.document
      ? { href: `/privacy/documents/${entry.recordId}`, name: entry.document.fileName ?? words.data.unnamed }
      : undefined,
  };
}

const usesPart = ({ words, at }: Told, entry: OwnEntry): object[] =>
  latestUses(entry.uses).map((use) => ({
    sentence: `${use.hiring ? words.data.used : words.data.kept} ${use.why}, ${words.data.because} ${words.data.basis[use.basis] ?? use.basis}`,
    interest: use.interest ?? '',
    law: use.law ?? '',
    until: at(use.until),
  }));

/** One use may stand on several applications: the person is told once, with its last date. */
function latestUses(uses: readonly OwnUse[]): OwnUse[] {
  const latest = new Map<string, OwnUse>();
  for (const use of uses) latest.set([use.purpose, use.basis, use.law].join('|'), use); // in the order of their ends
  return [...latest.values()];
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
