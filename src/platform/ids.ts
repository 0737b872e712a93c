import { randomBytes, randomUUIDv7 } from 'node:crypto';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A new id, ordered by time (RFC 9562, version 7). */
export const newId = (): string => randomUUIDv7();

/** Comes before every id: where a walk over ids in their order begins. */
export const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

export const isId = (text: string): boolean => UUID.test(text);

/** A secret that a person or a system carries: 256 random bits, URL-safe. */
export const newToken = (): string => randomBytes(32).toString('base64url');
