/** Unpaid work reads like paid work. */
import type { Collected } from './collected.ts';
import { linesIn } from './sections.ts';
import type { Part } from './sections.ts';
import { jobsIn } from './work.ts';

export function addVolunteering(parts: readonly Part[], collected: Collected): void {
  jobsIn(linesIn(parts, 'volunteer')).forEach((job, at) => {
    const sure = job.name && job.position ? 0.7 : 0.5;
    const one = collected.under(`/volunteer/${at}`, job.lines);
    one.add('organization', job.name, sure);
    one.add('position', job.position, sure);
    one.add('url', job.url, sure);
    one.addDate('startDate', job.startDate, sure);
    one.addDate('endDate', job.endDate, sure);
    one.add('summary', job.summary, sure);
    one.addList('highlights', job.highlights, sure);
  });
}
