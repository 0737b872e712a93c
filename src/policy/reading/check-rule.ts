/** What makes a granting rule unlawful, whatever its words: found when the file is read, never when a person's data arrives. */
import type { Anchor, GrantingRule } from '../words.ts';
import type { KnownToRules } from './known-to-rules.ts';
import type { Section } from './section.ts';

export function checkGrant(section: Section, rule: GrantingRule, known: KnownToRules): void {
  checkBasis(section, rule, known);
  checkSensitive(section, rule, known);
  checkDependence(section, rule, known);
  checkRetention(section, rule);
}

function checkBasis(section: Section, rule: GrantingRule, known: KnownToRules): void {
  const { mistakes } = section;
  const allowed = known.purposes.get(rule.purpose)?.bases;
  if (allowed && allowed.length > 0 && !allowed.includes(rule.basis)) {
    const found = `"${rule.basis}" for purpose "${rule.purpose}"`;
    mistakes.add(section.where('basis'), found, `one of ${allowed.join(', ')}`, 'use one, or allow it at the purpose');
  }
  if ((rule.basis === 'consent') !== (rule.requires === 'consent')) {
    const found = `basis "${rule.basis}" with requires "${rule.requires ?? 'nothing'}"`;
    const expected = 'a basis of consent that requires consent, and nothing else that does';
    mistakes.add(section.where('basis'), found, expected, 'write "requires: consent" with "basis: consent" only');
  }
  if (rule.basis === 'consent') checkConsent(section, rule, known);
  if (rule.basis === 'legal_obligation' && !rule.law) {
    mistakes.add(section.at, 'a legal obligation without "law"', 'the law that obliges', 'cite it: "law: …"');
  }
  if (rule.basis === 'legitimate_interest' && !rule.interest) {
    const expected = 'which interest it is (Art. 13(1)(d))';
    mistakes.add(section.at, 'a legitimate interest without "interest"', expected, 'add "interest: …"');
  }
  if (rule.interest && rule.basis !== 'legitimate_interest') {
    const found = `an interest beside the basis "${rule.basis}"`;
    mistakes.add(section.where('interest'), found, 'one beside a legitimate interest only', 'remove "interest"');
  }
}

/** Whoever applies is not free to refuse (EDPB Guidelines 05/2020, 21): consent is for what the application does not hang on. */
function checkConsent(section: Section, rule: GrantingRule, known: KnownToRules): void {
  const outreach = known.purposes.get(rule.purpose)?.directMarketing;
  const volunteered = [...rule.categories].every((id) => known.categories.get(id)?.special);
  if (!outreach && !volunteered) {
    const found = `consent for "${rule.purpose}"`;
    const expected = 'consent for the talent pool, or for special categories that were volunteered';
    section.mistakes.add(section.where('basis'), found, expected, 'use another basis, or take the rule out');
  }
  if (!rule.renewal || rule.renewal.askBefore.length === 0) {
    const expected = 'when the person is asked again';
    section.mistakes.add(section.at, 'a consent without "renewal"', expected, 'add "renewal: { ask_before: [P30D] }"');
  }
}

function checkSensitive(section: Section, rule: GrantingRule, known: KnownToRules): void {
  const named = [...rule.categories].map((id) => known.categories.get(id));
  const closed = named.find((category) => category?.forHiring === false);
  if (closed && known.purposes.get(rule.purpose)?.hiring) {
    const found = `"${closed.id}", which is not for hiring, under "${rule.purpose}"`;
    section.mistakes.add(section.where('categories'), found, 'categories for hiring', 'take the category out');
  }
  const criminal = named.find((category) => category?.criminal);
  if (criminal && !(rule.law && rule.condition && rule.stage)) {
    const found = `"${criminal.id}" without law, condition and stage`;
    const expected = 'the law that authorises it, its condition (Art. 10) and from which stage';
    section.mistakes.add(section.where('categories'), found, expected, 'cite them, or take the category out');
  }
  const special = named.find((category) => category?.special);
  if (special && !rule.condition) {
    const remedy = 'add "condition: …", or take the category out';
    section.mistakes.add(section.where('categories'), `"${special.id}" without condition`, 'one of Art. 9(2)', remedy);
  }
}

function checkDependence(section: Section, rule: GrantingRule, known: KnownToRules): void {
  if (rule.stage && rule.requires !== 'application') {
    const found = '"stage" without an application';
    section.mistakes.add(section.where('stage'), found, '"requires: application"', 'add it, or remove "stage"');
  }
  if (rule.beside.includes(rule.purpose)) {
    const found = `"${rule.purpose}" beside itself`;
    section.mistakes.add(section.where('beside'), found, 'another purpose', 'name the purposes that it goes beside');
  }
  if (rule.renewal && rule.basis !== 'consent') {
    const found = `a renewal of a basis "${rule.basis}"`;
    section.mistakes.add(section.where('renewal'), found, 'a basis of consent', 'remove "renewal"');
  }
  const marketing = known.purposes.get(rule.purpose)?.directMarketing;
  if (marketing && rule.survivesErasure) {
    const found = 'direct marketing that survives erasure';
    section.mistakes.add(section.where('survives_erasure'), found, 'an end at erasure', 'remove "survives_erasure"');
  }
}

/** An end must be certain: an anchor that may never happen needs the longest time that it may be waited for. */
function checkRetention(section: Section, rule: GrantingRule): void {
  const { anchors, open, orLater } = rule.retention;
  const sure = anchors.some(({ anchor }) => happensAlways(anchor, rule));
  if (!sure && !open) {
    const found = `no "open", though ${anchors.map(({ anchor }) => anchor).join(', ')} may never happen`;
    section.mistakes.add(section.where('retention'), found, 'the longest open time', 'add "open: P2Y" or the like');
  }
  const ofConsent = [...anchors.map(({ anchor }) => anchor), orLater].includes('consent_given');
  if (ofConsent !== (rule.basis === 'consent')) {
    const found = ofConsent ? 'an end counted from a consent that is no basis here' : 'a consent that does not count';
    section.mistakes.add(
      section.where('retention'),
      found,
      'consent_given where, and only where, consent is the basis',
      'mend the anchor',
    );
  }
}

function happensAlways(anchor: Anchor, rule: GrantingRule): boolean {
  if (anchor === 'record_made') return true;
  if (anchor === 'consent_given') return rule.basis === 'consent';
  return anchor === 'application_received' && rule.requires === 'application';
}
