import { applyDecorators, SetMetadata, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { PageErrors } from './page-errors.filter.ts';

/** What the gate reads of a route; it closes what says nothing. */
const NEED = 'candor:need';

/** Pages of the portal ask for no key: a link, a cookie or nothing lets in, and each page says which. */
export const PortalRoute = (): ClassDecorator =>
  applyDecorators(SetMetadata(NEED, 'nothing'), UseFilters(PageErrors), ApiExcludeController());
