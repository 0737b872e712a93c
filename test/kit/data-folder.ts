import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A folder for a service of its own, as if it had started before: its logins are those of the whole run, which the server
 * then has to make once, and not for each service.
 */
export function aDataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'candor-test-'));
  const secrets = join(folder, 'secrets');
  mkdirSync(secrets, { mode: 0o700 });
  writeFileSync(join(secrets, 'database-logins.key'), process.env.TEST_LOGINS ?? '', { mode: 0o600 });
  return folder;
}
