/** Does it for each, so many at once: for tests whose time is waiting for one answer after the other. */
export async function sideBySide<T>(all: Iterable<T>, atOnce: number, each: (one: T) => Promise<void>): Promise<void> {
  const rest = all[Symbol.iterator](); // one queue for all
  const takeUntilDone = async (): Promise<void> => {
    for (let next = rest.next(); !next.done; next = rest.next()) await each(next.value);
  };
  await Promise.all(Array.from({ length: atOnce }, takeUntilDone));
}
