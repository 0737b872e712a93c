import { Person } from './person.ts';
import type { Service } from './service.ts';

/** So many days before the service's now. */
export const daysAgo = (service: Service, days: number): string =>
  service.clock
    .now()
    .subtract({ hours: 24 * days })
    .toString();

/** Somebody in Germany who was rejected longer ago than the law counts: everything of them is due. */
export async function somebodyDue(service: Service): Promise<{ ana: Person; application: string }> {
  const ana = await Person.arrives(service, { jurisdiction: 'DE' });
  const application = await ana.applies({ receivedAt: daysAgo(service, 300) });
  await ana.fillsForm(application);
  const at = daysAgo(service, 220);
  await ana
    .changes(application, { status: 'rejected', closedAt: at, rejectionSentAt: at, rejectionReceivedAt: at })
    .expect(200);
  return { ana, application };
}
