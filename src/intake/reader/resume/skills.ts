/** Skills, and the groups that people sort them into. */
import { paragraphsOf } from './bodies.ts';
import { itemsOf } from './lists.ts';
import { labels, levels, fold } from '../languages/words.ts';
import type { Line } from '../lines.ts';
import type { Collected } from './collected.ts';
import { linesIn } from './sections.ts';
import type { Part } from './sections.ts';
import { trimEnd } from '../trimming.ts';

interface Skill {
  name: string;
  level?: string;
  keywords: string[];
}

const MOST_WORDS = 7;
/** "Tools: Excel"; a short name before a colon without space is part of one: "1С:Логистика". */
const GROUP = /^([^:：;]{2,60}?)\s?(?::(?=\s|$)|：|(?<=[^:：;]{4}):(?!\/\/))\s*(.*)$/u;

export function addSkills(parts: readonly Part[], collected: Collected): void {
  const lines = linesIn(parts, 'skills');
  const found = collected.under('/skills', lines);
  skillsIn(lines).forEach(({ name, level, keywords }, at) => {
    found.add(`${at}/name`, name, 0.7);
    found.add(`${at}/level`, level, 0.7);
    found.addList(`${at}/keywords`, keywords, 0.7);
  });
}

function skillsIn(lines: readonly Line[]): Skill[] {
  const skills: Skill[] = [];
  for (const { text, bullet } of paragraphsOf(lines.map(asList))) {
    if (isLevel(text)) setLevel(skills, text);
    else readLine(text, bullet, skills);
  }
  return skills.filter(({ name, keywords }) => name !== '' || keywords.length > 0);
}

/** A level that stands below its skill is no second half of its name. */
function asList(line: Line): Line {
  const text = line.cells.join('; ');
  return { ...line, text, wraps: line.wraps && !isLevel(text) };
}

function readLine(text: string, bullet: boolean, skills: Skill[]): void {
  const group = GROUP.exec(text);
  if (group) {
    const { name, level } = withLevel(group[1]!);
    return readGroup(name, level, namesIn(group[2]!), skills);
  }
  const items = namesIn(text);
  const last = skills.at(-1);
  if (items.length === 1 && !bullet) skills.push({ ...withLevel(items[0]!), keywords: [] });
  else if (last && last.keywords.length === 0 && !bullet && items.length > 1) last.keywords.push(...items);
  else for (const item of items) skills.push({ ...withLevel(item), keywords: [] });
}

/** "Databases: Expert, Keywords: SQL, Oracle" has its level among the items. */
function readGroup(name: string, level: string | undefined, items: readonly string[], skills: Skill[]): void {
  const last = skills.at(-1);
  const named = labels.get(fold(name)) === 'keywords';
  const found = items
    .filter((item) => !isLevel(item))
    .map((item) => item.replace(/^[^:：]{2,30}[:：]\s*/u, ''))
    .filter((item) => item !== '');
  if (named && last) last.keywords.push(...found);
  else skills.push({ name, level: level ?? items.find(isLevel), keywords: found });
}

/** A longer item is a sentence. */
function namesIn(text: string): string[] {
  return itemsOf(text).filter((item) => item.split(' ').length <= MOST_WORDS && item.length <= 80);
}

function withLevel(text: string): { name: string; level?: string } {
  const match =
    /^(.{1,60}?)\s?[(（]([^()（）]{1,50})[)）]$/u.exec(text) ?? /^(.{1,60}?)\s[-–—]\s(.{1,50})$/u.exec(text);
  return match && isLevel(match[2]!) ? { name: match[1]!, level: match[2]! } : { name: text };
}

function setLevel(skills: Skill[], text: string): void {
  const last = skills.at(-1);
  if (last && !last.level && !text.includes(';')) last.level = text;
}

function isLevel(text: string): boolean {
  return text.split(/;\s|\t/).every((piece) => levels.has(trimEnd(fold(piece), /[^\p{L}\p{M}\d]/u)));
}
