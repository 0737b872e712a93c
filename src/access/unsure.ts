/**
 * Below this a person should look at what a reader found. Readers of ours give what stands under a heading or label of its own
 * 0.7 and more, and less where they went by the look or the neighbourhood of a value alone.
 */
const SURE_FROM = 0.7;

/** What was typed, or corrected, has no confidence: nobody guessed. */
export const isUnsure = (confidence: number | undefined): boolean => confidence !== undefined && confidence < SURE_FROM;
