import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Person } from './cast.ts';
import type { SightTable } from './sight.ts';
import type { Sweep } from './sweep.ts';

/** What an integrator would remember: when it began, whom it sent, and what it saw before the sweep. No values of anybody. */
export interface Story {
  /** Every date of the story is counted from here, so that a second run sends the same again. */
  readonly begunAt: string;
  readonly candidates: Partial<Record<Person['id'], string>>;
  readonly applications: Partial<Record<Person['id'], string>>;
  /** Whose decision was noted, too, where there is one. */
  readonly done: readonly Person['id'][];
  /** The record of each one's résumé file. */
  readonly files: Partial<Record<Person['id'], string>>;
  readonly beforeSweep?: SightTable;
  /** What the first sweep did. */
  readonly sweep?: Sweep;
}

/** The story's memory, in the demo's folder; written after every step, so that an interrupted start goes on. */
export class StoryFile {
  constructor(private readonly file: string) {}

  read(): Story | undefined {
    return existsSync(this.file) ? (JSON.parse(readFileSync(this.file, 'utf8')) as Story) : undefined;
  }

  write(story: Story): Story {
    writeFileSync(`${this.file}.new`, JSON.stringify(story, null, 2), { mode: 0o600 });
    renameSync(`${this.file}.new`, this.file);
    return story;
  }
}
