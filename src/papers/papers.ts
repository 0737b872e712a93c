import {
  commaSeparated,
  noticeDates,
  noticeFor,
  noticeText,
  type Notice,
  type Instant,
  type Policy,
  processingRecord,
  recordRows,
  retentionSchedule,
  roleMatrix,
  type Speech,
} from '../policy/index.ts';
import { readLanguages } from './language-files.ts';
import { NoticePage } from './notice-page.ts';
import { PaperPage } from './paper-page.ts';

/** Papers for the controller's own people are in English, as the policy's titles and citations are. */
const OWN_LANGUAGE = 'en';

export type PaperName = 'record' | 'matrix' | 'retention';

/** What is written from a policy: the notice in each language that there is, and the papers of accountability. */
export class Papers {
  private readonly page = new NoticePage();
  private readonly paperPage = new PaperPage();
  private readonly written = new WeakMap<Policy, Map<string, unknown>>();

  constructor(private readonly spoken: ReadonlyMap<string, Speech> = readLanguages()) {}

  /** Their codes. */
  get languages(): string[] {
    return [...this.spoken.keys()];
  }

  /** Undefined for a jurisdiction or a language that there is not. */
  notice(policy: Policy, jurisdiction: string, language: string): Notice | undefined {
    const speech = this.spoken.get(language);
    if (!speech || !policy.jurisdictions.has(jurisdiction)) return undefined;
    return this.once(policy, `notice ${jurisdiction} ${language}`, () => noticeFor(policy, jurisdiction, speech));
  }

  /** The same with since when it holds, and, while that is news, that it changed then. */
  dated(policy: Policy, notice: Notice, held: { readonly since: Instant; readonly changed: boolean }): Notice {
    const speech = this.spoken.get(notice.language);
    const home = policy.jurisdictions.get(notice.jurisdiction.id);
    if (!speech || !home) throw new Error('a notice is of a language and a jurisdiction that there are');
    return { ...notice, dates: noticeDates(speech, held, home.timeZone) };
  }

  /** Jurisdictions in which people read another notice once the second policy is in force: it has to be announced to them. */
  newNotices(before: Policy, after: Policy): string[] {
    return [...after.jurisdictions.keys()].filter((id) =>
      this.languages.some((language) => this.saidIn(before, id, language) !== this.saidIn(after, id, language)),
    );
  }

  /** What a notice says, whatever the policy that it was written from is called. */
  private saidIn(policy: Policy, jurisdiction: string, language: string): string | undefined {
    const notice = this.notice(policy, jurisdiction, language);
    return notice && JSON.stringify([notice.title, notice.lead, notice.sections]);
  }

  /** A sentence of the notice, for an answer that says the same. */
  sentence(language: string, name: string): string {
    return (this.spoken.get(language) ?? this.own).say(name);
  }

  /** A page that stands alone. */
  html(notice: Notice): string {
    return this.page.write(notice);
  }

  text(notice: Notice): string {
    return noticeText(notice);
  }

  json(policy: Policy, paper: PaperName): object {
    if (paper === 'record') return this.record(policy);
    return { fingerprint: policy.fingerprint, rows: this.rows(policy, paper) };
  }

  csv(policy: Policy, paper: PaperName): string {
    return commaSeparated(this.rows(policy, paper));
  }

  /** A page that stands alone. */
  paperHtml(policy: Policy, paper: PaperName): string {
    if (paper === 'record') return this.paperPage.record(policy, this.record(policy));
    if (paper === 'matrix') return this.paperPage.matrix(policy, this.matrix(policy));
    return this.paperPage.retention(policy, this.schedule(policy));
  }

  private rows(policy: Policy, paper: PaperName) {
    if (paper === 'record') return recordRows(this.record(policy));
    return paper === 'matrix' ? this.matrix(policy) : this.schedule(policy);
  }

  private matrix(policy: Policy) {
    return this.once(policy, 'matrix', () => roleMatrix(policy));
  }

  private schedule(policy: Policy) {
    return this.once(policy, 'retention', () => retentionSchedule(policy, this.own));
  }

  private record(policy: Policy) {
    return this.once(policy, 'record', () => processingRecord(policy, this.own));
  }

  /** Written once: a policy never changes, and its papers are asked for often. */
  private once<Paper>(policy: Policy, name: string, write: () => Paper): Paper {
    const known = this.written.get(policy) ?? new Map<string, unknown>();
    this.written.set(policy, known);
    if (!known.has(name)) known.set(name, write());
    return known.get(name) as Paper;
  }

  private get own(): Speech {
    const speech = this.spoken.get(OWN_LANGUAGE);
    if (!speech) throw new Error(`the papers speak ${OWN_LANGUAGE}`);
    return speech;
  }
}
