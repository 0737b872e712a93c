import { createServer } from 'node:net';

/** A port that the demo needs and another program has. */
export class PortTaken extends Error {
  constructor(port: number) {
    super(`candor: found port ${port} taken; expected it free. Set another, such as: PORT=3100 npm run demo`);
    this.name = 'PortTaken';
  }
}

/** Looks before anything is started, so that the answer comes at once. */
export function requireFree(host: string, port: number): Promise<void> {
  const probe = createServer();
  return new Promise((free, taken) => {
    probe.once('error', (error: NodeJS.ErrnoException) =>
      taken(error.code === 'EADDRINUSE' ? new PortTaken(port) : error),
    );
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => free()));
  });
}
