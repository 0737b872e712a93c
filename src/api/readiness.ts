import { Injectable } from '@nestjs/common';
import { Policies } from '../candidates/index.ts';
import { UnitOfWork } from '../platform/index.ts';

export type ReadinessAnswer =
  | { readonly status: 'ready'; readonly policyVersion: number }
  | { readonly status: 'not_ready'; readonly missing: readonly string[] };

/** Whether a balancer may send requests here. */
@Injectable()
export class Readiness {
  constructor(
    private readonly work: UnitOfWork,
    private readonly policies: Policies,
  ) {}

  async check(): Promise<ReadinessAnswer> {
    const reaches = { data: () => this.work.reaches('reader'), key_store: () => this.work.reaches('keys') };
    const found = await Promise.all(Object.entries(reaches).map(async ([name, ask]) => ((await ask()) ? [] : [name])));
    const missing = found.flat();
    return missing.length === 0
      ? { status: 'ready', policyVersion: this.policies.current.version }
      : { status: 'not_ready', missing };
  }
}
