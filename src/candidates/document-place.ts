/** The one category that a file as a whole has. */
export const DOCUMENT = 'document';

/** Where a part of a document belongs: it opens at no other place of the file. */
export const partPlace = (candidateId: string, recordId: string, seq: number) =>
  ({ candidateId, kind: 'document_part', id: recordId, category: DOCUMENT, revision: seq }) as const;
