/** The version of this language that a file says it is written in. */
export const LANGUAGE_VERSION = 1;
