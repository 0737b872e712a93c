/** RFC 5321 4.5.3.1.3 leaves 254 characters for an address between its brackets. */
const LONGEST = 254;

/** One plain address: no display name, list, comment, quotes, space or control character, so it can't become two headers. */
const PLAIN = /^[^\s\p{Cc}\p{Cf}<>()[\]\\,;:"@]+@[^\s\p{Cc}\p{Cf}<>()[\]\\,;:"@]+$/u;

export const isPlainAddress = (text: string): boolean => text.length <= LONGEST && PLAIN.test(text);
