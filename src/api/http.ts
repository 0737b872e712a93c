import 'reflect-metadata';
import multipart from '@fastify/multipart';
import helmet from '@fastify/helmet';
import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { LARGEST_FILE } from '../intake/index.ts';
import { enterRequestContext, Log, newId, stopwatch } from '../platform/index.ts';
import { Metrics } from './metrics.ts';
import { serveDocs } from './open-api.ts';
import { problem } from './problem.ts';

const LARGEST_JSON = 2_000_000;

/** The HTTP server over a module of rooms; not yet listening. */
export async function createHttp(
  module: DynamicModule,
  trustedProxies: readonly string[],
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: LARGEST_JSON,
    genReqId: () => newId(),
    trustProxy: trustedProxies.length > 0 && [...trustedProxies], // anybody else's headers are not believed
    frameworkErrors: answerBadUrl,
    schemaController: { compilersFactory: { buildValidator: noSchemas, buildSerializer: noSchemas } },
  });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, { logger: false, abortOnError: false });
  const fastify = adapter.getInstance<FastifyInstance>();
  observe(fastify, app.get(Log), app.get(Metrics));
  await app.register(helmet, { contentSecurityPolicy: false });
  await app.register(multipart, {
    limits: { fileSize: LARGEST_FILE + 1, files: 2, fields: 20, fieldSize: 10_000, headerPairs: 50 },
    throwFileSizeLimit: false,
  });
  serveDocs(app);
  return app;
}

/** Bodies are judged by class-validator: Fastify's compilers of JSON Schema would be loaded for nothing. */
function noSchemas(): never {
  throw new Error('no route has a schema of Fastify’s');
}

const notReadable = (): Error => Object.assign(new Error('URL_NOT_READABLE'), { statusCode: 400 });

/** A path that can't be decoded reaches no route and no filter. */
function answerBadUrl(_: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const answer = problem(
    'URL_NOT_READABLE',
    400,
    'The request can’t be read',
    'Found: a path that can’t be decoded.',
    'Encode the path in UTF-8, as RFC 3986 says.',
    request.id,
  );
  void reply
    .status(400)
    .header('cache-control', 'no-store')
    .type('application/problem+json')
    .send(JSON.stringify(answer));
}

/** A request id for every line and event, one line of log a request, and the time it took. */
function observe(fastify: FastifyInstance, log: Log, metrics: Metrics): void {
  const watches = new WeakMap<FastifyRequest, () => number>();
  fastify.addHook('onRequest', (request: FastifyRequest, reply: FastifyReply, next) => {
    watches.set(request, stopwatch());
    enterRequestContext({ requestId: request.id });
    void reply.header('x-request-id', request.id).header('cache-control', 'no-store');
    next(/%00/.test(request.url) ? notReadable() : undefined); // no text of ours has one, and PostgreSQL takes none
  });
  fastify.addHook('onResponse', (request: FastifyRequest, reply: FastifyReply, next) => {
    const took = watches.get(request)?.() ?? 0;
    const route = request.routeOptions.url ?? 'none'; // the pattern: a path or a query may hold anything
    metrics.observe({ method: request.method, route, status: reply.statusCode, seconds: took / 1000 });
    log.info('request', { method: request.method, route, status: reply.statusCode, ms: Math.round(took * 10) / 10 });
    next();
  });
}
