import { type PaperName, Papers } from '../../papers/index.ts';
import { printLine } from '../open-rooms.ts';
import { DONE, FAILED, WrongUse, type Given, type Terminal } from '../word.ts';
import { policyFileOr, readPolicyFile } from './policy-file.ts';

const NOTICE_FORMATS = ['text', 'html', 'json'] as const;
const PAPER_FORMATS = ['json', 'csv', 'html'] as const;

/** What a candidate is told, from a file alone: no database is opened. */
export async function writeNotice({ options, operands }: Given, terminal: Terminal): Promise<number> {
  const policy = readPolicyFile(await policyFileOr(operands[0], terminal), terminal);
  if (!policy) return FAILED;
  const papers = new Papers();
  const jurisdiction = oneOf('jurisdiction', options['jurisdiction'], [...policy.jurisdictions.keys()]);
  const language = oneOf('language', options['language'] ?? 'en', papers.languages);
  const format = oneOf('format', options['format'] ?? 'text', NOTICE_FORMATS);
  const notice = papers.notice(policy, jurisdiction, language);
  if (!notice) return FAILED;
  if (format === 'json') printLine(terminal, notice);
  else terminal.out.write(format === 'html' ? papers.html(notice) : papers.text(notice));
  return DONE;
}

export async function writePaper(paper: PaperName, { options, operands }: Given, terminal: Terminal): Promise<number> {
  const policy = readPolicyFile(await policyFileOr(operands[0], terminal), terminal);
  if (!policy) return FAILED;
  const format = oneOf('format', options['format'] ?? 'json', PAPER_FORMATS);
  const papers = new Papers();
  if (format === 'json') printLine(terminal, papers.json(policy, paper));
  else terminal.out.write(format === 'html' ? papers.paperHtml(policy, paper) : papers.csv(policy, paper));
  return DONE;
}

function oneOf<Word extends string>(option: string, typed: string | boolean | undefined, known: readonly Word[]): Word {
  const word = known.find((one) => one === typed);
  if (word !== undefined) return word;
  const found = typed === undefined ? `no --${option}` : `--${option} "${typed}"`;
  throw new WrongUse(found, `one of ${known.join(', ')}`, 'Name one of them');
}
