import { randomBytes } from 'node:crypto';
import type supertest from 'supertest';
import { resumePdf, type ResumeWords } from './resume-files.ts';
import type { Service } from './service.ts';

type Agent = ReturnType<typeof supertest.agent>;

/** Ten letters: a name with digits in it is none. */
const newMark = (): string => [...randomBytes(10)].map((byte) => String.fromCharCode(97 + (byte % 26))).join('');

/** A candidate as an applicant-tracking system tells of one, step by step over HTTP. */
export class Person {
  private resume: Promise<Buffer> | undefined;

  private constructor(
    readonly service: Service,
    readonly ats: Agent,
    readonly id: string,
    readonly words: ResumeWords,
    readonly jurisdiction: string,
  ) {}

  static async arrives(
    service: Service,
    input: { jurisdiction: string; words?: Partial<ResumeWords> },
  ): Promise<Person> {
    const ats = await service.as('ats_integration');
    const mark = newMark();
    const created = await ats
      .post('/v1/candidates')
      .send({ externalIds: [{ system: 'ats', id: `ext-${mark}` }], jurisdiction: input.jurisdiction })
      .expect(201);
    return new Person(service, ats, created.body.id, wordsOf(mark, input.words), input.jurisdiction);
  }

  async applies(input: { jurisdiction?: string; jobId?: string; receivedAt?: string } = {}): Promise<string> {
    const { body } = await this.ats
      .post(`/v1/candidates/${this.id}/applications`)
      .send({
        job: { id: input.jobId ?? 'job-1', title: `Title ${this.words.position}` },
        jurisdiction: input.jurisdiction ?? this.jurisdiction,
        ...(input.receivedAt ? { receivedAt: input.receivedAt } : {}),
      })
      .expect(201);
    return body.id;
  }

  async sendsResume(applicationId: string, input: { receivedAt?: string } = {}): Promise<string> {
    const { body } = await this.ats
      .post(`/v1/candidates/${this.id}/records`)
      .set('prefer', 'wait=20')
      .field('kind', 'resume')
      .field('source', 'candidate_application')
      .field('applicationId', applicationId)
      .field('receivedAt', input.receivedAt ?? this.service.clock.now().toString())
      .attach('file', await (this.resume ??= resumePdf(this.words)), {
        filename: `${this.words.name}.pdf`,
        contentType: 'application/pdf',
      })
      .expect((response) => expect([200, 201]).toContain(response.status));
    return body.id;
  }

  /** Fields that the person typed into a form. */
  async fillsForm(applicationId: string | undefined, fields: Record<string, unknown> = {}): Promise<string> {
    const { body } = await this.ats
      .post(`/v1/candidates/${this.id}/records`)
      .send({
        kind: 'application_form',
        source: 'candidate_application',
        ...(applicationId ? { applicationId } : {}),
        body: {
          fields: {
            '/basics/name': this.words.name,
            '/basics/email': this.words.email,
            '/work/0/name': this.words.employer,
            '/work/0/position': this.words.position,
            '/education/0/institution': this.words.school,
            ...fields,
          },
        },
      })
      .expect(201);
    return body.id;
  }

  takesCheckStep(applicationId: string, step: string, more: object = {}): supertest.Test {
    const at = this.service.clock.now().toString();
    return this.ats.post(`/v1/applications/${applicationId}/check-steps`).send({ step, at, ...more });
  }

  /** Told in a paper of its own, and agreed in writing: what the law of the US asks for before a check. */
  async authorisesCheck(applicationId: string): Promise<void> {
    await this.takesCheckStep(applicationId, 'disclosure').expect(201);
    await this.takesCheckStep(applicationId, 'authorisation').expect(201);
  }

  /** What a provider of background checks found, for screenings of these types. */
  isChecked(applicationId: string, types: readonly string[], more: object = {}): supertest.Test {
    const screenings = types.map((type) => ({ type, result: `found-${this.words.position}` }));
    return this.ats.post(`/v1/candidates/${this.id}/records`).send({
      kind: 'background_check',
      source: 'background_check_provider',
      applicationId,
      body: { provider: 'Checkers', screenings },
      ...more,
    });
  }

  changes(applicationId: string, change: object): supertest.Test {
    return this.ats.patch(`/v1/applications/${applicationId}`).send(change);
  }

  agreesToTalentPool(at: string): supertest.Test {
    return this.ats.post(`/v1/candidates/${this.id}/consents`).send({
      purpose: 'future_opportunities',
      givenAt: at,
      method: 'web_form',
      notice: { id: 'talent-pool', version: '1', language: 'en' },
      wording: `Yes, keep my details for other jobs (${this.words.position}).`,
    });
  }

  /** Everything that must not be found in the clear. */
  get canaries(): string[] {
    const { name, email, employer, position, school, phone } = this.words;
    return [name, email, employer, position, school, ...(phone ? [phone] : [])];
  }
}

const wordsOf = (mark: string, words: Partial<ResumeWords> = {}): ResumeWords => ({
  name: `Canary${mark} Nameson${mark}`,
  email: `canary.${mark}@example.org`,
  employer: `Employerium${mark} Ltd`,
  position: `Positionist${mark}`,
  school: `Schoolery${mark} University`,
  ...words,
});
