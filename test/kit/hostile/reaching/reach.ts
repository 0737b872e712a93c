/** What a file would reach: a server that counts who calls, and a file of this machine that tells who looked. */
export interface Reach {
  /** `http://127.0.0.1:…` */
  readonly http: string;
  /** Absolute path of the file. */
  readonly path: string;
}

export interface ReachingFile {
  readonly name: string;
  readonly bytes: Buffer;
  /** A declared entity is refused as such; everything else is read for its own words. */
  readonly refused?: true;
}

/** All the ways of writing the two places. */
export function placesOf({ http, path }: Reach): string[] {
  const { host } = new URL(http);
  return [
    `${http}/a`,
    `//${host}/b`,
    `file://${path}`,
    path,
    `${'../'.repeat(12)}${path.slice(1)}`,
    `\\\\${host.replace(':', '@')}\\share\\c`,
    `file:///\\\\${host}\\d`,
  ];
}
