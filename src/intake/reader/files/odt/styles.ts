/** What the styles of an OpenDocument text say of paragraphs and letters, through the chain of styles that they stand on. */
import { visitXml } from '../xml.ts';

export interface Style {
  /** 1 for a title or first heading; 0 for ordinary text. */
  level: number;
  /** Undefined where no style says: a piece of text may be light in a bold paragraph, or as its paragraph is. */
  bold: boolean | undefined;
  hidden: boolean;
  /** Points; 0 where no style says. */
  size: number;
}

export interface StyleSheet {
  /** Styles with names of their own, which every part of the document shares. */
  named: ReadonlyMap<string, Stated>;
  /** Styles that the program made for one part: another part may use the same names for other things. */
  automatic: ReadonlyMap<string, Stated>;
}

interface Stated {
  parent?: string;
  level?: number;
  bold?: boolean;
  hidden?: boolean;
  size?: string;
}

/** A chain is three or four styles long; one that runs in a circle ends here. */
const LONGEST_CHAIN = 16;
const POINTS: Readonly<Record<string, number>> = { pt: 1, px: 0.75, pc: 12, mm: 2.835, cm: 28.35, in: 72 };

export function sheetOf(xml: string): StyleSheet {
  const named = new Map<string, Stated>();
  const automatic = new Map<string, Stated>();
  let into: Map<string, Stated> | undefined;
  let style: Stated | undefined;
  visitXml(xml, {
    open: (name, attributes) => {
      if (name === 'office:styles') into = named;
      else if (name === 'office:automatic-styles') into = automatic;
      else if (name === 'style:style' || name === 'style:default-style') {
        style = styleOf(attributes);
        into?.set(keyOf(attributes.get('style:family') ?? '', attributes.get('style:name') ?? ''), style);
      } else if (name === 'style:text-properties' && style) setLetters(style, attributes);
    },
    close: (name) => {
      if (name === 'style:style' || name === 'style:default-style') style = undefined;
      else if (name === 'office:styles' || name === 'office:automatic-styles') into = undefined;
    },
    text: () => undefined,
  });
  return { named, automatic };
}

/** What holds for the wearer of a style; where it says nothing, what it stands on says. */
export function styleIn({ named, automatic }: StyleSheet, family: string, name: string | undefined): Style {
  const chain: Stated[] = [];
  const seek = (key: string): Stated | undefined => automatic.get(key) ?? named.get(key);
  for (let next = name; next !== undefined && chain.length < LONGEST_CHAIN;) {
    const style = seek(keyOf(family, next));
    if (!style) break;
    chain.push(style);
    next = style.parent;
  }
  const usual = family === 'paragraph' ? named.get(keyOf(family, '')) : undefined;
  if (usual) chain.push(usual);
  const first = <Key extends keyof Stated>(key: Key): Stated[Key] => chain.find((one) => one[key] !== undefined)?.[key];
  return {
    level: first('level') ?? 0,
    bold: first('bold'),
    hidden: first('hidden') ?? false,
    size: chain.reduceRight((size, one) => sizeOn(size, one.size), 0),
  };
}

function keyOf(family: string, name: string): string {
  return `${family} ${name}`;
}

function styleOf(attributes: ReadonlyMap<string, string>): Stated {
  const level = Number(attributes.get('style:default-outline-level')) || undefined;
  const isTitle = attributes.get('style:family') === 'paragraph' && attributes.get('style:name') === 'Title';
  return { parent: attributes.get('style:parent-style-name'), level: isTitle ? 1 : level };
}

function setLetters(style: Stated, attributes: ReadonlyMap<string, string>): void {
  const weight = attributes.get('fo:font-weight');
  const display = attributes.get('text:display');
  if (weight !== undefined) style.bold = weight === 'bold' || Number(weight) >= 600;
  if (display !== undefined) style.hidden = display === 'none';
  style.size = attributes.get('fo:font-size') ?? style.size;
}

function sizeOn(below: number, stated: string | undefined): number {
  const [, number, unit] = /^([\d.]{1,8})(%|[a-z]{2})$/.exec(stated ?? '') ?? [];
  if (number === undefined || unit === undefined) return below;
  return unit === '%' ? (below * Number(number)) / 100 : Number(number) * (POINTS[unit] ?? 0) || below;
}
