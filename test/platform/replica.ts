// A process of its own that starts the embedded database, says what it got, and stops when it is told to.
import { once } from 'node:events';
import { startEmbeddedPostgres } from '../../src/platform/embedded-postgres.ts';

const [folder = ''] = process.argv.slice(2);
const postgres = await startEmbeddedPostgres(folder);
process.stdout.write(`${JSON.stringify({ url: postgres.url, owned: postgres.owned })}\n`);
await once(process.stdin, 'data');
await postgres.stop();
process.exit(0);
