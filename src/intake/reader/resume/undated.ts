/** Entries without any date, told apart by the space between them. */
import type { Line } from '../lines.ts';
import type { Entry } from './entries.ts';
import { isHeadLine, textsOf } from './heads.ts';

const MOST_HEAD_LINES = 3;

export function undatedEntries(lines: readonly Line[]): Entry[] {
  const blocks: Line[][] = [];
  for (const line of lines) {
    if (line.gap || blocks.length === 0) blocks.push([line]);
    else blocks.at(-1)!.push(line);
  }
  return blocks.map((block) => {
    const heads = block.findIndex(
      (line, at) => at >= MOST_HEAD_LINES || (!isHeadLine(line) && !(line.wraps && !line.bullet)),
    );
    const end = heads < 0 ? block.length : heads;
    return {
      head: block.slice(0, end).flatMap(textsOf),
      period: { open: false, single: false },
      body: block.slice(end),
      indent: block[0]!.indent,
      lines: block,
    };
  });
}
