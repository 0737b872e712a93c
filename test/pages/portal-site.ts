import supertest from 'supertest';
import { Service, type ServiceOptions } from '../kit/service.ts';
import { Mailbox, type Arrived } from '../mail/mailbox.ts';

type Agent = ReturnType<typeof supertest.agent>;

/** The service with its pages, and a mail server that its letters reach. */
export class PortalSite {
  private people = 0;

  private constructor(
    readonly service: Service,
    readonly mailbox: Mailbox,
  ) {}

  static async open(
    options: Pick<ServiceOptions, 'publicUrl' | 'readers' | 'reader' | 'trustedProxies'> = {},
  ): Promise<PortalSite> {
    const mailbox = await Mailbox.open();
    return new PortalSite(await Service.start({ smtpUrl: mailbox.url, ...options }), mailbox);
  }

  async close(): Promise<void> {
    await this.service.stop();
    await this.mailbox.close();
  }

  /** A browser without scripts: keeps cookies, follows nothing by itself. */
  get visitor(): Agent {
    return supertest.agent(this.service.origin);
  }

  /** The next letter to this address, once it has arrived. */
  async letterTo(address: string): Promise<Arrived['mail']> {
    const position = (): number => this.mailbox.arrived.findIndex(({ recipients }) => recipients.includes(address));
    await this.service.until(() => Promise.resolve(position() >= 0));
    return this.mailbox.arrived.splice(position(), 1)[0]!.mail;
  }

  /** Somebody who filled in a form, and applied for nothing. */
  async someone(jurisdiction = 'DE'): Promise<{ email: string; id: string; ats: Agent }> {
    const email = `linnea.${this.people++}@heron.example`;
    const ats = await this.service.as('ats_integration');
    const externalIds = [{ system: 'ats', id: email }];
    const { body } = await ats.post('/v1/candidates').send({ externalIds, jurisdiction }).expect(201);
    const fields = { '/basics/name': 'Linnea Heron', '/basics/email': email, '/work/0/position': '<b>Glassblower</b>' };
    const record = { kind: 'application_form', source: 'candidate_application', body: { fields } };
    await ats.post(`/v1/candidates/${body.id}/records`).send(record).expect(201);
    return { email, id: body.id as string, ats };
  }

  /** Asks for a link and reads its code out of the letter. */
  async codeFor(address: string): Promise<string> {
    await this.visitor.post('/privacy/link').type('form').send({ address }).expect(200);
    return /\/privacy\/open#(\S+)/.exec((await this.letterTo(address)).text ?? '')?.[1] ?? '';
  }

  /** A visitor who has come in, and the token that the forms of their pages carry. */
  async enter(address: string): Promise<{ visitor: Agent; formToken: string }> {
    const { visitor } = this;
    await visitor
      .post('/privacy/open')
      .type('form')
      .send({ code: await this.codeFor(address) })
      .expect(303);
    const page = await visitor.get('/privacy/data').expect(200);
    return { visitor, formToken: /name="formToken" value="([^"]+)"/.exec(page.text)?.[1] ?? '' };
  }
}
