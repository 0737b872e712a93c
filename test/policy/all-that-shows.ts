/** All that anybody can see of a policy without a candidate: its papers, clocks, questions, and what it does with what is sent. */
import { policyOverview } from '../../src/api/policy-overview.ts';
import {
  consentUntil,
  consentWording,
  documentFate,
  erasureException,
  groundsFor,
  kindAccepts,
  fileUse,
  knows,
  lookupKinds,
  noticeFor,
  processingRecord,
  proofUntil,
  recordRows,
  renewalFor,
  requestClock,
  retentionSchedule,
  roleMatrix,
  sortFields,
  strictest,
  type IncomingField,
  type Policy,
} from '../../src/policy/index.ts';
import { LANGUAGES } from './speech.ts';
import { aCase, anApplication, at, THE_POLICY } from './the-policy.ts';

const MOMENTS = ['2026-11-20T09:00:00Z', '2027-12-20T09:00:00Z'].map(at);
const HOLIDAYS = new Set([...THE_POLICY.jurisdictions.values()].flatMap(({ holidays }) => [...holidays]));

/** Which of the ways to see a policy shows that it differs from the project's; the first is enough. */
export function whereItShows(policy: Policy): string | undefined {
  const found = Object.entries(WAYS).find(([name, way]) => inText(way(policy)) !== ours(name, way));
  return found?.[0];
}

const known = new Map<string, string>();

function ours(name: string, way: (policy: Policy) => unknown): string {
  const text = known.get(name) ?? inText(way(THE_POLICY));
  known.set(name, text);
  return text;
}

const inText = (shown: unknown): string =>
  JSON.stringify(shown, (key, value: unknown) => {
    if (key === 'fingerprint' || (key === 'version' && typeof value === 'string')) return undefined; // they differ with every comment
    if (value instanceof Map) return [...value];
    return value instanceof Set ? [...value] : value;
  });

const papersOf = (policy: Policy): unknown[] =>
  [...LANGUAGES.values()].flatMap((speech) => [
    ...[...policy.jurisdictions.keys()].map((jurisdiction) => ({
      ...noticeFor(policy, jurisdiction, speech),
      version: undefined,
    })),
    processingRecord(policy, speech),
    recordRows(processingRecord(policy, speech)),
    retentionSchedule(policy, speech),
  ]);

const overviewOf = (policy: Policy): object =>
  policyOverview(
    { version: 1, policy, text: '', appliedAt: MOMENTS[0]?.toString() ?? '', graceUntil: at('2026-12-24T09:00:00Z') },
    undefined,
  );

/** From each day before each holiday, so that one of so many business days ends with it. */
const clocksOf = (policy: Policy): unknown[] =>
  [...policy.jurisdictions].flatMap(([jurisdiction, { holidays }]) =>
    [...(holidays.size > 0 ? HOLIDAYS : [])].flatMap((day) =>
      Array.from({ length: 23 }, (_, before) => at(`${day}T00:00:00Z`).subtract({ hours: 12 + 24 * before })).flatMap(
        (receivedAt) =>
          [...policy.requests.keys()].map((kind) => requestClock(policy, { kind, jurisdiction, receivedAt })),
      ),
    ),
  );

const termsOf = (policy: Policy): unknown[] =>
  [...policy.jurisdictions.keys()].flatMap((jurisdiction) =>
    MOMENTS.map((moment) => [
      jurisdiction,
      [...policy.requests.keys()].map((kind) => [
        kind,
        requestClock(policy, { kind, jurisdiction, receivedAt: moment }),
      ]),
      [...policy.proofs.keys()].map((kind) => [kind, proofUntil(policy, kind, moment, jurisdiction)]),
      [...policy.purposes.keys()].map((purpose) => [
        consentUntil(policy, { purpose, jurisdiction, at: moment }),
        renewalFor(policy, { purpose, jurisdiction, until: moment }),
        consentWording(policy, purpose, 'en'),
        consentWording(policy, purpose, 'de'),
      ]),
    ]),
  );

/** A field of each type at each path that either policy knows. */
function doneWithFields(policy: Policy): unknown[] {
  const kinds = new Map([...THE_POLICY.kinds, ...policy.kinds]);
  return [...kinds.values()].map(({ id, paths, parts }) => {
    const names = [...(parts?.categories.keys() ?? [])];
    const values = ['words', 1, true];
    const fields = [...paths.keys()].map((pattern, index): IncomingField => {
      const path = pattern.replaceAll('*', '0');
      return { path, value: values[index % 3] };
    });
    const sent = [fields, ...values.map((value) => fields.map(({ path }) => ({ path, value: value as string })))];
    return [
      id,
      [...policy.sources.keys()].map((source) => kindAccepts(policy, id, source)),
      fileUse(policy, id),
      sent.map((one) => sortFields(policy, id, one)),
      names.map((name) => [
        name,
        sortFields(
          policy,
          id,
          fields.map(({ path }) => ({ path, value: name })),
        ),
      ]),
      lookupKinds(policy),
    ];
  });
}

const doneByRoles = (policy: Policy): unknown[] => [
  overviewOf(policy),
  roleMatrix(policy),
  [...policy.roles.values()].map(({ id, hiring, seesEndings, governs, audits, writes }) => [
    { id, hiring, seesEndings, governs, audits, writes },
    [...policy.categories.keys()].map((category) => knows(policy, id, category)),
  ]),
  [...policy.categories.keys()].map((category) => [
    documentFate(policy, [{ category, grounded: true }]),
    documentFate(policy, [{ category, grounded: false }]),
    [...policy.categories.keys()].map((other) => strictest(policy, [category, other])),
  ]),
  [...policy.rules.keys()].map((rule) => [erasureException(policy, rule, 'en'), erasureException(policy, rule, 'de')]),
  policy.limits,
];

/** What would be given to, or said of, whatever may be sent next. */
const answersOf = (policy: Policy): unknown[] =>
  [...policy.jurisdictions.keys()].flatMap((jurisdiction) =>
    [anApplication({ jurisdiction, stage: 'offer' }), undefined].flatMap((application) =>
      [...policy.categories.keys()].flatMap((category) =>
        [...policy.sources.keys()].map((source) =>
          groundsFor(policy, aCase({ candidateJurisdiction: jurisdiction, application, category, source }), NEXT),
        ),
      ),
    ),
  );

const NEXT = at('2026-03-02T10:00:00Z');

const WAYS: Readonly<Record<string, (policy: Policy) => unknown>> = {
  roles: doneByRoles,
  terms: termsOf,
  fields: doneWithFields,
  papers: papersOf,
  answers: answersOf,
  clocks: clocksOf,
};
