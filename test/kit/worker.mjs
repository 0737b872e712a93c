// A replica of the compiled service that only works, without HTTP: opens the rooms, waits for a word on its input, and then
// takes jobs of the queues that its arguments name, or of all, with readers, where they name none.
import { once } from 'node:events';
import { Log, readConfiguration } from '../../dist/platform.js';
import { Rooms } from '../../dist/rooms.js';

const rooms = await Rooms.open(readConfiguration(), new Log('error', process.stderr));
const queues = process.argv.slice(2);
for (const name of queues)
  rooms.queue.handle(name, async (job, signal) => void (await rooms.handlers[name](job, signal)));
process.stdout.write('open\n');
await once(process.stdin, 'data');
process.emit('kill-at:arm');
await (queues.length > 0 ? rooms.queue.start() : rooms.start());
