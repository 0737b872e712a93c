/** The fields of a résumé that states them itself, at paths of JSON Resume. */
import { CannotRead, LIMITS } from '../../reading.ts';
import type { FoundField } from '../../reading.ts';
import { clean } from '../cleaning.ts';

/** A file's own data: sure, because it says itself what each value is. */
export interface Stated {
  fields: FoundField[];
  flags: string[];
}

export type Values = Readonly<Record<string, string | readonly string[] | undefined>>;

export class Stating {
  private readonly fields: FoundField[] = [];
  private readonly flags = new Set<string>();
  private readonly entries = new Map<string, number>();
  private length = 0;

  /** One more than a reading may hold is kept, to tell that there were more. */
  add(path: string, value: string | undefined): void {
    const { text, flags } = clean(value ?? '');
    const stated = text.trim().slice(0, LIMITS.valueCharacters);
    if (stated === '' || this.fields.length > LIMITS.fields) return;
    for (const flag of flags) this.flags.add(flag);
    this.length += stated.length;
    if (this.length > LIMITS.textCharacters) throw new CannotRead('too_much_text');
    this.fields.push({ path, value: stated, confidence: 1 });
  }

  /** One more entry of a list such as `/work`, unless nothing is known of it. */
  addEntry(list: string, values: Values): void {
    const known = Object.entries(values).filter(([, value]) => (value?.length ?? 0) > 0);
    if (known.length === 0) return;
    const at = this.entries.get(list) ?? 0;
    this.entries.set(list, at + 1);
    for (const [name, value] of known) {
      if (typeof value === 'string') this.add(`${list}/${at}/${name}`, value);
      else value?.forEach((one, index) => this.add(`${list}/${at}/${name}/${index}`, one));
    }
  }

  /** @param left how many values of the file have no place among the fields */
  stated(left: number): Stated {
    if (left > 0) this.flags.add('data_left_out');
    return { fields: byEntry(this.fields), flags: [...this.flags] };
  }
}

/** What belongs to one job stands together, in the order in which the file first speaks of it. */
function byEntry(fields: readonly FoundField[]): FoundField[] {
  const entries = new Map<string, FoundField[]>();
  for (const field of fields) {
    const entry = entryOf(field.path);
    const known = entries.get(entry);
    if (known) known.push(field);
    else entries.set(entry, [field]);
  }
  return [...entries.values()].flat();
}

/** `/work/0`, `/basics`, `/basics/profiles/0` */
export function entryOf(path: string): string {
  return /^(?:\/[a-z]{1,20}){1,2}\/\d{1,9}(?=\/)|^\/[a-z]{1,20}/i.exec(path)?.[0] ?? path;
}
