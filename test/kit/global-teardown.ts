import { rm } from 'node:fs/promises';
import { testServer } from './test-server.ts';

export default async function globalTeardown(): Promise<void> {
  await testServer.postgres?.stop();
  if (testServer.folder) await rm(testServer.folder, { recursive: true, force: true });
}
