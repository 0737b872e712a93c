import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Instant } from './clock.ts';

const BYTES = 32;

/** Secrets that the deployment makes for itself at first start: files that only their owner can read. */
export class Secrets {
  readonly folder: string;

  constructor(dataFolder: string) {
    this.folder = join(dataFolder, 'secrets');
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    chmodSync(this.folder, 0o700);
  }

  /** The secret of that name; made now where there is none. Two replicas that make it at once end with the same one. */
  obtain(name: string, madeAt?: Instant): Buffer {
    const file = this.pathOf(name);
    if (!existsSync(file)) this.put(name, randomBytes(BYTES), madeAt);
    return Buffer.from(readFileSync(file, 'utf8').trim(), 'base64url');
  }

  read(name: string): Buffer | undefined {
    const file = this.pathOf(name);
    return existsSync(file) ? Buffer.from(readFileSync(file, 'utf8').trim(), 'base64url') : undefined;
  }

  /** When the secret was made: as its maker said, else as the folder's clock did. */
  madeAt(name: string): Instant {
    return Temporal.Instant.fromEpochMilliseconds(Math.floor(statSync(this.pathOf(name)).mtimeMs));
  }

  /** Destroys it: the content is overwritten, then the name removed. */
  destroy(name: string): void {
    const file = this.pathOf(name);
    if (!existsSync(file)) return;
    writeFileSync(file, 'x'.repeat(64), { flag: 'r+', flush: true });
    rmSync(file);
  }

  private put(name: string, secret: Buffer, madeAt: Instant | undefined): void {
    const file = this.pathOf(name);
    const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
    writeFileSync(draft, `${secret.toString('base64url')}\n`, { mode: 0o600, flush: true });
    if (madeAt) utimesSync(draft, madeAt.epochMilliseconds / 1000, madeAt.epochMilliseconds / 1000);
    try {
      linkSync(draft, file); // atomic, and fails where another replica was first
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      rmSync(draft);
    }
  }

  private pathOf(name: string): string {
    return join(this.folder, name);
  }
}
