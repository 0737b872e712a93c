import { AsyncLocalStorage } from 'node:async_hooks';

/** What every line of log and every audit event of one request or job share. */
export interface RequestContext {
  readonly requestId: string;
}

const storage = new AsyncLocalStorage<RequestContext>();

export const withRequestContext = <T>(context: RequestContext, work: () => T): T => storage.run(context, work);
export const enterRequestContext = (context: RequestContext): void => storage.enterWith(context);
export const currentRequestId = (): string | undefined => storage.getStore()?.requestId;
