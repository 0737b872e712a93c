import { setTimeout as sleep } from 'node:timers/promises';
import type { Api } from './api.ts';

export interface Sweep {
  readonly id: string;
  readonly finishedAt: string | null;
  readonly candidates: number;
  readonly labels: number;
  readonly endings: number;
}

const POLL_MS = 50;
const RECEIPT_POLLS = 200;

/** Asks for a sweep, waits until it is through, and then for the receipt of whom it should have ended. */
export async function sweepThrough(dpo: Api, endedId: string): Promise<Sweep> {
  let sweep = await dpo.post<Sweep>('/v1/retention/sweeps');
  while (sweep.finishedAt === null) {
    await sleep(POLL_MS);
    sweep = await dpo.get<Sweep>(`/v1/retention/sweeps/${sweep.id}`);
  }
  for (let polls = 0; polls < RECEIPT_POLLS; polls++) {
    const { body } = await dpo.ask(`/v1/erasures/${endedId}`);
    if (typeof body.receipt === 'string') break;
    await sleep(POLL_MS);
  }
  return sweep;
}
