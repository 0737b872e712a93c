import type { Database, Login, Queries, Session, Tx } from './database.ts';

/** The databases of a process, by login. */
export class UnitOfWork {
  constructor(private readonly databases: Readonly<Record<Login, Database>>) {}

  /** A deed on one candidate: row-level security lets its transaction touch that one only. */
  deed<T>(candidateId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.databases.writer.transaction({ 'candor.candidate': candidateId }, work);
  }

  /** Reads of several statements under the settings that row-level security asks for. */
  read<T>(session: Session, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.databases.reader.transaction(session, work);
  }

  /** A write that touches no candidate's values. */
  write<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.databases.writer.transaction({}, work);
  }

  /** A job's batch over many candidates. */
  job<T>(name: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.databases.jobs.transaction({ 'candor.job': name }, work);
  }

  /** The key store: never one transaction with the data. */
  keys<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.databases.keys.transaction({}, work);
  }

  /** Single statements, each its own transaction. */
  get reading(): Queries {
    return this.databases.reader;
  }

  get writing(): Queries {
    return this.databases.writer;
  }

  get keyStore(): Queries {
    return this.databases.keys;
  }

  /** Whether a login's database answers now. */
  async reaches(login: Login): Promise<boolean> {
    return this.databases[login].answers();
  }

  async close(): Promise<void> {
    await Promise.all(Object.values(this.databases).map((database) => database.close()));
  }
}
