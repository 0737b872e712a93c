/** Reads the clocks of requests, the proofs that are kept, consent wordings, and the limits of the deployment. */
import type { ConsentWording, Limits, ProofRule, RequestClockRule, RequestRule } from '../policy.ts';
import { AGENT_TERMS, FEE_GROUNDS, type FeeGround, type Language, LANGUAGES, type PurposeRule } from '../words.ts';
import { namedOnce } from './named-once.ts';
import { readNamed } from './named-sections.ts';
import type { Section, Vocabulary } from './section.ts';

/** Texts by language: each language is there, so that nobody meets a page that is half in another's. */
function readTexts(section: Section): Map<Language, string> {
  return new Map(LANGUAGES.map((language) => [language, section.text(language)]));
}

export function readErasureExceptions(file: Section): Map<string, Map<Language, string>> {
  const listed = file.section('erasure_exceptions');
  return new Map(
    [...listed.keys()].map((article) => {
      const section = listed.section(article);
      const texts = readTexts(section);
      section.done();
      return [article, texts];
    }),
  );
}

export function readConsentWordings(
  file: Section,
  purposes: ReadonlyMap<string, PurposeRule>,
): Map<string, ConsentWording> {
  const listed = file.section('consent_wordings');
  for (const purpose of listed.keys()) {
    if (purposes.get(purpose)?.bases.includes('consent')) continue;
    const expected = 'a purpose that allows a basis of consent';
    file.mistakes.add(
      listed.keyAt(purpose),
      `a wording for "${purpose}"`,
      expected,
      'allow it at the purpose, or remove it',
    );
  }
  return readNamed(file, 'consent_wordings', (_purpose, section) => ({
    version: section.whole('version', 1, 1_000_000),
    texts: readTexts(section),
  }));
}

export function readRequests(file: Section, jurisdictions: Vocabulary): Map<string, RequestRule> {
  return readNamed(file, 'requests', (id, section) => ({
    id,
    title: section.text('title'),
    plain: section.optionalText('plain') ?? section.text('title'),
    plainDe: section.optionalText('plain_de'),
    promises: section.list('promises').map(({ text }) => text),
    toldIn: section.has('told_in') ? section.words('told_in', jurisdictions) : undefined,
    needsProof: section.flag('needs_proof', true),
    agents: section.choice('agents', AGENT_TERMS),
    clocks: readClocks(section, jurisdictions),
  }));
}

function readClocks(section: Section, jurisdictions: Vocabulary): RequestClockRule[] {
  const named = new Set<string>();
  return section.sections('clocks').map((clock) => {
    const read = {
      jurisdictions: clock.words('jurisdictions', jurisdictions),
      acknowledge: clock.optionalTerm('acknowledge'),
      answer: clock.term('answer'),
      extend: clock.optionalTerm('extend'),
      citation: clock.text('citation'),
    };
    clock.done();
    namedOnce(clock, read.jurisdictions, named, 'clock');
    return read;
  });
}

/** A file without it asks for no fee. */
export function readFees(file: Section): Set<FeeGround> {
  if (!file.has('fees')) return new Set();
  const section = file.section('fees');
  const onlyFor = section.words('only_for', { words: FEE_GROUNDS }) as Set<FeeGround>;
  if (!section.flag('explained_first', false)) {
    const expected = 'true: whoever asks hears of a fee before anything else';
    section.mistakes.add(section.where('explained_first'), 'a fee that is not explained first', expected, 'write true');
  }
  section.done();
  return onlyFor;
}

export function readProofs(file: Section): Map<string, ProofRule> {
  return readNamed(file, 'proofs', (id, section) => ({
    id,
    plain: section.optionalText('plain') ?? id,
    plainDe: section.optionalText('plain_de'),
    keep: section.term('keep'),
    citation: section.text('citation'),
  }));
}

export function readLimits(file: Section): Limits {
  const section = file.section('limits');
  const age = section.section('minimum_age');
  const limits = {
    unreadDocumentDays: section.whole('unread_document_days', 1, 365),
    thirdPartyNotice: section.term('third_party_notice'),
    unsentMessageDays: section.whole('unsent_message_days', 1, 365),
    keyEpochDays: section.whole('key_epoch_days', 1, 366),
    minimumAge: { refusedUnder: age.whole('refused_under', 0, 30), humanUnder: age.whole('human_under', 0, 30) },
  };
  age.done();
  section.done();
  return limits;
}
