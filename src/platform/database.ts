import { CompiledQuery } from 'kysely';
import { MikroORM, type EntityManager, type EntitySchema, type EntityClass } from '@mikro-orm/postgresql';
import { selectEpochMs } from './epoch.query.ts';
import type { Queries } from './queries.ts';

export type { Queries } from './queries.ts';

/** Who speaks to the database: none of the logins owns anything, and each sees only what its policies let through. */
export type Login = 'reader' | 'writer' | 'jobs' | 'keys';

export type Entities = readonly (EntitySchema | EntityClass<object>)[];

/** Settings that row-level security reads, for one transaction. */
export type Session = Readonly<Record<string, string>>;

/** One transaction: statements and entities share it, and commit or vanish together. */
export interface Tx extends Queries {
  readonly em: EntityManager;
}

/** One login's connections, through the ORM. */
export class Database {
  private constructor(
    readonly login: Login,
    private readonly orm: MikroORM,
  ) {}

  static async open(login: Login, url: string, entities: Entities, connections: number): Promise<Database> {
    const orm = new MikroORM({
      clientUrl: url,
      entities: [...entities],
      discovery: { warnWhenNoEntities: false },
      sessionContext: 'transaction',
      pool: { min: 0, max: connections },
      driverOptions: { application_name: `candor ${login}`, options: '-c TimeZone=UTC' },
      contextName: login,
      logger: () => undefined, // statements never reach a log
      schema: login === 'keys' ? 'keys' : 'candor',
      schemaGenerator: { disableForeignKeys: false },
    });
    await orm.connect(); // it would by itself at the first statement, but calls itself connected only where it was told to
    return new Database(login, orm);
  }

  /** Outside any transaction: for single statements that carry their own session. */
  rows<Row extends object>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    return run<Row>(this.orm.em, sql, values);
  }

  /** All or nothing, under the session's settings. */
  transaction<T>(session: Session, work: (tx: Tx) => Promise<T>): Promise<T> {
    const em = this.orm.em.fork({ session: { variables: session } });
    return em.transactional((inner) => work({ em: inner, rows: (sql, values = []) => run(inner, sql, values) }));
  }

  /** Whether a statement gets its answer now. */
  async answers(): Promise<boolean> {
    try {
      await selectEpochMs(this);
      return true;
    } catch {
      return false;
    }
  }

  close(): Promise<void> {
    return this.orm.close(true);
  }
}

async function run<Row extends object>(em: EntityManager, sql: string, values: readonly unknown[]): Promise<Row[]> {
  const result = await em.getKysely().executeQuery(CompiledQuery.raw(sql, [...values]));
  return result.rows as Row[];
}
