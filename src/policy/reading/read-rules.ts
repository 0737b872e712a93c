/** Reads the processing rules: category × purpose × source × jurisdiction → basis, condition, retention; or a refusal. */
import {
  ANCHORS,
  type Anchor,
  BASES,
  type GrantingRule,
  type LawRule,
  type ProcessingRule,
  REQUIREMENTS,
  type Retention,
} from '../words.ts';
import { lineageOf } from '../lineage.ts';
import { NO_TERM, parseTerm } from '../term.ts';
import { checkId } from './named-sections.ts';
import { checkGrant } from './check-rule.ts';
import type { KnownToRules } from './known-to-rules.ts';
import type { Section } from './section.ts';

/** Stands in for one that could not be read, in a file that makes no policy. */
const NO_RETENTION: Retention = {
  anchors: [{ anchor: 'record_made' }],
  keep: NO_TERM,
  citation: '',
};

/** Asked of a person, not of a record: no end of a ground is counted from it. */
export const RULE_ANCHORS: readonly Anchor[] = ANCHORS.filter((anchor) => anchor !== 'request_received');

/** A rule with its place, for mistakes that only show among several. */
export interface PlacedRule {
  readonly rule: ProcessingRule;
  readonly at: number;
}

/** The rules that were read without a mistake: what is said of several is not said of a half-read one. */
export function readRules(file: Section, known: KnownToRules): PlacedRule[] {
  const ids = new Set<string>();
  return file.sections('rules').flatMap((section) => {
    const before = section.mistakes.count;
    const rule = readRule(section, known);
    section.done();
    if (rule.id !== '') checkId(section, rule.id, section.where('id'));
    if (ids.has(rule.id)) {
      section.mistakes.add(section.where('id'), `the id "${rule.id}" again`, 'an id of its own', 'choose another id');
    }
    ids.add(rule.id);
    if (rule.does === 'grant' && section.mistakes.count === before) checkGrant(section, rule, known);
    return section.mistakes.count === before ? [{ rule, at: section.at }] : [];
  });
}

function readRule(section: Section, known: KnownToRules): ProcessingRule {
  const matching = {
    id: section.text('id'),
    line: section.mistakes.lineOf(section.at),
    purpose: section.word('purpose', known.purposes.keys()),
    categories: section.words('categories', known.vocabularies.categories),
    sources: section.words('sources', known.vocabularies.sources),
    jurisdictions: section.words('jurisdictions', known.vocabularies.jurisdictions),
    requires: section.has('requires') ? section.choice('requires', REQUIREMENTS) : undefined,
  };
  if (section.has('refuse')) return { does: 'refuse', ...matching, because: section.text('refuse') };
  return {
    does: 'grant',
    ...matching,
    basis: section.choice('basis', BASES),
    condition: section.optionalText('condition'),
    law: section.has('law') ? readLaw(section, matching.jurisdictions, known) : undefined,
    stage: section.has('stage') ? section.word('stage', known.stages) : undefined,
    beside: section.has('beside') ? [...section.words('beside', { words: [...known.purposes.keys()] })] : [],
    interest: section.has('interest')
      ? known.interests.get(section.word('interest', known.interests.keys()))
      : undefined,
    retention: readRuleRetention(section, known.retentions),
    survivesErasure: section.has('survives_erasure')
      ? { article: section.word('survives_erasure', known.articles) }
      : undefined,
    renewal: section.has('renewal') ? readRenewal(section.section('renewal')) : undefined,
  };
}

/** The law of one legal order gives no ground in another: each jurisdiction that a rule names has to be under its law. */
function readLaw(section: Section, jurisdictions: ReadonlySet<string>, known: KnownToRules): LawRule | undefined {
  const law = known.laws.get(section.word('law', known.laws.keys()));
  if (!law) return undefined;
  const strange = [...jurisdictions].filter((id) => !lineageOf(known.jurisdictions, id).includes(law.jurisdiction));
  if (strange.length > 0) {
    const found = `"${law.id}", a law of ${law.jurisdiction}, for a rule of ${strange.join(', ')}`;
    const expected = `a law that holds in ${strange.join(', ')}`;
    section.mistakes.add(section.where('law'), found, expected, 'cite one, or take the jurisdiction out of the rule');
  }
  return law;
}

/** A retention by its name, or one of the rule's own. */
function readRuleRetention(section: Section, named: ReadonlyMap<string, Retention>): Retention {
  if (section.isSection('retention')) {
    const own = section.section('retention');
    const retention = readRetention(own);
    own.done();
    return retention;
  }
  return named.get(section.word('retention', named.keys())) ?? NO_RETENTION;
}

/** Also read for the retentions that have a name. */
export function readRetention(section: Section): Retention {
  return {
    anchors: readAnchors(section),
    orLater: section.has('or_later') ? section.choice('or_later', RULE_ANCHORS) : undefined,
    keep: section.term('keep'),
    open: section.optionalTerm('open'),
    citation: section.text('citation'),
  };
}

/** `anchor: application_closed`, or under `anchors` a list of `{ event, plus }` in order of preference. */
function readAnchors(section: Section): Retention['anchors'] {
  if (section.has('anchor')) return [{ anchor: section.choice('anchor', RULE_ANCHORS) }];
  const anchors = section.sections('anchors').map((one) => {
    const anchor = { anchor: one.choice('event', RULE_ANCHORS), plus: one.optionalTerm('plus') };
    one.done();
    return anchor;
  });
  if (anchors.length > 0) return anchors;
  section.mistakes.add(section.at, `no anchor in ${section.name}`, 'an event to count from', 'add "anchor: …"');
  return NO_RETENTION.anchors;
}

function readRenewal(section: Section): GrantingRule['renewal'] {
  const askBefore = section.list('ask_before').map(({ text, at }) => {
    const term = parseTerm(text);
    if (!term) section.mistakes.add(at, `"${text}"`, 'a term such as P30D', 'write it as P30D or P1M');
    return term;
  });
  section.done();
  return { askBefore: askBefore.filter((term) => term !== undefined) };
}
