import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { ApiKeys } from '../access/index.ts';
import { Policies } from '../candidates/index.ts';
import { Refusal } from '../platform/index.ts';
import { setCaller } from './caller.ts';
import { CHECKS_KEY, NEED, type Need } from './needs.ts';

/** The one gate, for every route: what doesn't declare its need is closed. */
@Injectable()
export class KeyGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly keys: ApiKeys,
    private readonly policies: Policies,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const targets = [context.getHandler(), context.getClass()];
    const need = this.reflector.getAllAndOverride<Need | undefined>(NEED, targets);
    if (need === 'nothing') return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const principal = await this.keys.identify(bearerOf(request));
    if (!this.reflector.getAllAndOverride<boolean>(CHECKS_KEY, targets)) await this.keys.requireAlive(principal);
    setCaller(request, principal);
    if (need === undefined || !this.has(principal.role, need)) throw notForRole();
    return true;
  }

  private has(roleId: string, need: Exclude<Need, 'nothing'>): boolean {
    const role = this.policies.current.policy.roles.get(roleId);
    if (!role) return false;
    switch (need) {
      case 'key':
        return true;
      case 'writes':
        return role.writes;
      case 'corrects':
        return role.writes || role.corrects;
      case 'governs':
        return role.governs;
      case 'audits':
        return role.audits;
      case 'sees_endings':
        return role.seesEndings;
    }
  }
}

function bearerOf(request: FastifyRequest): string | undefined {
  const [scheme, key] = (request.headers.authorization ?? '').split(' ');
  return scheme?.toLowerCase() === 'bearer' ? key : undefined;
}

export const notForRole = (): Refusal =>
  new Refusal('forbidden', 'NOT_FOR_THIS_ROLE', {
    found: 'a key whose role may not do this',
    remedy: 'Use a key of a role that may; GET /v1/policy lists the roles.',
  });
