/** Signs by the thousand make any reader of Markdown try everything: such a block is taken as the letters that it is made of. */

const SIGN = /[[\]*_`~<>!&\\|#()]/g;
/** Far more than a paragraph of a résumé holds: links in a row of badges come to a few hundred. */
const MOST_SIGNS = 1_500;
const MOST_LETTERS = 40_000;
/** Lists and quotations in one another, all begun on one line. */
const NESTED = /^(?:[ \t]{0,8}(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))){7}/m;
/** Beyond eight lists in one another, or eight steps of code. */
const DEEP_INDENT = /^[ \t]{33,}/gm;
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** @param block lines without an empty one between */
export function tamed(block: string): string {
  const shallow = block.replace(DEEP_INDENT, ' ');
  if (isTame(shallow)) return shallow;
  const letters = shallow.replace(/[&<>]/g, (sign) => ESCAPES[sign]!);
  return `<div>${letters.replaceAll('\n', '<br>')}</div>`;
}

function isTame(block: string): boolean {
  return block.length <= MOST_LETTERS && !NESTED.test(block) && (block.match(SIGN)?.length ?? 0) <= MOST_SIGNS;
}
