import { registerDecorator } from 'class-validator';
import type { Instant } from '../platform/index.ts';

/** A moment needs its zone: without one it would be guessed. */
export const IsMoment = (): PropertyDecorator => (target, propertyName) =>
  registerDecorator({
    name: 'isMoment',
    target: target.constructor,
    propertyName: propertyName as string,
    validator: {
      validate: (value: unknown) => typeof value === 'string' && value.length <= 40 && parses(value),
      defaultMessage: () => 'a date and time with its zone, such as 2026-03-02T09:00:00Z',
    },
  });

export const moment = (text: string | undefined): Instant | undefined =>
  text === undefined ? undefined : Temporal.Instant.from(text);

function parses(text: string): boolean {
  try {
    const year = Temporal.Instant.from(text).toZonedDateTimeISO('UTC').year;
    return year >= 1970 && year <= 9999;
  } catch {
    return false;
  }
}
