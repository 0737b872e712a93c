/** What people say of themselves: under a heading of its own, or as prose between the name and the first heading. */
import { paragraphsOf } from './bodies.ts';
import type { Paragraph } from './bodies.ts';
import { ordersMachine } from './orders.ts';
import { linesIn } from './sections.ts';
import type { Part } from './sections.ts';

const SHORTEST = 80;

export function summaryIn(parts: readonly Part[]): string {
  const headed = paragraphsOf(linesIn(parts, 'summary')).filter(({ text }) => !isHandles(text));
  const found = headed.length > 0 ? headed : paragraphsOf(linesIn(parts, 'top')).filter(isProse);
  return found.map(({ text }) => text).join('\n');
}

function isProse({ text }: Paragraph): boolean {
  if (ordersMachine(text)) return false;
  const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{8}/u.test(text);
  return (
    text.length >= (cjk ? SHORTEST / 2 : SHORTEST) && (cjk || text.split(' ').length > 12) && !/@|https?:/.test(text)
  );
}

/** A number, or one word or two: a network or a user's name that stands under the summary. */
function isHandles(text: string): boolean {
  if (/^[+(\d][\d\s()./-]{6,24}$/.test(text)) return true;
  return text.length < 50 && !/[.!?。]$/.test(text) && text.split(' ').length < 4;
}
