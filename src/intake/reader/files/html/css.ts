/** The little of CSS that says what a reader sees of a page's text: plain selectors and what is declared for them. */

/** What is read of an element's attributes; an element may have a million others. */
export const ATTRIBUTES = ['class', 'hidden', 'href', 'id', 'style'] as const;
export type Attributes = Readonly<Partial<Record<(typeof ATTRIBUTES)[number], string>>>;

export type Declarations = ReadonlyMap<string, string>;
/** By `p`, `.name`, `p.name`, `#name`; what stands under a condition, such as print, is not in it. */
export type StyleSheet = ReadonlyMap<string, Declarations>;

const LONGEST_STYLE = 4_000;
const MOST_RULES = 10_000;
const MOST_CLASSES = 20;
const PLAIN_SELECTOR = /^(?:[a-z][a-z0-9]{0,20})?(?:[.#][\w-]{1,100})?$/i;

const NOTHING: Declarations = new Map();

export function declarationsOf(style: string): Declarations {
  const declared = new Map<string, string>();
  for (const one of withoutComments(style.slice(0, LONGEST_STYLE)).split(';')) {
    const colon = one.indexOf(':');
    if (colon < 0) continue;
    const value = one.slice(colon + 1).toLowerCase();
    declared.set(one.slice(0, colon).trim().toLowerCase(), value.replace('!important', '').trim());
  }
  return declared;
}

export function sheetOf(css: string): StyleSheet {
  const sheet = new Map<string, Map<string, string>>();
  const text = withoutComments(css);
  for (let at = 0, rules = 0; rules < MOST_RULES; rules += 1) {
    const open = text.indexOf('{', at);
    if (open < 0) break;
    const selectors = text.slice(at, open).split(';').at(-1)!.trim(); // an import stands before the first rule
    const conditional = selectors.includes('@');
    const close = conditional ? endOfBlock(text, open) : text.indexOf('}', open);
    if (close < 0) break;
    at = close + 1;
    if (!conditional) addRule(sheet, selectors, declarationsOf(text.slice(open + 1, close)));
  }
  return sheet;
}

/** What is declared for an element: by its kind, its classes, its name, and last by itself. */
export function declaredFor(sheet: StyleSheet, tag: string, attributes: Attributes): Declarations {
  if (sheet.size === 0) return attributes.style ? declarationsOf(attributes.style) : NOTHING;
  const classes = (attributes.class ?? '').split(/\s+/, MOST_CLASSES).filter((name) => name !== '');
  const keys = [tag, ...classes.map((name) => `.${name}`), ...classes.map((name) => `${tag}.${name}`)];
  if (attributes.id) keys.push(`#${attributes.id}`, `${tag}#${attributes.id}`);
  const declared = new Map<string, string>();
  for (const key of keys) for (const [property, value] of sheet.get(key) ?? []) declared.set(property, value);
  if (attributes.style) for (const [property, value] of declarationsOf(attributes.style)) declared.set(property, value);
  return declared;
}

function addRule(sheet: Map<string, Map<string, string>>, selectors: string, declared: Declarations): void {
  for (const selector of selectors.split(',', 100).map((one) => one.trim())) {
    if (selector === '' || !PLAIN_SELECTOR.test(selector)) continue;
    const known = sheet.get(selector) ?? new Map<string, string>();
    for (const [property, value] of declared) known.set(property, value);
    sheet.set(selector, known);
  }
}

/** The end of a block with blocks in it. */
function endOfBlock(text: string, open: number): number {
  let depth = 0;
  const braces = /[{};]/g;
  braces.lastIndex = open;
  for (let found = braces.exec(text); found; found = braces.exec(text)) {
    if (found[0] === '{') depth += 1;
    else if (found[0] === '}') depth -= 1;
    if (depth === 0) return found.index;
  }
  return -1;
}

function withoutComments(css: string): string {
  const pieces: string[] = [];
  for (let at = 0; ;) {
    const open = css.indexOf('/*', at);
    const close = open < 0 ? -1 : css.indexOf('*/', open + 2);
    pieces.push(css.slice(at, open < 0 ? undefined : open));
    if (close < 0) return pieces.join(' ');
    at = close + 2;
  }
}
