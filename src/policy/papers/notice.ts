/** The candidate's notice, written from the policy: what Art. 13 and 14 ask for, for one jurisdiction, in one language. */
import type { Policy } from '../policy.ts';
import type { JurisdictionRule } from '../words.ts';
import { grantedIn } from './granted.ts';
import { categoriesSection, sourcesSection, ungroundedSection } from './notice/origins.ts';
import { recipientsSection, transfersSection } from './notice/recipients.ts';
import { complaintSection, decisionsSection, objectionSection, rightsSection } from './notice/rights.ts';
import { said, type Section, type Subject } from './notice/said.ts';
import { basesSection, purposesSection, retentionSection } from './notice/uses.ts';
import type { Speech } from './speech.ts';

export interface Notice {
  readonly language: string;
  readonly jurisdiction: { readonly id: string; readonly title: string };
  /** Of the policy that it was written from: another fingerprint is another notice. */
  readonly fingerprint: string;
  readonly controller: Policy['controller'];
  readonly title: string;
  readonly lead: string;
  readonly version: string;
  /** Since when it holds, in words; nothing where nobody has said. */
  readonly dates: readonly string[];
  readonly sections: readonly Section[];
}

/** Undefined for a jurisdiction that the policy does not have. */
export function noticeFor(policy: Policy, jurisdictionId: string, speech: Speech): Notice | undefined {
  const jurisdiction = policy.jurisdictions.get(jurisdictionId);
  if (!jurisdiction) return undefined;
  const subject: Subject = { policy, jurisdiction, granted: grantedIn(policy, jurisdictionId), speech };
  const { controller, fingerprint } = policy;
  const title = titleIn(jurisdiction, speech.language);
  return {
    language: speech.language,
    jurisdiction: { id: jurisdiction.id, title },
    fingerprint,
    controller,
    title: speech.say('title'),
    lead: speech.say('lead', { controller: controller.name, jurisdiction: title }),
    version: speech.say('version', { fingerprint: fingerprint.slice(0, SHOWN_OF_FINGERPRINT) }),
    dates: [],
    sections: sectionsOf(subject),
  };
}

/** A jurisdiction by its name in the language. */
export function titleIn({ title, titleDe }: JurisdictionRule, language: string): string {
  return language === 'de' ? (titleDe ?? title) : title;
}

/** Enough to tell one policy from another, and to read out. */
const SHOWN_OF_FINGERPRINT = 12;

function sectionsOf(subject: Subject): Section[] {
  return [
    controllerSection(subject),
    sourcesSection(subject),
    categoriesSection(subject),
    purposesSection(subject),
    basesSection(subject),
    retentionSection(subject),
    recipientsSection(subject),
    transfersSection(subject),
    rightsSection(subject),
    objectionSection(subject),
    complaintSection(subject),
    decisionsSection(subject),
    minorsSection(subject),
    ungroundedSection(subject),
    changesSection(subject),
  ];
}

function controllerSection({ policy, speech }: Subject): Section {
  const { name, address, privacyContact } = policy.controller;
  return {
    id: 'controller',
    heading: speech.say('controller.heading'),
    paragraphs: [
      said(speech.say('controller.is', { name, address })),
      said(speech.say('controller.contact', { contact: privacyContact }), 'X5'),
    ],
    points: [],
  };
}

function minorsSection({ policy, speech }: Subject): Section {
  const { refusedUnder, humanUnder } = policy.limits.minimumAge;
  const ages = { refused: String(refusedUnder), human: String(humanUnder) };
  return {
    id: 'minors',
    heading: speech.say('minors.heading'),
    paragraphs: [
      said(speech.say('minors.refused', ages), 'X2'),
      ...(humanUnder > refusedUnder ? [said(speech.say('minors.human', ages), 'X2')] : []),
    ],
    points: [],
  };
}

function changesSection({ speech }: Subject): Section {
  return {
    id: 'changes',
    heading: speech.say('changes.heading'),
    paragraphs: [said(speech.say('changes.told'), 'X3', 'R5')],
    points: [],
  };
}
