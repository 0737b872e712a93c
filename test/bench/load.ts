import { Agent, request } from 'node:http';

export interface Call {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Round {
  readonly calls: number;
  readonly perSecond: number;
  /** Median milliseconds a call. */
  readonly median: number;
  /** Bytes of the last answer. */
  readonly bytes: number;
}

/** Sends calls over so many connections for so long; each waits for its answer. Any other status than expected ends the run. */
export async function load(next: () => Call, expected: number, connections: number, seconds: number): Promise<Round> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  let bytes = 0;
  const started = performance.now();
  const end = started + seconds * 1000;
  const worker = async (): Promise<void> => {
    while (performance.now() < end) {
      const began = performance.now();
      const answer = await send(agent, next());
      if (answer.status !== expected) throw new Error(`answered ${answer.status}: ${answer.text.slice(0, 500)}`);
      bytes = answer.text.length;
      times.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  agent.destroy();
  const took = (performance.now() - started) / 1000;
  times.sort((a, b) => a - b);
  return { calls: times.length, perSecond: times.length / took, median: times[times.length >> 1] ?? 0, bytes };
}

function send(agent: Agent, call: Call): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const outgoing = request(call.url, { method: call.method, agent, headers: call.headers }, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('end', () =>
        resolve({ status: incoming.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') }),
      );
    });
    outgoing.on('error', reject);
    outgoing.end(call.body);
  });
}
