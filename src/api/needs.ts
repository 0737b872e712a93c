import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiResponse } from '@nestjs/swagger';

/**
 * What a route asks of its caller: nobody is let in by default.
 * `key`: any role with a key; what it sees is narrowed by policy. `writes`, `governs`, `audits`, `sees_endings`: a capability
 * that policy gives to the role. `corrects`: that, or `writes`, which is more.
 */
export type Need = 'nothing' | 'key' | 'writes' | 'corrects' | 'governs' | 'audits' | 'sees_endings';

export const NEED = 'candor:need';
/** The read's own statement checks that the key still holds, so the guard doesn't ask a second time. */
export const CHECKS_KEY = 'candor:checks-key';

const PROBLEM = { content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } };

/** Declares a route's need and its line in the OpenAPI document. */
export const Route = (route: {
  needs: Need;
  summary: string;
  description?: string;
  checksKeyItself?: boolean;
}): MethodDecorator =>
  applyDecorators(
    SetMetadata(NEED, route.needs),
    SetMetadata(CHECKS_KEY, route.checksKeyItself ?? false),
    ApiOperation({ summary: route.summary, ...(route.description ? { description: route.description } : {}) }),
    ...(route.needs === 'nothing' ? [] : [ApiBearerAuth()]),
    ApiResponse({ status: 'default', description: 'A problem (RFC 9457)', ...PROBLEM }),
  );
