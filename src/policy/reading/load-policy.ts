/** From the text of a policy file to a policy, or to all its mistakes at once. */
import { createHash } from 'node:crypto';
import { type Document, LineCounter, parseDocument } from 'yaml';
import type { Policy } from '../policy.ts';
import { checkBounds } from './check-bounds.ts';
import { checkReach } from './check-reach.ts';
import { LANGUAGE_VERSION } from './language-version.ts';
import { Mistakes, type PolicyMistake } from './mistakes.ts';
import { readNamed } from './named-sections.ts';
import { readBounds, readLaws } from './read-bounds.ts';
import { readChecks } from './read-checks.ts';
import { readKinds, readLookups } from './read-kinds.ts';
import {
  readConsentWordings,
  readErasureExceptions,
  readFees,
  readLimits,
  readProofs,
  readRequests,
} from './read-requests.ts';
import { readFreeMovement, readRecipients } from './read-recipients.ts';
import { readRoles } from './read-roles.ts';
import { readRetention, readRules } from './read-rules.ts';
import {
  readCategories,
  readInterests,
  readJurisdictions,
  readPurposes,
  readSources,
  readStages,
  readStrictness,
} from './read-words.ts';
import { Section } from './section.ts';
import { readVocabularies } from './vocabularies.ts';
import { workOutCells } from './work-out-cells.ts';

/** A policy is some tens of kilobytes; a text beyond this is something else, and is not parsed. */
const LONGEST_TEXT = 1_000_000;

export type Loaded = { ok: true; policy: Policy } | { ok: false; mistakes: PolicyMistake[] };

/** One text is read several times: when it is planned, applied and followed. What was read last is frozen, and kept. */
const READ = new Map<string, Loaded>();
const KEPT = 4;

/** `file` names it in the mistakes. */
export function loadPolicy(text: string, file: string): Loaded {
  const key = `${file}\n${text}`;
  const loaded = READ.get(key) ?? readText(text, file);
  READ.delete(key);
  READ.set(key, loaded);
  for (const oldest of READ.keys()) if (READ.size > KEPT) READ.delete(oldest);
  return loaded;
}

function readText(text: string, file: string): Loaded {
  const normalised = normalise(text);
  const lines = new LineCounter();
  const mistakes = new Mistakes(file, lines);
  const document = parse(normalised, lines, mistakes);
  if (!document || mistakes.all().length > 0) return { ok: false, mistakes: mistakes.all() };
  const policy = readPolicy(Section.of(mistakes, document.contents, 0, 'the policy'), fingerprintOf(normalised));
  const found = mistakes.all();
  return found.length > 0 ? { ok: false, mistakes: found } : { ok: true, policy: deepFreeze(policy) };
}

/** What an editor or a checkout may change without changing the law: byte order mark, line ends, blanks at line ends. */
function normalise(text: string): string {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  return `${lines
    .map((line) => line.trimEnd())
    .join('\n')
    .trimEnd()}\n`;
}

function fingerprintOf(normalised: string): string {
  return createHash('sha256').update(normalised, 'utf8').digest('hex');
}

function parse(text: string, lines: LineCounter, mistakes: Mistakes): Document.Parsed | undefined {
  if (text.length > LONGEST_TEXT) {
    mistakes.add(0, `${text.length} characters`, `at most ${LONGEST_TEXT}`, 'give the path of the policy file');
    return undefined;
  }
  let document: Document.Parsed;
  try {
    document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true, logLevel: 'error' });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    mistakes.add(0, 'mappings or lists nested without end', 'a policy', 'close what was opened');
    return undefined;
  }
  for (const { message, pos } of [...document.errors, ...document.warnings]) {
    mistakes.add(
      pos[0],
      `YAML that cannot be read (${firstLine(message)})`,
      'YAML 1.2',
      'mend the line, or the one above',
    );
  }
  return document;
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0] ?? '';
}

function readPolicy(file: Section, fingerprint: string): Policy {
  file.whole('candor_policy', LANGUAGE_VERSION, LANGUAGE_VERSION);
  const jurisdictions = readJurisdictions(file);
  const sources = readSources(file);
  const categories = readCategories(file);
  const purposes = readPurposes(file);
  const stages = readStages(file);
  const erasureExceptions = readErasureExceptions(file);
  const vocabularies = readVocabularies(file, { jurisdictions, sources, categories });
  const kinds = readKinds(file, vocabularies);
  const interests = readInterests(file);
  const freeMovement = readFreeMovement(file);
  const retentions = readNamed(file, 'retentions', (_id, section) => readRetention(section));
  const articles = new Set(erasureExceptions.keys());
  const laws = readLaws(file, jurisdictions);
  const bounds = readBounds(file, { laws, purposes, vocabularies });
  const placed = readRules(file, {
    vocabularies,
    jurisdictions,
    laws,
    categories,
    purposes,
    interests,
    stages,
    articles,
    retentions,
  });
  const policy: Policy = {
    fingerprint,
    controller: readController(file),
    jurisdictions,
    sources,
    categories,
    strictness: readStrictness(file, categories),
    purposes,
    interests,
    recipients: readRecipients(file, { vocabularies, purposes: purposes.keys(), freeMovement }),
    freeMovement,
    stages,
    kinds,
    lookups: readLookups(file, kinds),
    roles: readRoles(file, { categories, purposes, vocabularies }),
    rules: new Map(placed.map(({ rule }) => [rule.id, rule])),
    laws,
    bounds: new Map(bounds.map(({ bound }) => [bound.id, bound])),
    cells: workOutCells(placed, { purposes, categories, sources, jurisdictions }, file.mistakes),
    erasureExceptions,
    consentWordings: readConsentWordings(file, purposes),
    requests: readRequests(file, vocabularies.jurisdictions),
    feesOnlyFor: readFees(file),
    proofs: readProofs(file),
    limits: readLimits(file),
    checks: readChecks(file, vocabularies.jurisdictions),
  };
  checkWordings(file, policy);
  checkReach(file, policy, placed);
  checkBounds(file, policy, bounds, placed);
  file.done();
  return policy;
}

/** No wording, no consent: a rule that rests on consent needs the words in which it is asked. */
function checkWordings(file: Section, policy: Policy): void {
  for (const rule of policy.rules.values()) {
    if (rule.does !== 'grant' || rule.basis !== 'consent' || policy.consentWordings.has(rule.purpose)) continue;
    const found = `rule "${rule.id}", whose consent nobody can be asked for`;
    file.mistakes.add(file.where('consent_wordings'), found, 'a wording for its purpose', `add "${rule.purpose}"`);
  }
}

function readController(file: Section): Policy['controller'] {
  const section = file.section('controller');
  const controller = {
    name: section.text('name'),
    privacyContact: section.mailbox('privacy_contact'),
    address: section.text('address'),
  };
  section.done();
  return controller;
}

/** Objects and lists are frozen; maps and sets are read-only by their types, since freezing does not reach their entries. */
function deepFreeze<T>(value: T): T {
  if (value instanceof Map) for (const entry of value.values()) deepFreeze(entry);
  else if (typeof value === 'object' && value !== null && !Object.isFrozen(value) && !(value instanceof Set)) {
    Object.freeze(value);
    for (const entry of Object.values(value)) deepFreeze(entry);
  }
  return value;
}
