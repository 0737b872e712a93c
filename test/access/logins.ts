import { Client } from 'pg';
import { ensureLogins } from '../../src/platform/logins.ts';
import { Secrets } from '../../src/platform/secrets.ts';
import type { Service } from '../kit/service.ts';

export type LoginName = 'reader' | 'writer' | 'jobs' | 'keys' | 'owner';
export type Settings = Readonly<Record<string, string>>;

/** Statements as each of the service's logins, past all code of ours: what the database alone lets through. */
export class Logins {
  private constructor(private readonly clients: ReadonlyMap<LoginName, Client>) {}

  static async of(service: Service): Promise<Logins> {
    const { url } = service.database;
    const secret = new Secrets(service.dataFolder).obtain('database-logins.key');
    const urls = { ...(await ensureLogins({ data: url, keys: url }, secret)), owner: url };
    const clients = new Map<LoginName, Client>();
    for (const [login, connectionString] of Object.entries(urls) as [LoginName, string][]) {
      const client = new Client({ connectionString });
      await client.connect();
      clients.set(login, client);
    }
    return new Logins(clients);
  }

  /** One statement in a transaction with these settings, undone at its end. */
  async rows<Row extends object>(
    login: LoginName,
    settings: Settings,
    sql: string,
    values: unknown[] = [],
  ): Promise<Row[]> {
    const client = this.clients.get(login);
    if (!client) throw new Error(`no login is called ${login}`);
    await client.query('begin');
    try {
      for (const [name, value] of Object.entries(settings))
        await client.query('select set_config($1, $2, true)', [name, value]);
      const { rows } = await client.query(sql, values);
      await client.query('set constraints all immediate'); // those that wait for the commit
      return rows as Row[];
    } finally {
      await client.query('rollback');
    }
  }

  /** The database's answer to what it must not do: its code, and the constraint that said no. */
  async refusal(login: LoginName, settings: Settings, sql: string, values: unknown[] = []): Promise<string> {
    try {
      const found = await this.rows(login, settings, sql, values);
      return `did it, with ${found.length} rows`;
    } catch (error) {
      const { code, constraint } = error as { code?: string; constraint?: string };
      return constraint ?? code ?? String(error);
    }
  }

  async close(): Promise<void> {
    for (const client of this.clients.values()) await client.end();
  }
}

/** How PostgreSQL says that a login may not. */
export const NOT_ALLOWED = '42501';
