import type { Writable } from 'node:stream';
import type { ParseArgsOptionsConfig } from 'node:util';
import type { Configuration } from '../platform/index.ts';

/** What a person typed after the word's name. */
export interface Given {
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  readonly operands: readonly string[];
}

/** Where a word is typed: its answer goes to one channel, whatever else it has to say to the other. */
export interface Terminal {
  readonly out: Writable;
  readonly err: Writable;
  /** Read when a word needs it, so that `help` needs no setting to be right. */
  readonly configuration: () => Promise<Configuration>;
}

/** One thing that the command line does. */
export interface Word {
  /** One or two words: `sweep`, `key create`. */
  readonly name: string;
  /** What follows the name, as a person types it. */
  readonly use: string;
  readonly does: string;
  readonly options: ParseArgsOptionsConfig;
  readonly operands: { readonly least: number; readonly most: number };
  /** Answers with the exit code. What a word needs is loaded when it runs, so that `help` needs no database's code. */
  readonly run: (given: Given, terminal: Terminal) => Promise<number>;
}

export const DONE = 0;
export const FAILED = 1;
export const WRONG_USE = 2;

/** Something was typed that no word understands: one line that says what was found, what was expected, what to do. */
export class WrongUse extends Error {
  constructor(found: string, expected: string, remedy: string) {
    super(`candor: found ${found}; expected ${expected}. ${remedy}`);
    this.name = 'WrongUse';
  }
}
