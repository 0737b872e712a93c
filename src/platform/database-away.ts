/** What the operating system says where nobody answers, or a line was cut. */
const CUT = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);

/** SQLSTATE: class 08 is the connection, but 08P01, which is a message that the server can’t read; the rest are a server that stops, crashed, starts, or takes no more connections. */
const AWAY = /^(08(?!P01)|57P0[1-5]$|53300$)/;

/** The driver's own words, which carry no code, for a line that ended under a statement or did not come about. */
const DRIVER_SAYS = [
  'Connection terminated',
  'Client has encountered a connection error',
  'timeout exceeded when trying to connect',
  'Client was closed and is not queryable',
];

/** Whether an error says that the database could not be reached, and nothing of what was asked. */
export function isDatabaseAway(error: unknown): boolean {
  for (let one = error, depth = 0; one instanceof Error && depth < 5; one = one.cause, depth++) {
    const { code, message, syscall } = one as Error & { code?: unknown; syscall?: unknown };
    if (typeof code === 'string' && (CUT.has(code) || AWAY.test(code))) return true;
    if (code === 'ENOENT' && syscall === 'connect') return true; // a socket's server removes it when it ends
    if (DRIVER_SAYS.some((words) => message.includes(words))) return true;
    if (one instanceof AggregateError && one.errors.some(isDatabaseAway)) return true;
  }
  return false;
}
