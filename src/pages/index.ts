// Pages keeps the privacy portal: what a person sees of their own data in a browser, without an account.
// It promises that every page speaks as the controller, in plain words, in English and German, with and without scripts.
// A page that changes something answers only a form that we gave to this session, and only after it was done.
// Every error is a page; a code or a token stands in no address that a log sees, but the one that only stops messages.
// It never decides what a person may see or what goes: it asks rights and consent, and tells what they answered.
import type { Provider } from '@nestjs/common';
import { Policies } from '../candidates/index.ts';
import { Portal } from '../rights/index.ts';
import { AssetsController } from './portal/assets.controller.ts';
import { CorrectController } from './portal/correct.controller.ts';
import { EntranceController } from './portal/entrance.controller.ts';
import { NoticeController } from './portal/notice.controller.ts';
import { OwnDataController } from './portal/own-data.controller.ts';
import { PageErrors } from './portal/page-errors.filter.ts';
import { PortalPages } from './portal/portal-pages.ts';
import { RenewalController } from './portal/renewal.controller.ts';
import { RequestsController } from './portal/requests.controller.ts';
import { Visits } from './portal/visits.ts';

export { registerPages } from './register-pages.ts';

export const pageControllers = [
  EntranceController,
  NoticeController,
  OwnDataController,
  CorrectController,
  RequestsController,
  RenewalController,
  AssetsController,
];

/** What the controllers ask for beside the rooms below. The public address says whether the cookie may need TLS. */
export const pageProviders = (publicUrl: string): Provider[] => [
  { provide: PortalPages, inject: [Policies], useFactory: (policies: Policies) => new PortalPages(policies) },
  { provide: Visits, inject: [Portal], useFactory: (portal: Portal) => new Visits(portal, publicUrl) },
  PageErrors,
];
