/**
 * A reader of XML as office documents write it: elements, attributes, text. No DOCTYPE, so no entity can be declared, expanded
 * or fetched; no recursion, so no depth exhausts the stack; one pass from left to right, so no text makes it slow.
 */
import { CannotRead, LIMITS } from '../reading.ts';

export interface XmlVisitor {
  open(name: string, attributes: ReadonlyMap<string, string>): void;
  close(name: string): void;
  text(text: string): void;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** UTF-16 by its mark, else UTF-8: office programs write no other. */
export function decodeXml(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder('utf-8').decode(bytes);
}

export function visitXml(xml: string, visitor: XmlVisitor): void {
  const open: string[] = [];
  let at = 0;
  while (at < xml.length) {
    const tag = xml.indexOf('<', at);
    if (tag < 0) break;
    if (tag > at && open.length > 0) visitor.text(unescapeXml(xml.slice(at, tag)));
    at = visitMarkup(xml, tag, open, visitor);
  }
  if (open.length > 0) throw new CannotRead('broken');
}

function visitMarkup(xml: string, tag: number, open: string[], visitor: XmlVisitor): number {
  if (xml.startsWith('<!--', tag)) return endOf(xml, '-->', tag);
  if (xml.startsWith('<?', tag)) return endOf(xml, '?>', tag);
  if (xml.startsWith('<![CDATA[', tag)) {
    const end = endOf(xml, ']]>', tag);
    visitor.text(xml.slice(tag + 9, end - 3));
    return end;
  }
  if (xml.startsWith('<!', tag)) throw new CannotRead('broken'); // a DOCTYPE: office documents have none
  const end = endOf(xml, '>', tag);
  visitTag(xml.slice(tag + 1, end - 1), open, visitor);
  return end;
}

function visitTag(inner: string, open: string[], visitor: XmlVisitor): void {
  if (inner.startsWith('/')) {
    const name = inner.slice(1).trim();
    if (open.pop() !== name) throw new CannotRead('broken');
    return visitor.close(name);
  }
  const empty = inner.endsWith('/');
  const name = /^[^\s/]+/.exec(inner)?.[0];
  if (!name) throw new CannotRead('broken');
  visitor.open(name, attributesOf(inner.slice(name.length, empty ? -1 : undefined)));
  if (empty) return visitor.close(name);
  open.push(name);
  if (open.length > LIMITS.xmlDepth) throw new CannotRead('broken');
}

function attributesOf(inner: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name, quoted] of inner.matchAll(/([\w:.-]{1,100})\s{0,20}=\s{0,20}("[^"]*"|'[^']*')/g)) {
    attributes.set(name!, unescapeXml(quoted!.slice(1, -1)));
  }
  return attributes;
}

function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-f]{1,6}|#[0-9]{1,7}|[a-z]{2,4});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return Object.hasOwn(NAMED, name) ? NAMED[name]! : whole;
    const point = name[1]?.toLowerCase() === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd';
  });
}

function endOf(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  if (at < 0) throw new CannotRead('broken');
  return at + mark.length;
}
