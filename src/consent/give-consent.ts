import {
  notFound,
  prove,
  sameConsent,
  saidNoSince,
  storeConsent,
  type Consent,
  type Deed,
} from '../candidates/index.ts';
import { Refusal, type Instant } from '../platform/index.ts';
import { consentUntil } from '../policy/index.ts';
import * as refusals from './refusals.ts';

/** A consent as the system that asked for it tells it. */
export interface ConsentInput {
  readonly purpose: string;
  readonly givenAt: Instant;
  readonly method: string;
  readonly notice: { readonly id: string; readonly version: string; readonly language: string };
  readonly wording: string;
  readonly applicationId?: string;
}

interface Terms {
  readonly jurisdiction: string;
  readonly until: Instant;
}

/** Notes what a person agreed to. The same consent again answers with the one that is there. */
export async function giveConsent(deed: Deed, input: ConsentInput): Promise<{ consent: Consent; repeated: boolean }> {
  if (input.wording.trim() === '') throw refusals.wordingMissing();
  const method = code('method', input.method).toLowerCase().replaceAll(' ', '_');
  const notice = {
    id: code('notice.id', input.notice.id),
    version: code('notice.version', input.notice.version),
    language: code('notice.language', input.notice.language),
  };
  if (isAfter(input.givenAt, deed.now)) throw givenLater();
  const known = await sameConsent(deed, input);
  if (known) {
    deed.tell({ action: 'consent.found', purpose: known.purpose, subject: { kind: 'consent', id: known.id } });
    return { consent: known, repeated: true };
  }

  const { purpose, givenAt, wording } = input;
  const { jurisdiction, until } = termsOf(deed, input);
  if (!isAfter(until, deed.now)) throw refusals.consentOver(until);
  if (await saidNoSince(deed, purpose, givenAt)) throw refusals.saidNoSince();
  const consent = await storeConsent(deed, { purpose, jurisdiction, givenAt, until, method, notice, wording });
  await prove(deed, {
    kind: 'consent.given',
    of: 'consent',
    from: until,
    facts: {
      consentId: consent.id,
      purpose,
      jurisdiction,
      givenAt: givenAt.toString(),
      until: until.toString(),
      method,
      noticeId: notice.id,
      noticeVersion: notice.version,
      noticeLanguage: notice.language,
    },
  });
  return { consent, repeated: false };
}

/**
 * The law of the application decides; without one, that of the residence. Where the residence speaks beside it, the consent
 * that one of them asks for counts, and of two the one that ends sooner.
 */
function termsOf(deed: Deed, input: ConsentInput): Terms {
  const { policy, facts } = deed;
  const first = input.applicationId === undefined ? facts.jurisdiction : jurisdictionOf(deed, input.applicationId);
  const laws = policy.purposes.get(input.purpose)?.residenceSpeaks ? [first, facts.jurisdiction] : [first];
  const terms = laws.flatMap((jurisdiction) => {
    const until = untilOf(deed, input, jurisdiction);
    return until ? [{ jurisdiction, until }] : [];
  });
  const [sooner] = terms.sort((one, other) => Temporal.Instant.compare(one.until, other.until));
  if (sooner) return sooner;
  const purposes = [...policy.purposes.keys()].filter((purpose) => untilOf(deed, { ...input, purpose }, first));
  throw refusals.notABasis(first, purposes);
}

const untilOf = (deed: Deed, { purpose, givenAt }: ConsentInput, jurisdiction: string): Instant | undefined =>
  consentUntil(deed.policy, { purpose, jurisdiction, at: givenAt, lastContactAt: deed.facts.lastContactAt });

function jurisdictionOf(deed: Deed, applicationId: string): string {
  const application = deed.facts.applications.find(({ id }) => id === applicationId);
  if (!application) throw notFound('application');
  return application.jurisdiction;
}

const givenLater = (): Refusal =>
  new Refusal('invalid', 'DATE_NOT_POSSIBLE', {
    field: 'givenAt',
    found: 'a date later than now',
    expected: 'the date on which the person agreed',
    remedy: 'Send the date on which it happened, as ISO 8601 with a zone.',
  });

/** Stands in the clear, so free text is refused: it could say anything of the person. */
const CODE = /^[A-Za-z0-9](?:[A-Za-z0-9 ._:/-]{0,62}[A-Za-z0-9])?$/;

function code(field: string, text: string): string {
  if (!CODE.test(text)) throw refusals.notACode(field);
  return text;
}

const isAfter = (one: Instant, other: Instant): boolean => Temporal.Instant.compare(one, other) > 0;
