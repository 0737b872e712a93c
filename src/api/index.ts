// Api keeps the REST face: controllers, their forms, the gate, problems, the OpenAPI document.
// It promises that every route declares what it needs and that nobody is let in by default.
// It is the only code that knows status numbers; every error is a problem with a code and a remedy.
// Forms are checked on what was parsed, whatever content type it claimed.
// It never touches a table, and never repeats what a caller sent in an error or a log.
import { APP_FILTER, APP_GUARD, Reflector } from '@nestjs/core';
import type { Provider } from '@nestjs/common';
import { ApiKeys } from '../access/index.ts';
import { AuditLog } from '../audit/index.ts';
import { Policies } from '../candidates/index.ts';
import { Log } from '../platform/index.ts';
import { ApplicationsController } from './applications.controller.ts';
import { CandidatesController } from './candidates.controller.ts';
import { CheckStepsController } from './check-steps.controller.ts';
import { ConsentsController } from './consents.controller.ts';
import { GovernanceController } from './governance.controller.ts';
import { KeyGuard } from './key.guard.ts';
import { Metrics } from './metrics.ts';
import { OperationController } from './operation.controller.ts';
import { PolicyPapersController } from './policy-papers.controller.ts';
import { PolicyController } from './policy.controller.ts';
import { ProblemFilter } from './problem.filter.ts';
import { ProofController } from './proof.controller.ts';
import { Readiness } from './readiness.ts';
import { ReadingsController } from './readings.controller.ts';
import { RecordsController } from './records.controller.ts';
import { RequestsController } from './requests.controller.ts';

export { createHttp } from './http.ts';
export { describeApi } from './open-api.ts';
export { Route, type Need } from './needs.ts';

export const apiControllers = [
  CandidatesController,
  ApplicationsController,
  CheckStepsController,
  RecordsController,
  ReadingsController,
  ConsentsController,
  GovernanceController,
  RequestsController,
  PolicyController,
  ProofController,
  PolicyPapersController,
  OperationController,
];

export const apiProviders: Provider[] = [
  Metrics,
  Readiness,
  {
    provide: APP_GUARD,
    inject: [Reflector, ApiKeys, Policies],
    useFactory: (reflector: Reflector, keys: ApiKeys, policies: Policies) => new KeyGuard(reflector, keys, policies),
  },
  {
    provide: APP_FILTER,
    inject: [Log, AuditLog, Policies],
    useFactory: (log: Log, audit: AuditLog, policies: Policies) => new ProblemFilter(log, audit, policies),
  },
];
