import { parseArgs } from 'node:util';
import { helpOf, helpOn, usage } from './help.ts';
import { DONE, WRONG_USE, WrongUse, type Given, type Terminal, type Word } from './word.ts';
import { WORDS } from './words.ts';

/** Runs what was typed, says in one line on the error channel what went wrong, and answers with the exit code. */
export async function runCommandLine(typed: readonly string[], terminal: Terminal): Promise<number> {
  try {
    return await runWord(typed, terminal);
  } catch (error) {
    const { line, code } = await explain(error);
    terminal.err.write(`${line}\n`);
    return code;
  }
}

/** One line for what a person can mend; anything else is a fault of ours and shows where it broke. */
async function explain(error: unknown): Promise<{ line: string; code: number }> {
  if (error instanceof WrongUse) return { line: error.message, code: WRONG_USE };
  const { explainFailure } = await import('./failures.ts');
  return explainFailure(error);
}

/** Finds the word that was typed, checks what follows it, and runs it. */
async function runWord(typed: readonly string[], terminal: Terminal): Promise<number> {
  const named = typed.filter((one) => one !== '--help' && one !== '-h');
  if (typed.length === 0 || named.length === 0 || named[0] === 'help') {
    terminal.out.write(helpAbout(named.slice(1)));
    return typed.length === 0 ? WRONG_USE : DONE;
  }
  if (named.length < typed.length) {
    terminal.out.write(helpAbout(named));
    return DONE;
  }
  const word = wordOf(typed);
  return word.run(given(word, typed.slice(word.name.split(' ').length)), terminal);
}

function helpAbout(named: readonly string[]): string {
  if (named.length === 0) return helpOf(WORDS);
  const about = WORDS.filter((word) =>
    word.name.split(' ').every((part, at) => named[at] === part || at >= named.length),
  );
  if (about.length === 0) throw unknown(named[0]);
  return helpOn(about);
}

function wordOf(typed: readonly string[]): Word {
  const word = WORDS.find(({ name }) => name.split(' ').every((part, at) => typed[at] === part));
  if (word) return word;
  const family = WORDS.filter(({ name }) => name.split(' ')[0] === typed[0]);
  if (family.length === 0) throw unknown(typed[0]);
  throw new WrongUse(
    typed[1] === undefined ? `"${typed[0]}" alone` : `"${typed[0]} ${typed[1]}"`,
    family.map(({ name }) => `"${name}"`).join(' or '),
    `See: candor ${typed[0]} --help`,
  );
}

const unknown = (found: string | undefined): WrongUse =>
  new WrongUse(
    `"${found}"`,
    `one of ${[...new Set(WORDS.map(({ name }) => name.split(' ')[0]))].join(', ')}`,
    'See: candor help',
  );

function given(word: Word, rest: readonly string[]): Given {
  const remedy = `See: candor ${word.name} --help`;
  const { values, positionals } = parsed(word, rest, remedy);
  const extra = positionals[word.operands.most];
  if (extra !== undefined) throw new WrongUse(`"${extra}" after "${word.name}"`, `"${usage(word)}"`, remedy);
  if (positionals.length < word.operands.least)
    throw new WrongUse(`nothing after "${word.name}"`, `"${usage(word)}"`, remedy);
  return { options: values as Given['options'], operands: positionals };
}

function parsed(word: Word, rest: readonly string[], remedy: string): { values: object; positionals: string[] } {
  try {
    return parseArgs({ args: [...rest], options: word.options, allowPositionals: true, strict: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const [found] = error.message.split(/\.\s|\n/); // its first sentence names the option
    throw new WrongUse(
      `something wrong after "${word.name}" (${found?.replace(/\.$/, '')})`,
      `"${usage(word)}"`,
      remedy,
    );
  }
}
