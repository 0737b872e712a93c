import type { DocumentReader } from '../../src/intake/index.ts';

type Reading = Awaited<ReturnType<DocumentReader['read']>>;
type Found = Extract<Reading, { state: 'ready' }>['fields'][number];

/** Reads in every document what the test says, under the name that the test gives it. */
export class ScriptedReader implements DocumentReader {
  version = 'scripted/1';
  /** By the text of the document; what it has no script for it reads as nothing. */
  private readonly scripts = new Map<string, readonly Found[] | 'unreadable'>();
  /** What happens before each document. */
  before: () => Promise<void> = () => Promise.resolve();

  finds(text: string, fields: Readonly<Record<string, string>> | readonly Found[] | 'unreadable'): void {
    const found =
      fields === 'unreadable' || Array.isArray(fields)
        ? (fields as readonly Found[] | 'unreadable')
        : Object.entries(fields).map(([path, value]) => ({ path, value, confidence: 0.9 }));
    this.scripts.set(text, found);
  }

  async read(bytes: Buffer): Promise<Reading> {
    await this.before();
    const found = this.scripts.get(bytes.toString()) ?? [];
    const reader = this.version;
    if (found === 'unreadable') return { state: 'unreadable', reason: 'broken', reader };
    const fields = [...found];
    return { state: 'ready', mediaType: 'text/plain', fields, text: bytes.toString(), pages: 0, flags: [], reader };
  }
}
