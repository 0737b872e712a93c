/** The policy's words stand inside sentences; as a heading they begin with a capital. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
