import { parseArgs } from 'node:util';
import { benchEngine } from './engine.bench.ts';
import { benchIntake } from './intake.bench.ts';
import { benchPlan } from './plan.bench.ts';
import { benchReader } from './reader.bench.ts';
import { benchSweep } from './sweep.bench.ts';
import { benchView } from './view.bench.ts';
import { makeWorld } from './world.ts';

// npm run bench -- [--rounds 10] [--seconds 10] [--only engine,reader,intake,view,sweep,plan] [--plan 20000]
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '3' },
    only: { type: 'string', default: 'engine,reader,intake,view,sweep,plan' },
    plan: { type: 'string', default: '20000' },
  },
});
const rounds = Number(values.rounds);
const seconds = Number(values.seconds);
const only = values.only.split(',');

console.log(
  `Candor against floors measured in the same run: ${rounds} interleaved rounds of ${seconds} s, node ${process.version}`,
);
if (only.includes('engine')) benchEngine(rounds);
if (only.includes('reader')) await benchReader(rounds);
if (['intake', 'view', 'sweep', 'plan'].some((one) => only.includes(one))) await benchService();

async function benchService(): Promise<void> {
  const world = await makeWorld();
  try {
    if (only.includes('intake')) await benchIntake(world, rounds, seconds);
    if (only.includes('view')) await benchView(world, rounds, seconds);
    if (only.includes('sweep')) await benchSweep(world, Math.max(3, Math.ceil(rounds / 2)));
    if (only.includes('plan')) await benchPlan(world, Number(values.plan), Math.max(2, Math.ceil(rounds / 2)));
  } finally {
    await world.end();
  }
}
