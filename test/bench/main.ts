import { parseArgs } from 'node:util';
import { benchIntake } from './intake.bench.ts';
import { benchSweep } from './sweep.bench.ts';
import { benchView } from './view.bench.ts';
import { makeWorld } from './world.ts';

// npm run bench -- [--rounds 10] [--seconds 10] [--only intake,view,sweep]
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '3' },
    only: { type: 'string', default: 'intake,view,sweep' },
  },
});
const rounds = Number(values.rounds);
const seconds = Number(values.seconds);
const only = values.only.split(',');

console.log(
  `Candor against floors measured in the same run: ${rounds} interleaved rounds of ${seconds} s, node ${process.version}`,
);
const world = await makeWorld();
try {
  if (only.includes('intake')) await benchIntake(world, rounds, seconds);
  if (only.includes('view')) await benchView(world, rounds, seconds);
  if (only.includes('sweep')) await benchSweep(world, Math.max(3, Math.ceil(rounds / 2)));
} finally {
  await world.end();
}
