import { BEFORE_ALL, type Clock, type UnitOfWork } from '../platform/index.ts';
import { deleteMessageKeys, deleteUnusedCandidateKeys, selectKeysMadeBetween } from './key-store.query.ts';

/** A key is committed before what uses it; after this time, one without a use was left by a crash. */
const UNUSED = { hours: 1 };
const BATCH = 1_000;

type Among = (ids: readonly string[]) => Promise<{ id: string }[]>;

/** Destroys keys of candidates and messages that were never made. */
export class OrphanKeys {
  /** `longestWaitDays`: how long a message may wait; a key left behind at its end is found then, older ones were before. */
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly longestWaitDays: () => number,
  ) {}

  /** `candidatesAmong` and `messagesAmong` tell which of the ids exist. Answers with how many keys went. */
  async destroy(candidatesAmong: Among, messagesAmong: Among): Promise<number> {
    const candidates = await this.destroyOf('candidate_key', candidatesAmong, (ids) =>
      deleteUnusedCandidateKeys(this.work.keyStore, ids),
    );
    const messages = await this.destroyOf('message_key', messagesAmong, (ids) =>
      deleteMessageKeys(this.work.keyStore, ids),
    );
    return candidates + messages;
  }

  private async destroyOf(
    table: 'candidate_key' | 'message_key',
    among: Among,
    destroy: (ids: string[]) => Promise<unknown>,
  ): Promise<number> {
    const now = this.clock.now();
    let after = BEFORE_ALL;
    let destroyed = 0;
    for (;;) {
      const keys = await selectKeysMadeBetween(this.work.keyStore, table, {
        from: now.subtract({ hours: 24 * (this.longestWaitDays() + 2) }).toString(),
        until: now.subtract(UNUSED).toString(),
        after,
        limit: BATCH,
      });
      const last = keys.at(-1);
      if (!last) return destroyed;
      const used = new Set((await among(keys.map((key) => key.id))).map((row) => row.id));
      const unused = keys.map((key) => key.id).filter((id) => !used.has(id));
      if (unused.length > 0) await destroy(unused);
      destroyed += unused.length;
      after = last.id;
    }
  }
}
