import { request } from 'node:http';
import type { Service } from './service.ts';

export interface RawRequest {
  readonly method: string;
  /** Sent as it is: nothing is normalised. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string | string[]>>;
  readonly body?: string | Buffer;
}

export interface RawAnswer {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

/** Requests byte for byte as a test writes them. */
export const rawRequests =
  ({ origin }: Service) =>
  ({ method, path, headers, body }: RawRequest): Promise<RawAnswer> => {
    const { hostname, port } = new URL(origin);
    return new Promise((resolve, reject) => {
      const sent = request({ hostname, port, method, path, headers });
      sent.on('error', reject);
      sent.on('response', (response) => {
        const pieces: Buffer[] = [];
        response.on('data', (piece: Buffer) => pieces.push(piece));
        response.on('end', () => {
          const [status, type] = [response.statusCode ?? 0, response.headers['content-type'] ?? ''];
          resolve({ status, type, text: Buffer.concat(pieces).toString() });
        });
      });
      sent.end(body);
    });
  };

/** What is wrong with how a request was refused: a problem has a code and a remedy, and repeats nothing that was sent. */
export function faultsOfRefusal({ status, type, text }: RawAnswer, canary: string): string[] {
  if (status < 400) return [];
  if (status >= 500) return [`is answered ${status}`];
  const isProblem = type.startsWith('application/problem+json');
  const { code, remedy } = (isProblem ? JSON.parse(text) : {}) as { code?: string; remedy?: string };
  return [
    ...(isProblem ? [] : [`is refused (${status}) as ${type || 'nothing'}`]),
    ...(!isProblem || (code && remedy) ? [] : ['is refused without a code and a remedy']),
    ...(text.includes(canary) ? ['repeats what was sent'] : []),
  ];
}
