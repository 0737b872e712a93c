/** Reads what a background check asks for: evidence before a result is taken, and a wait before a rejection on it. */
import type { CheckRule } from '../policy.ts';
import { isZero } from '../term.ts';
import { CHECK_EVIDENCE, type CheckEvidence, WAIT_STARTS } from '../words.ts';
import { namedOnce } from './named-once.ts';
import type { Section, Vocabulary } from './section.ts';

/** None where the file says nothing of checks. */
export function readChecks(file: Section, jurisdictions: Vocabulary): CheckRule[] {
  if (!file.has('checks')) return [];
  const named = new Set<string>();
  return file.sections('checks').map((section) => {
    const rule = {
      jurisdictions: section.words('jurisdictions', jurisdictions),
      evidence: [...section.words('evidence', { words: CHECK_EVIDENCE })] as CheckEvidence[],
      wait: readWait(section),
      citation: section.text('citation'),
    };
    section.done();
    namedOnce(section, rule.jurisdictions, named, 'entry');
    return rule;
  });
}

/** How long, and from when: neither says anything without the other. */
function readWait(section: Section): CheckRule['wait'] {
  if (!section.has('wait') && !section.has('wait_from')) return undefined;
  const wait = { term: section.term('wait'), from: section.choice('wait_from', WAIT_STARTS) };
  if (section.has('wait') && isZero(wait.term) && section.says('wait', wait.term.iso)) {
    const remedy = 'write it as { business_days: 5 }, or remove "wait" and "wait_from"';
    section.mistakes.add(section.where('wait'), 'a wait of nothing', 'a wait of a day or more', remedy);
  }
  return wait;
}
