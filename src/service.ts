import { createApp } from './app.module.ts';
import type { Configuration, Log } from './platform/index.ts';
import { Rooms } from './rooms.ts';

const LONGEST_STOP_MS = 25_000;

/** The service, once it answers requests. */
export interface Running {
  readonly rooms: Rooms;
  readonly stop: () => Promise<void>;
}

/** Starts the service. */
export async function serve(configuration: Configuration, log: Log): Promise<Running> {
  const rooms = await Rooms.open(configuration, log);
  await rooms.start();
  const app = await createApp(rooms, { ticking: true });
  await app.listen(configuration.port, configuration.host);
  log.info('service.ready', {
    url: configuration.publicUrl,
    node: process.version,
    policyVersion: rooms.policies.current.version,
    database: configuration.databaseUrl === undefined ? 'embedded' : 'given',
    secrets: `${configuration.dataFolder}/secrets`,
  });
  if (configuration.keysDatabaseUrl === undefined)
    log.warn('keys.beside_data', {
      meaning:
        'Keys and data share a server: a restored backup of it brings back keys. Set KEYS_DATABASE_URL to keep them apart.',
    });
  const stop = async (): Promise<void> => {
    await app.close(); // requests in flight are answered first
    await rooms.stop();
    log.info('service.stopped');
  };
  return { rooms, stop };
}

/** Ends the process once what runs has stopped; a second signal changes nothing. */
export function stopOnSignals(stop: () => Promise<void>): void {
  let stopping = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      setTimeout(() => process.exit(1), LONGEST_STOP_MS).unref();
      void stop().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
}
