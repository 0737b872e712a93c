// Preloaded (`node --import`) into a process that is to die: kills it with kill -9 at one of the statements that it sends.
// KILL_PLAN says which: {from?, only?, at, when, log?}. Counting begins with the first statement that matches `from`, or, without
// it, when the process emits `kill-at:arm`; of the statements of the service's own logins, those that match `only` count.
// `when`: before the statement is sent, when it is sent, or when it is answered. With `log`, each counted one is noted there.
import { appendFileSync } from 'node:fs';
import pg from 'pg';

const plan = JSON.parse(process.env.KILL_PLAN ?? 'null');
const LOGIN = /^candor /;
let counting = false;
let count = 0;

if (plan) {
  const from = plan.from === undefined ? undefined : new RegExp(plan.from, 'i');
  const only = new RegExp(plan.only ?? '', 'i');
  process.once('kill-at:arm', () => (counting = from === undefined));
  const send = pg.Client.prototype.query;
  pg.Client.prototype.query = function query(...given) {
    const text = typeof given[0] === 'string' ? given[0] : String(given[0]?.text ?? '');
    if (!isCounted(this, text, from, only)) return send.apply(this, given);
    count += 1;
    if (plan.log) appendFileSync(plan.log, `${text.replaceAll(/\s+/g, ' ').slice(0, 80)}\n`);
    if (count !== plan.at) return send.apply(this, given);
    if (plan.when === 'before') die();
    const answered = send.apply(this, given);
    if (plan.when === 'sent') process.nextTick(die);
    else answered.then(() => setTimeout(die, plan.afterMs ?? 0), die);
    return answered;
  };
}

function isCounted(client, text, from, only) {
  if (!LOGIN.test(client.connectionParameters.application_name ?? '')) return false;
  if (!counting && from?.test(text)) counting = true;
  return counting && only.test(text);
}

function die() {
  process.kill(process.pid, 'SIGKILL');
  for (;;); // nothing of ours runs any more
}
