import type { Database, Login, Queries, Tx } from '../../src/platform/index.ts';
import type { Service } from './service.ts';

const STEPPED: readonly Login[] = ['jobs', 'keys'];

/**
 * Counts the steps of a service's jobs: each statement of the jobs' login and of the key store, and each commit. Before the
 * step that a test names, it does what the test wants to happen between this step and the one before.
 */
export class Steps {
  private taken = 0;
  private at = 0;
  private between: () => Promise<void> = () => Promise.resolve();

  /** From here on the service's databases are watched. */
  constructor(service: Service) {
    const { databases } = service.rooms.work as unknown as { databases: Record<Login, Database> };
    for (const login of STEPPED) databases[login] = this.watched(databases[login]);
  }

  /** Runs a job; before its n-th step comes the deed. Answers whether the job had so many steps. */
  async run(job: () => Promise<unknown>, at: number, between: () => Promise<void>): Promise<boolean> {
    Object.assign(this, { taken: 0, at, between });
    await job();
    const reached = this.taken >= at;
    this.at = 0;
    return reached;
  }

  private async step(): Promise<void> {
    this.taken += 1;
    if (this.taken === this.at) await this.between();
  }

  private watched(database: Database): Database {
    const rows: Queries['rows'] = async (sql, values) => {
      await this.step();
      return database.rows(sql, values);
    };
    const transaction: Database['transaction'] = (session, work) =>
      database.transaction(session, async (tx) => {
        const result = await work(this.watchedTx(tx));
        await this.step(); // the commit
        return result;
      });
    return new Proxy(database, {
      get: (target, name) => {
        if (name === 'rows') return rows;
        if (name === 'transaction') return transaction;
        const value: unknown = Reflect.get(target, name, target);
        return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      },
    });
  }

  private watchedTx(tx: Tx): Tx {
    const rows: Queries['rows'] = async (sql, values) => {
      await this.step();
      return tx.rows(sql, values);
    };
    return { em: tx.em, rows };
  }
}
