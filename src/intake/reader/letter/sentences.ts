/** A sentence ends behind a word or a year, and not behind the day of a date: "vom 1. März 2015". */
const END = /(?<=(?:[\p{L}\p{M})"”»]|\p{Nd}{4})[.!?।])\s|(?<=[。！？])/u;
const MOST = 2_000;

export function sentencesOf(paragraph: string): string[] {
  return paragraph
    .split(END, MOST)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}
