import { Refusal } from '../platform/index.ts';
import type { Refusal as PolicyRefusal } from '../policy/index.ts';

const at = (path: string): string => `/body/fields${path}`;

/** The longest value that a correction puts in place of another, in characters; a reader's longest, too. */
export const LONGEST_VALUE = 20_000;

export const notCorrectable = (place: string): Refusal =>
  new Refusal('invalid', 'PATH_NOT_CORRECTABLE', {
    field: place.startsWith('/') ? at(place) : `/body/fields/${place}`,
    found: 'a path that records of this kind do not have, or that the policy takes no correction of',
    expected: 'a path of the corrected record’s kind, such as the labelled view shows',
    remedy: 'Nothing of the correction was taken. Send it without this path.',
  });

export const wrongValue = (path: string, expected: string): Refusal =>
  new Refusal('invalid', 'VALUE_NOT_OF_ITS_TYPE', {
    field: at(path),
    found: 'a value of another type, or one that is empty or too long',
    expected,
    remedy: 'Nothing of the correction was taken. Send the right value, or null where there is none.',
  });

/** The same answer for what ended and for what the caller's uses have ended of. */
export const nothingToCorrect = (path: string, category: string): Refusal =>
  new Refusal('conflict', 'NOTHING_LEFT_TO_CORRECT', {
    field: at(path),
    found: `a value of the category "${category}", of which nothing of this record may be used any more`,
    expected: 'a value that is still there',
    remedy: 'A correction brings back nothing that has ended. Send it without this path.',
  });

export const notAllowed = (path: string, category: string, refusal: PolicyRefusal | undefined): Refusal =>
  new Refusal('invalid', (refusal?.code ?? 'no_ground').toUpperCase(), {
    field: at(path),
    found: `a value of the category "${category}" that the policy does not allow to be held here and now`,
    expected: 'a value that has a ground for an application of the corrected record',
    remedy: refusal?.remedy ?? 'Nothing of the correction was taken. Send it without this path.',
  });

export const categoryNotForRole = (path: string): Refusal =>
  new Refusal('forbidden', 'CATEGORY_NOT_FOR_ROLE', {
    field: at(path),
    found: 'a value of a category that this role may not see',
    expected: 'values of categories that the role may see for a purpose it acts for',
    remedy: 'Leave it to somebody who may: the candidate, or the data protection officer.',
  });

export const sourceNotForRole = (): Refusal =>
  new Refusal('invalid', 'SOURCE_NOT_FOR_ROLE', {
    field: 'source',
    found: 'a source for which this role does not speak',
    expected: 'a source of the controller’s own, such as own_staff',
    remedy: 'Say that it comes from your own staff; what the candidate says, they say in the portal.',
  });

export const restricted = (): Refusal =>
  new Refusal('conflict', 'CANDIDATE_RESTRICTED', {
    found: 'a candidate whose data may only be stored at present',
    expected: 'one whose data may be used',
    remedy: 'Wait until the restriction is lifted, or ask the data protection officer.',
  });
