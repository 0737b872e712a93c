import type { ConsentRecord } from '../access/index.ts';
import type { Instant } from '../platform/index.ts';
import {
  authorityIn,
  BASIS_TERMS,
  CONSENT_STATUS_TERMS,
  DPV_CONTEXT,
  ORIGIN_TERMS,
  type Policy,
  RIGHT_TERMS,
  rightsUnder,
  STORAGE_TERMS,
} from '../policy/index.ts';

/** ISO/IEC TS 27560:2023 in the terms of the W3C Data Privacy Vocabulary. */
export interface ConsentReceipt {
  readonly '@context': Readonly<Record<string, string>>;
  readonly '@id': string;
  readonly '@type': 'dpv:ConsentReceipt';
  readonly 'dct:conformsTo': { readonly '@id': string };
  readonly [term: string]: unknown;
}

/** A legal order for which the vocabulary has terms of its own; elsewhere its general terms are used. */
interface Order {
  readonly profile: string;
  readonly basis: string;
  readonly rights: readonly string[];
}

const { gdpr, general } = BASIS_TERMS.consent;
const GENERAL: Order = { profile: 'dpv-27560:receipt-record', basis: general, rights: [] };
const BY_ROOT: Readonly<Record<string, Order>> = {
  EU: {
    profile: 'dpv-27560:receipt-eu-gdpr',
    basis: gdpr,
    rights: rightsUnder('consent').map((right) => RIGHT_TERMS[right]),
  },
};

/** The receipt of a consent as it stands now, in the words that the person agreed to. */
export function dpvReceipt(policy: Policy, record: ConsentRecord, now: Instant, portal: string): ConsentReceipt {
  const order = BY_ROOT[rootOf(policy, record.jurisdiction)] ?? GENERAL;
  const { id, candidateId } = record;
  return {
    '@context': DPV_CONTEXT,
    '@id': `urn:uuid:${id}`,
    '@type': 'dpv:ConsentReceipt',
    'dct:conformsTo': ref(order.profile),
    'dct:issued': now.toString(),
    'dpv:hasIdentifier': id,
    'dpv:hasDataSubject': {
      '@id': `urn:uuid:${candidateId}`,
      '@type': ['dpv:DataSubject', 'dpv:JobApplicant'],
      'dpv:hasIdentifier': candidateId,
    },
    ...parties(policy, record),
    'dpv:hasJurisdiction': (policy.jurisdictions.get(record.jurisdiction)?.dpv ?? []).map(ref),
    'dpv:hasNotice': {
      '@type': 'dpv:PrivacyNotice',
      'dct:identifier': record.noticeId,
      'dct:hasVersion': record.noticeVersion,
      'dct:language': record.noticeLanguage,
    },
    'dpv:hasProcess': [processOf(policy, record, order)],
    'dpv:hasConsentStatus': statuses(record, now),
    'dpv:hasConsentControl': { '@type': 'dpv:WithdrawConsent', 'dpv:isExercisedAt': portal },
    'dpv:hasRight': order.rights.map(ref),
  };
}

function parties(policy: Policy, record: ConsentRecord): Record<string, unknown> {
  const { name, address, privacyContact } = policy.controller;
  const home = policy.jurisdictions.get(record.candidateJurisdiction);
  const authority = home && authorityIn(home, record.noticeLanguage);
  return {
    'dpv:hasDataController': {
      '@type': 'dpv:DataController',
      'dpv:hasIdentifier': name,
      'dpv:hasName': name,
      'dpv:hasAddress': address,
      'dpv:hasContact': privacyContact,
    },
    ...(authority
      ? {
          'dpv:hasAuthority': {
            '@type': 'dpv:Authority',
            'dpv:hasName': authority.name,
            'dpv:hasContact': authority.url,
          },
        }
      : {}),
  };
}

function processOf(policy: Policy, record: ConsentRecord, order: Order): Record<string, unknown> {
  const purpose = policy.purposes.get(record.purpose);
  const categories = [...new Set(record.covers.map(({ category }) => category))];
  const sources = [...new Set(record.covers.map(({ source }) => source))];
  return {
    '@type': 'dpv:Process',
    'dpv:hasPurpose': {
      '@type': ['dpv:Purpose', ...(purpose?.dpv ?? [])],
      'dct:identifier': record.purpose,
      'dct:title': purpose?.title,
      'dct:description': purpose?.plain,
    },
    'dpv:hasLegalBasis': ref(order.basis),
    'dpv:hasPersonalData': categories.map((id) => ({
      '@type': ['dpv:PersonalData', ...(policy.categories.get(id)?.dpv ?? [])],
      'dct:identifier': id,
      'dct:title': policy.categories.get(id)?.title,
    })),
    'dpv:hasDataSource': sources.map((id) => ({
      '@type': sourceTerms(policy, id),
      'dct:identifier': id,
      'dct:title': policy.sources.get(id)?.title,
    })),
    'dpv:hasStorageCondition': { '@type': STORAGE_TERMS.keep, 'dct:valid': record.until },
  };
}

/** One that the policy no longer has is a source and no more. */
function sourceTerms(policy: Policy, id: string): string[] {
  const source = policy.sources.get(id);
  return source ? [...new Set([ORIGIN_TERMS[source.origin], ...source.dpv])] : ['dpv:DataSource'];
}

/** What became of it, in order; the last one holds. */
function statuses(record: ConsentRecord, now: Instant): Record<string, unknown>[] {
  const by = { 'dpv:isIndicatedBy': ref(`urn:uuid:${record.candidateId}`) };
  const given = {
    '@type': CONSENT_STATUS_TERMS.given,
    'dpv:isIndicatedAtTime': record.givenAt,
    ...by,
    'dpv:hasIndicationMethod': record.method,
    'dpv:hasNotice': {
      '@type': 'dpv:ConsentNotice',
      'dct:language': record.noticeLanguage,
      'dct:description': record.wording,
    },
  };
  const renewed = record.renewedAt.map((at) => ({
    '@type': CONSENT_STATUS_TERMS.renewed,
    'dpv:isIndicatedAtTime': at,
    ...by,
    'dpv:hasIndicationMethod': 'renewal',
  }));
  return [given, ...renewed, ...endOf(record, now, by)];
}

function endOf(record: ConsentRecord, now: Instant, by: Record<string, unknown>): Record<string, unknown>[] {
  if (record.withdrawnAt !== null)
    return [{ '@type': CONSENT_STATUS_TERMS.withdrawn, 'dpv:isIndicatedAtTime': record.withdrawnAt, ...by }];
  const over = Temporal.Instant.compare(Temporal.Instant.from(record.until), now) <= 0;
  return over ? [{ '@type': CONSENT_STATUS_TERMS.expired, 'dpv:isIndicatedAtTime': record.until }] : [];
}

/** The legal order that a jurisdiction belongs to: the one it extends that extends no other. */
function rootOf(policy: Policy, id: string): string {
  const parent = policy.jurisdictions.get(id)?.extends;
  return parent === undefined ? id : rootOf(policy, parent);
}

const ref = (id: string): { '@id': string } => ({ '@id': id });
