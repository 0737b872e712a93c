/** What a document shows, and what data attached to it says. */
import type { FoundField } from '../../reading.ts';
import { entryOf } from './stating.ts';
import type { Stated } from './stating.ts';

/** The data wins where it speaks of the same person; what it doesn't speak of is what the document shows. */
export function joined(shown: Stated, attached: Stated): Stated {
  if (!agree(shown.fields, attached.fields))
    return { fields: shown.fields, flags: [...shown.flags, 'attachment_disagrees'] };
  const told = new Set(attached.fields.map(partOf));
  const rest = shown.fields.filter((field) => !told.has(partOf(field)));
  return { fields: [...attached.fields, ...rest], flags: [...shown.flags, ...attached.flags, 'attached_data'] };
}

/** By the address of mail or by the name: a file of another person's can be attached to any PDF. */
function agree(shown: readonly FoundField[], attached: readonly FoundField[]): boolean {
  return ['/basics/email', '/basics/name'].some((path) => {
    const [one, other] = [shown, attached].map((fields) => folded(fields.find((field) => field.path === path)?.value));
    return one !== undefined && one !== '' && one === other;
  });
}

/** `Example, Pat` and `PAT EXAMPLE` are one name. */
function folded(value: string | undefined): string | undefined {
  const words = value
    ?.normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}@.]+/gu);
  return words?.sort().join(' ');
}

/** Jobs are told all together or not at all; of the person, one thing at a time. */
function partOf({ path }: FoundField): string {
  const [, part, name] = path.split('/');
  return part === 'basics' ? `/basics/${name}` : entryOf(path).replace(/\/\d.{0,20}$/, '');
}
