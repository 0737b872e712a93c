import type supertest from 'supertest';
import { Person } from '../kit/person.ts';
import { Service } from '../kit/service.ts';
import { Mailbox } from '../mail/mailbox.ts';

type Agent = ReturnType<typeof supertest.agent>;

/** A data protection officer at the register of requests, and a mailbox where people get their letters. */
export class RegisterDesk {
  private constructor(
    readonly service: Service,
    readonly dpo: Agent,
    private readonly mailbox: Mailbox,
  ) {}

  static async open(): Promise<RegisterDesk> {
    const mailbox = await Mailbox.open();
    const service = await Service.start({ smtpUrl: mailbox.url });
    return new RegisterDesk(service, await service.as('dpo'), mailbox);
  }

  async close(): Promise<void> {
    await this.service.stop();
    await this.mailbox.close();
  }

  now(): string {
    return this.service.clock.now().toString();
  }

  async anApplicant(jurisdiction = 'DE'): Promise<Person> {
    const person = await Person.arrives(this.service, { jurisdiction });
    await person.fillsForm(await person.applies());
    return person;
  }

  /** Of the person, or, with no person, of somebody whom nobody knows. */
  asks(person: Person | undefined, more: object = {}): supertest.Test {
    return this.dpo.post('/v1/requests').send({
      kind: 'access',
      jurisdiction: person?.jurisdiction ?? 'DE',
      receivedAt: this.now(),
      by: 'person',
      ...(person ? { candidateId: person.id } : {}),
      ...more,
    });
  }

  async registered(person: Person | undefined, more: object = {}): Promise<string> {
    return (await this.asks(person, more).expect(201)).body.id as string;
  }

  async verified(person: Person | undefined, more: object = {}): Promise<string> {
    const id = await this.registered(person, more);
    await this.verify(id).expect(200);
    return id;
  }

  verify(id: string, body: object = { method: 'call_back' }): supertest.Test {
    return this.dpo.post(`/v1/requests/${id}/verify`).send(body);
  }

  decide(id: string, body: object): supertest.Test {
    return this.dpo.post(`/v1/requests/${id}/decide`).send(body);
  }

  extend(id: string, body: object): supertest.Test {
    return this.dpo.post(`/v1/requests/${id}/extend`).send(body);
  }

  answer(id: string, language = 'en'): supertest.Test {
    return this.dpo.get(`/v1/requests/${id}/answer?language=${language}`);
  }

  async read(id: string): Promise<Record<string, unknown>> {
    return (await this.dpo.get(`/v1/requests/${id}`).expect(200)).body as Record<string, unknown>;
  }

  /** What arrived at an address, once everything that was posted has gone out. */
  async lettersTo(address: string): Promise<{ subject: string; text: string }[]> {
    await this.service.settled();
    return this.mailbox.arrived
      .filter(({ recipients }) => recipients.includes(address))
      .map(({ mail }) => ({ subject: mail.subject ?? '', text: mail.text ?? '' }));
  }
}

/** A problem of this code, with what to do about it. */
export const problem = (code: string): unknown => expect.objectContaining({ code, remedy: expect.any(String) });
