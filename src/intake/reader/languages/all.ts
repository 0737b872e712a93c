/**
 * The languages that résumés are read in. Where two give one word different meanings, the first here decides: those that more
 * résumés are written in stand first. "Profile" is a summary for an English reader and a list of links for a German one.
 */
import { ar } from './ar.ts';
import { cs } from './cs.ts';
import { da } from './da.ts';
import { de } from './de.ts';
import { el } from './el.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fi } from './fi.ts';
import { fr } from './fr.ts';
import { he } from './he.ts';
import { hi } from './hi.ts';
import { hu } from './hu.ts';
import { id } from './id.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import type { Language } from './language.ts';
import { nl } from './nl.ts';
import { no } from './no.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import { ro } from './ro.ts';
import { ru } from './ru.ts';
import { sv } from './sv.ts';
import { tr } from './tr.ts';
import { uk } from './uk.ts';
import { vi } from './vi.ts';
import { zh } from './zh.ts';

export const LANGUAGES: readonly Language[] = [
  ...[en, de, fr, es, pt, it, nl, sv, no, da, fi, pl, cs, hu, ro, el],
  ...[ru, uk, tr, ar, he, hi, id, vi, zh, ja, ko],
];
