import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Principal } from '../vault/index.ts';

const CALLERS = new WeakMap<object, Principal>();

export const setCaller = (request: FastifyRequest, principal: Principal): void =>
  void CALLERS.set(request.raw, principal);
export const callerOf = (request: FastifyRequest): Principal | undefined => CALLERS.get(request.raw);

/** The principal that the guard has let in. */
export const Caller = createParamDecorator((_: unknown, context: ExecutionContext): Principal => {
  const principal = callerOf(context.switchToHttp().getRequest<FastifyRequest>());
  if (!principal) throw new Error('a route that names its caller has to need a key');
  return principal;
});
