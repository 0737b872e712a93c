import { Person } from './person.ts';
import type { Service } from './service.ts';

/** Six people who applied twenty days ago, in this order; the first four were rejected ten days later. */
export async function someApplicants(service: Service): Promise<Person[]> {
  const applicants = await Promise.all(['DE', 'NL', 'UK', 'US-CA', 'DE', 'FR'].map((where) => applies(service, where)));
  service.clock.advance({ hours: 24 * 10 });
  await Promise.all(applicants.slice(0, 4).map(isRejected));
  service.clock.advance({ hours: 24 * 10 });
  return applicants.map(({ person }) => person);
}

interface Applicant {
  readonly person: Person;
  readonly application: string;
}

/** Somebody whose form is filled in. */
export async function applies(service: Service, jurisdiction: string): Promise<Applicant> {
  const person = await Person.arrives(service, { jurisdiction });
  const application = await person.applies();
  await person.fillsForm(application);
  return { person, application };
}

/** Told now that somebody else was taken. */
export async function isRejected({ person, application }: Applicant): Promise<void> {
  const at = person.service.clock.now().toString();
  await person.changes(application, { status: 'rejected', closedAt: at, rejectionReceivedAt: at }).expect(200);
}
