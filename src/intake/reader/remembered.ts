/** What is found in a text is found once in each document: many ask the same of one line. */

/** Longer texts are seldom asked for again, and so many texts are in no résumé. */
const LONGEST = 400;
const MOST = 10_000;

const memories: { clear(): void }[] = [];

/** @param find answers from the text alone, and nobody changes what it answered */
export function remembered<Answer>(find: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>();
  memories.push(known);
  return (text) => {
    if (text.length > LONGEST) return find(text);
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as Answer;
    const found = find(text);
    if (known.size >= MOST) known.clear();
    known.set(text, found);
    return found;
  };
}

/** Nothing of a document outlives its reading. */
export function forgetAll(): void {
  for (const known of memories) known.clear();
}
