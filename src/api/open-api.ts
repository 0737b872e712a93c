import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { describeIdempotency } from './idempotency.ts';
import { PROBLEM_SCHEMA } from './problem.ts';

const DESCRIPTION = `Candor keeps a recruiting organisation's candidate data lawful: every field carries its source and lawful basis,
is shown only for a purpose that a living ground allows, and goes on time. Reads name a purpose. Errors are problems (RFC 9457)
with a \`code\` to decide by and a \`remedy\`. Every POST takes \`Idempotency-Key\`.`;

/** The OpenAPI 3.1 document of the /v1 API and of operation; the pages are for people and left out. */
export function describeApi(app: NestFastifyApplication): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setTitle('Candor')
    .setDescription(DESCRIPTION)
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addBearerAuth({
      type: 'http',
      scheme: 'bearer',
      description: 'An API key: npm run --silent candor -- key create --role <role>',
    });
  const document = SwaggerModule.createDocument(app, builder.build(), { operationIdFactory: (_, method) => method });
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, Problem: PROBLEM_SCHEMA as never },
  };
  document.paths = Object.fromEntries(
    Object.entries(document.paths).filter(([path]) => /^\/(v1|health|metrics)/.test(path)),
  );
  describeIdempotency(document);
  return document;
}

/** `/openapi.json` and its page at `/docs`, written when first asked for. */
export function serveDocs(app: NestFastifyApplication): void {
  SwaggerModule.setup('docs', app, () => describeApi(app), {
    jsonDocumentUrl: 'openapi.json',
    customSiteTitle: 'Candor API',
  });
}
