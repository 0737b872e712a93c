import { Type } from '@mikro-orm/core';
import type { Instant } from './clock.ts';

/** A `timestamptz` column as an instant. */
export class InstantType extends Type<Instant | null, string | null> {
  override convertToDatabaseValue(value: Instant | string | null): string | null {
    return value === null ? null : value.toString();
  }

  override convertToJSValue(value: string | null): Instant | null {
    return value === null ? null : Temporal.Instant.from(value);
  }

  override getColumnType(): string {
    return 'timestamptz';
  }

  override compareAsType(): string {
    return 'string';
  }
}
