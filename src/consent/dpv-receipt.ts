import type { ConsentRecord } from '../access/index.ts';
import type { Instant } from '../platform/index.ts';
import type { Policy } from '../policy/index.ts';

/** ISO/IEC TS 27560:2023 in the terms of the W3C Data Privacy Vocabulary. */
export interface ConsentReceipt {
  readonly '@context': Readonly<Record<string, string>>;
  readonly '@id': string;
  readonly '@type': 'dpv:ConsentReceipt';
  readonly 'dct:conformsTo': { readonly '@id': string };
  readonly [term: string]: unknown;
}

const CONTEXT = {
  dpv: 'https://w3id.org/dpv#',
  'dpv-27560': 'https://w3id.org/dpv/schema/dpv-27560#',
  'eu-gdpr': 'https://w3id.org/dpv/legal/eu/gdpr#',
  loc: 'https://w3id.org/dpv/loc#',
  dct: 'http://purl.org/dc/terms/',
};

/** A legal order for which the vocabulary has terms of its own; elsewhere its general terms are used. */
interface Order {
  readonly profile: string;
  readonly basis: string;
  readonly rights: readonly string[];
}

const GENERAL: Order = { profile: 'dpv-27560:receipt-record', basis: 'dpv:Consent', rights: [] };
const BY_ROOT: Readonly<Record<string, Order>> = {
  EU: {
    profile: 'dpv-27560:receipt-eu-gdpr',
    basis: 'eu-gdpr:A6-1-a',
    rights: ['A7-3', 'A15', 'A16', 'A17', 'A18', 'A20'].map((article) => `eu-gdpr:${article}`),
  },
};

/** ISO 3166 names the United Kingdom otherwise than everybody does. */
const PLACES: Readonly<Record<string, string>> = { UK: 'GB' };

/** The receipt of a consent as it stands now, in the words that the person agreed to. */
export function dpvReceipt(policy: Policy, record: ConsentRecord, now: Instant, portal: string): ConsentReceipt {
  const order = BY_ROOT[rootOf(policy, record.jurisdiction)] ?? GENERAL;
  const { id, candidateId } = record;
  return {
    '@context': CONTEXT,
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
    'dpv:hasJurisdiction': ref(`loc:${PLACES[record.jurisdiction] ?? record.jurisdiction}`),
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
  const authority = policy.jurisdictions.get(record.candidateJurisdiction)?.authority;
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
      '@type': 'dpv:Purpose',
      'dct:identifier': record.purpose,
      'dct:title': purpose?.title,
      'dct:description': purpose?.plain,
    },
    'dpv:hasLegalBasis': ref(order.basis),
    'dpv:hasPersonalData': categories.map((id) => ({
      '@type': 'dpv:PersonalData',
      'dct:identifier': id,
      'dct:title': policy.categories.get(id)?.title,
    })),
    'dpv:hasDataSource': sources.map((id) => ({
      '@type':
        policy.sources.get(id)?.origin === 'candidate' ? 'dpv:DataSubjectDataSource' : 'dpv:ThirdPartyDataSource',
      'dct:identifier': id,
      'dct:title': policy.sources.get(id)?.title,
    })),
    'dpv:hasStorageCondition': { '@type': 'dpv:StorageDuration', 'dct:valid': record.until },
  };
}

/** What became of it, in order; the last one holds. */
function statuses(record: ConsentRecord, now: Instant): Record<string, unknown>[] {
  const by = { 'dpv:isIndicatedBy': ref(`urn:uuid:${record.candidateId}`) };
  const given = {
    '@type': 'dpv:ConsentGiven',
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
    '@type': 'dpv:RenewedConsentGiven',
    'dpv:isIndicatedAtTime': at,
    ...by,
    'dpv:hasIndicationMethod': 'renewal',
  }));
  return [given, ...renewed, ...endOf(record, now, by)];
}

function endOf(record: ConsentRecord, now: Instant, by: Record<string, unknown>): Record<string, unknown>[] {
  if (record.withdrawnAt !== null)
    return [{ '@type': 'dpv:ConsentWithdrawn', 'dpv:isIndicatedAtTime': record.withdrawnAt, ...by }];
  const over = Temporal.Instant.compare(Temporal.Instant.from(record.until), now) <= 0;
  return over ? [{ '@type': 'dpv:ConsentExpired', 'dpv:isIndicatedAtTime': record.until }] : [];
}

/** The legal order that a jurisdiction belongs to: the one it extends that extends no other. */
function rootOf(policy: Policy, id: string): string {
  const parent = policy.jurisdictions.get(id)?.extends;
  return parent === undefined ? id : rootOf(policy, parent);
}

const ref = (id: string): { '@id': string } => ({ '@id': id });
