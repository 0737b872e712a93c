/** What went wrong, in the caller's terms. Only the `api` room knows which HTTP status each kind becomes. */
export type RefusalKind =
  | 'malformed'
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not_found'
  | 'ended'
  | 'conflict'
  | 'reused'
  | 'too_large'
  | 'unsupported'
  | 'too_many'
  | 'unavailable';

/** Facts that may be told and logged: codes, ids, counts and dates; never a person's details. */
export type Facts = Readonly<Record<string, string | number | boolean | readonly string[] | null | undefined>>;

export interface RefusalText {
  /** One sentence: what was found. */
  found: string;
  /** What would have been right. */
  expected?: string;
  /** What the caller can do now. */
  remedy: string;
  /** JSON pointer or name of the field at fault. */
  field?: string;
  facts?: Facts;
}

/** An expected "no": a closed code with what was found, what was expected and what to do. */
export class Refusal extends Error {
  constructor(
    readonly kind: RefusalKind,
    readonly code: string,
    readonly text: RefusalText,
  ) {
    super(code);
    this.name = 'Refusal';
  }
}
