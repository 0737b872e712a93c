import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { ReaderPool } from '../intake/index.ts';
import { Outbox } from '../mail/index.ts';
import { Queue } from '../platform/index.ts';
import { Sweeper } from '../retention/index.ts';

/** Figures for Prometheus: how long requests take, and every backlog that can grow. */
@Injectable()
export class Metrics {
  private readonly registry = new Registry();
  private readonly requests: Histogram;

  constructor(queue: Queue, sweeper: Sweeper, outbox: Outbox, readers: ReaderPool) {
    const registers = [this.registry];
    collectDefaultMetrics({ register: this.registry, prefix: 'candor_' });
    this.requests = new Histogram({
      name: 'candor_http_request_seconds',
      help: 'Duration of requests by route and status',
      registers,
      labelNames: ['method', 'route', 'status'],
      buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
    });
    const jobs = new Gauge({
      name: 'candor_jobs',
      help: 'Jobs by queue and state',
      labelNames: ['queue', 'state'],
      registers,
      async collect() {
        for (const [name, counts] of Object.entries(await queue.backlog()))
          for (const [state, amount] of Object.entries(counts)) this.set({ queue: name, state }, amount);
      },
    });
    const due = new Gauge({
      name: 'candor_grounds_overdue',
      help: 'Grounds past their end that no sweep has taken yet',
      registers,
      async collect() {
        this.set((await sweeper.backlog()).grounds);
      },
    });
    const mails = new Gauge({
      name: 'candor_mails',
      help: 'Mails in the outbox by state',
      labelNames: ['state'],
      registers,
      async collect() {
        const { waiting, failed } = await outbox.backlog();
        this.set({ state: 'waiting' }, waiting);
        this.set({ state: 'failed' }, failed);
      },
    });
    const reading = new Gauge({
      name: 'candor_readers',
      help: 'Reader processes: busy, waiting documents, restarts',
      labelNames: ['what'],
      registers,
      collect() {
        const { busy, backlog, restarts } = readers.stats();
        for (const [what, amount] of Object.entries({ busy, backlog, restarts })) this.set({ what }, amount);
      },
    });
    void [jobs, due, mails, reading]; // registered by being made
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  observe(request: { method: string; route: string; status: number; seconds: number }): void {
    this.requests.observe({ method: request.method, route: request.route, status: request.status }, request.seconds);
  }

  text(): Promise<string> {
    return this.registry.metrics();
  }
}
