import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the demo's résumés, references and checks lie. */
const FILES = join(import.meta.dirname, 'files');

export interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** The service as an integrator reaches it: over HTTP, with a role's key. */
export class Api {
  constructor(
    private readonly url: string,
    private readonly key: string,
  ) {}

  /** Any answer, refusals too: what a role does not get is part of the story. */
  ask(path: string): Promise<Answer> {
    return this.send('GET', path);
  }

  async get<T>(path: string): Promise<T> {
    return expected(await this.send('GET', path), 'GET', path) as T;
  }

  async post<T>(path: string, body?: object): Promise<T> {
    return expected(await this.sendJson('POST', path, body), 'POST', path) as T;
  }

  async patch(path: string, body: object): Promise<void> {
    expected(await this.sendJson('PATCH', path, body), 'PATCH', path);
  }

  /** Sends one of the demo's files and waits until it is read. */
  async upload<T>(path: string, file: string, fields: Readonly<Record<string, string>>): Promise<T> {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append('file', new Blob([readFileSync(join(FILES, file))]), file);
    return expected(await this.send('POST', path, form), 'POST', path) as T;
  }

  private sendJson(method: string, path: string, body: object | undefined): Promise<Answer> {
    return body === undefined
      ? this.send(method, path)
      : this.send(method, path, JSON.stringify(body), 'application/json');
  }

  private async send(method: string, path: string, body?: string | FormData, type?: string): Promise<Answer> {
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers: { authorization: `Bearer ${this.key}`, prefer: 'wait=30', ...(type ? { 'content-type': type } : {}) },
      ...(body === undefined ? {} : { body }),
    });
    const json = response.headers.get('content-type')?.includes('json') ?? false;
    const text = await response.text();
    return { status: response.status, body: json ? (JSON.parse(text) as Answer['body']) : {} };
  }
}

/** The JSON of one of the demo's files. */
export const jsonOf = (file: string): object => JSON.parse(textOf(file)) as object;

export const textOf = (file: string): string => readFileSync(join(FILES, file), 'utf8').trim();

function expected({ status, body }: Answer, method: string, path: string): object {
  if (status < 300) return body;
  throw new Error(`${method} ${path} answered ${status} ${typeof body.code === 'string' ? body.code : ''}`);
}
