import { plainToInstance, type ClassConstructor } from 'class-transformer';
import { validate, type ValidationError } from 'class-validator';
import type { FieldError } from './problem.ts';
import { unstorable, withoutNulls } from './storable-json.ts';

/** Enough to mend a form by; a body of nothing but mistakes is not answered with as many. */
const MOST_ERRORS = 50;

/** A body or query that is not of its form; says which fields, and never what stood in them. */
export class InvalidBody extends Error {
  constructor(readonly errors: readonly FieldError[]) {
    super('BODY_NOT_VALID');
  }
}

/** Checks what was parsed, whatever content type it claimed, and answers with an instance of the form. */
export async function parseAs<Form extends object>(
  form: ClassConstructor<Form>,
  body: unknown,
  at = '',
): Promise<Form> {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new InvalidBody([{ field: at || '/', expected: 'a JSON object' }]);
  const why = unstorable(body);
  if (why !== undefined) throw new InvalidBody([{ field: at || '/', expected: why }]);
  const instance = plainToInstance(form, withoutNulls(body), { exposeDefaultValues: true });
  const errors = await validate(instance, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true });
  if (errors.length > 0) throw new InvalidBody(errors.flatMap((error) => fieldErrors(error, at)).slice(0, MOST_ERRORS));
  return instance;
}

function fieldErrors(error: ValidationError, at: string): FieldError[] {
  const unknown = error.constraints?.whitelistValidation !== undefined;
  // An unknown name may be anything, a person's details included: it is not repeated.
  if (unknown) return [{ field: at || '/', expected: 'no property beyond those that /docs lists here' }];
  const field = `${at}/${error.property}`;
  const own = Object.values(error.constraints ?? {}).map((message) => ({
    field,
    expected: withoutName(message, error.property),
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => fieldErrors(child, field))];
}

const withoutName = (message: string, property: string): string =>
  message.startsWith(`${property} `) ? message.slice(property.length + 1) : message;
