import { setTimeout as sleep } from 'node:timers/promises';

/** Something that runs until it ends by itself or is let go. */
export interface Running {
  readonly ended: Promise<unknown>;
  letGo(): Promise<void>;
}

const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 5_000;

/**
 * Starts it again whenever it ends by itself, each try after a longer pause, until it is let go. `startAgain` answers
 * nothing where it could not be started now.
 */
export function keptAlive(
  first: Running,
  startAgain: () => Promise<Running | undefined>,
  tell: (what: 'ended' | 'started_again') => void,
): () => Promise<void> {
  const stopping = new AbortController();
  const stopped = (): boolean => stopping.signal.aborted;
  let running = first;

  const start = async (): Promise<void> => {
    for (let pauseMs = FIRST_PAUSE_MS; !stopped(); pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
      await sleep(pauseMs, undefined, { signal: stopping.signal }).catch(() => undefined);
      const again = stopped() ? undefined : await startAgain().catch(() => undefined); // the next try, too, may say why
      if (!again) continue;
      running = again;
      return tell('started_again');
    }
  };
  const keep = async (): Promise<void> => {
    for (;;) {
      await running.ended;
      if (stopped()) return;
      tell('ended');
      await start();
      if (stopped()) await running.letGo(); // it came up while it was no longer wanted
    }
  };
  const kept = keep();

  return async () => {
    stopping.abort();
    await running.letGo();
    await kept;
  };
}
