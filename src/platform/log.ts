import { pino, type DestinationStream, type Logger } from 'pino';
import { currentRequestId } from './request-context.ts';
import type { Facts } from './refusal.ts';
import { Refusal } from './refusal.ts';

/**
 * Structured log. A line is an event name and facts (ids, codes, counts): there is no free text to put a person's
 * details into, and errors are reduced to their kind and place, because messages of libraries quote their input.
 */
export class Log {
  private readonly logger: Logger;

  constructor(level: string, destination?: DestinationStream) {
    this.logger = pino(
      {
        level,
        base: null,
        timestamp: pino.stdTimeFunctions.isoTime,
        formatters: { level: (label) => ({ level: label }) },
        mixin: () => ({ requestId: currentRequestId() }),
      },
      destination ?? pino.destination({ dest: 1, sync: true }),
    );
  }

  info(event: string, facts: Facts = {}): void {
    this.logger.info({ event, ...facts });
  }

  warn(event: string, facts: Facts = {}): void {
    this.logger.warn({ event, ...facts });
  }

  /** A broken promise of ours: kind and stack frames, never the message. */
  error(event: string, error: unknown, facts: Facts = {}): void {
    this.logger.error({ event, ...facts, ...describeError(error) });
  }
}

/** What may be said of an error: its class, code, constraint and the places of our code it passed. */
export function describeError(error: unknown): Record<string, string | undefined> {
  if (!(error instanceof Error)) return { error: typeof error };
  const { code, constraint } = error as Error & { code?: unknown; constraint?: unknown };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    error: error instanceof Refusal ? error.code : error.constructor.name,
    code: typeof code === 'string' ? code : undefined,
    constraint: typeof constraint === 'string' ? constraint : undefined,
    at: frames
      .slice(0, 8)
      .map((line) => line.trim())
      .join(' < '),
    cause: error.cause instanceof Error ? error.cause.constructor.name : undefined,
  };
}
