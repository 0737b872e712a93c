/** No form of ours comes near these, and what checks and reads a body calls itself once a level and works for each value. */
const DEEPEST = 30;
const MOST_VALUES = 5_000;

/** Why a body is not looked at any further: it is too deep, too large, or has text that PostgreSQL can't keep. */
export function unstorable(body: object): string | undefined {
  const waiting: { value: unknown; depth: number }[] = [{ value: body, depth: 0 }];
  for (let looked = 0; ; looked++) {
    const next = waiting.pop();
    if (!next) return undefined;
    const { value, depth } = next;
    if (looked > MOST_VALUES || waiting.length > MOST_VALUES) return `at most ${MOST_VALUES} values in one body`;
    if (typeof value === 'string' && !isStorable(value)) return 'text of whole Unicode characters, without NUL';
    if (typeof value !== 'object' || value === null) continue;
    if (depth === DEEPEST) return `at most ${DEEPEST} levels of objects and lists`;
    const names = Array.isArray(value) ? [] : Object.keys(value);
    if (!names.every(isStorable)) return 'names of whole Unicode characters, without NUL';
    const inner: unknown[] = Object.values(value);
    if (inner.length > MOST_VALUES) return `at most ${MOST_VALUES} values in one body`;
    for (const one of inner) waiting.push({ value: one, depth: depth + 1 });
  }
}

/** A null is as if the property had not been sent. */
export function withoutNulls(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(withoutNulls);
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) => (inner === null ? [] : [[name, withoutNulls(inner)]])),
  );
}

const isStorable = (text: string): boolean => !text.includes('\0') && text.isWellFormed();
