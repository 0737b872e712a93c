/** A file that someone might send to hurt the reader, or those who later look at what it read. */
export interface HostileFile {
  name: string;
  bytes(): Buffer;
  /** `either`: it may be read or refused, as long as it does no harm. */
  expect: 'unreadable' | 'ready' | 'either';
  because: string;
  /** What may appear in no field. */
  mustNotContain?: readonly string[];
  /** What a person who looks at the reading should be told. */
  flag?: string;
}

/** What an ordinary file says, so that a reading can be looked at. */
export const ORDINARY_LINES: readonly string[] = [
  'Pat Example',
  'pat@example.com',
  '+1 202 555 0199',
  'Experience',
  'Clerk, Acme Ltd, Jan 2019 - Mar 2021',
  'Education',
  'BSc Biology, Example University, 2018',
];

/** Where a file that gets out would call: the tests listen there. Read when a file is made, which is later than when it is listed. */
export interface Beacon {
  port: number;
}
