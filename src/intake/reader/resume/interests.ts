/** What people do in their free time, with what they say of it. */
import { paragraphsOf } from './bodies.ts';
import type { Collected } from './collected.ts';
import { itemsOf } from './lists.ts';
import { linesIn } from './sections.ts';
import type { Part } from './sections.ts';

const SURE = 0.7;

export function addInterests(parts: readonly Part[], collected: Collected): void {
  const lines = linesIn(parts, 'interests');
  const found = collected.under('/interests', lines);
  const texts = paragraphsOf(lines.map((line) => ({ ...line, text: line.cells.join('; ') }))).map(({ text }) => text);
  let at = 0;
  for (const text of texts) {
    const [, group, listed] = /^([^:：,]{2,40})[:：]\s*(.{2,400})$/u.exec(text) ?? [];
    if (group !== undefined && listed !== undefined) {
      found.add(`${at}/name`, group, SURE);
      found.addList(`${at}/keywords`, itemsOf(listed), SURE);
      at += 1;
    } else for (const item of text.length > 200 ? [text] : itemsOf(text)) found.add(`${at++}/name`, item, SURE);
  }
}
