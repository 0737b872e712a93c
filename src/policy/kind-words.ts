/** The words of the policy for what may arrive: kinds of record, their paths, and what becomes of a file. */

export const LOOKUP_KINDS = ['email', 'phone', 'name'] as const;
export type LookupKind = (typeof LOOKUP_KINDS)[number];

export const VALUE_TYPES = ['text', 'number', 'boolean'] as const;
export type ValueType = (typeof VALUE_TYPES)[number];

/** How a path gets its category: a fixed one, that of the part it belongs to, or the strictest of all parts. */
export type PathCategory = { readonly from: 'fixed'; readonly id: string } | { readonly from: 'part' | 'whole' };

export interface PathRule {
  readonly pattern: string;
  readonly types: readonly ValueType[];
  readonly index?: LookupKind;
  /** Absent where the path is known and refused. */
  readonly category?: PathCategory;
  /** Why it is refused, for whoever sent it. */
  readonly refused?: string;
}

/** Parts of a typed body whose category is told by one of their members, as a screening's is by its type. */
export interface PartRule {
  readonly at: string;
  readonly namedBy: string;
  readonly categories: ReadonlyMap<string, string>;
  /** The category of the whole where no part came with it. */
  readonly otherwise: string;
}

/** Read as a résumé, as a letter about the candidate, or for its words alone; kept unread; or not taken at all. */
export const FILE_USES = ['resume', 'letter', 'text', 'kept', 'none'] as const;

export type FileUse = (typeof FILE_USES)[number];

/** How a file is read, of those that are. */
export type ReadForm = Exclude<FileUse, 'kept' | 'none'>;

export const isRead = (use: FileUse): use is ReadForm => use !== 'kept' && use !== 'none';

export interface KindRule {
  readonly id: string;
  readonly title: string;
  readonly sources: ReadonlySet<string>;
  /** What becomes of one that comes as a file. */
  readonly files: FileUse;
  readonly paths: ReadonlyMap<string, PathRule>;
  readonly parts?: PartRule;
}
