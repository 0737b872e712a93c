/** Controls, line ends of every alphabet, and the marks that turn the direction of what follows. */
const UNSEEN = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu;

/** One line of text: whoever wrote the value can't begin a header, a paragraph or a signature of their own with it. */
const oneLine = (text: string): string => text.replace(UNSEEN, ' ').trim();

/** The model with every text on one line; nothing else in it changes. */
export function plainValues(model: unknown): unknown {
  if (typeof model === 'string') return oneLine(model);
  if (Array.isArray(model)) return model.map(plainValues);
  if (typeof model !== 'object' || model === null || model instanceof Temporal.Instant) return model;
  return Object.fromEntries(Object.entries(model).map(([name, value]) => [name, plainValues(value)]));
}

/** A link that a mail may carry. Anything but http is a fault of ours, and no letter goes out with it. */
export function assertLink(name: string, link: string): void {
  const protocol = URL.canParse(link) ? new URL(link).protocol : '';
  if (protocol !== 'https:' && protocol !== 'http:') throw new Error(`the letter's ${name} is not an http link`);
}
