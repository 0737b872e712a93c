/** Sentences that speak to a machine, not about a person: nobody's summary, and worth a person's look. */
const ORDER =
  /\b(?:ignore|disregard|forget|override)\b[^.]{0,40}\b(?:instructions?|prompts?|rules|criteria)\b|^\s{0,3}(?:system|assistant|user)\s?:/i;

export function ordersMachine(text: string): boolean {
  return ORDER.test(text.slice(0, 2_000));
}
