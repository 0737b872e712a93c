/** What kind of markup a text begins with, if any. */

/**
 * `page`: a whole web page. `piece`: markup of a page that is none by itself, as Markdown may begin with too.
 * `xml`: something else in XML.
 */
export type Markup = 'page' | 'piece' | 'xml';

const WINDOW = 8_192;
const MOST_BEFORE = 32;
const PAGE_TAGS = ['html', 'head', 'body', 'meta', 'title', 'style', 'link', 'base'];
const PIECE_TAGS =
  'div p h1 h2 h3 h4 h5 h6 table ul ol dl section article main header footer nav address center font span strong b form script'.split(
    ' ',
  );
const XML_TAGS = ['svg', 'skillspassport', 'europass', 'candidate'];
const TAG = /^<([a-z][\w.:-]{0,100})[\s/>]/i;

export function markupOf(text: string): Markup | undefined {
  const head = text.slice(0, WINDOW).replace(/^\ufeff/, '');
  let rest = head.trimStart();
  for (let count = 0; count < MOST_BEFORE && /^<[?!]/.test(rest); count += 1) {
    if (/^<!doctype\s{1,10}html\b/i.test(rest)) return 'page';
    if (/^<!doctype/i.test(rest)) return 'xml';
    const [end, length] = rest.startsWith('<!--') ? [rest.indexOf('-->'), 3] : [rest.indexOf('>'), 1];
    if (end < 0) break;
    rest = rest.slice(end + length).trimStart();
  }
  return kindOf(TAG.exec(rest)?.[1]?.toLowerCase()) ?? (/^<\?xml\s/.test(head.trimStart()) ? 'xml' : undefined);
}

function kindOf(tag: string | undefined): Markup | undefined {
  if (tag === undefined) return undefined;
  if (PAGE_TAGS.includes(tag)) return 'page';
  if (PIECE_TAGS.includes(tag)) return 'piece';
  return XML_TAGS.includes(tag.split(':').at(-1)!) ? 'xml' : undefined;
}
