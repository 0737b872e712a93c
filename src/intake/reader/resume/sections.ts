/** A document's lines, cut at its headings. */
import type { Line } from '../lines.ts';
import { headingOf } from '../languages/headings.ts';
import type { Section } from '../languages/language.ts';

export interface Part {
  section: Section | 'top';
  lines: Line[];
}

/** Text in a column goes on under the heading that it last had in that column, on the next page too. */
export function partsOf(lines: readonly Line[]): Part[] {
  const parts: Part[] = [{ section: 'top', lines: [] }];
  const current = new Map<number, Part['section']>();
  let column = 0;
  const apart = withHeadingsWhole(withHeadingsApart(lines));
  const needsStyle = apart.filter((line) => isHeading(line) && headingOf(line.text) && standsOut(line)).length >= 3;
  for (const line of apart) {
    if (line.column !== column) {
      column = line.column;
      parts.push({ section: current.get(column) ?? (column === 0 ? (current.get(2) ?? 'top') : 'top'), lines: [] });
    }
    const section = isHeading(line) && (!needsStyle || standsOut(line)) ? headingOf(line.text) : undefined;
    if (section) parts.push({ section, lines: [] });
    else parts.at(-1)!.lines.push(line);
    current.set(column, parts.at(-1)!.section);
  }
  return parts;
}

export function linesIn(parts: readonly Part[], ...sections: Part['section'][]): Line[] {
  return parts.filter((part) => sections.includes(part.section)).flatMap((part) => part.lines);
}

/** A heading stands alone, not as an item of a list, and is no last word of a sentence. */
function isHeading(line: Line): boolean {
  return line.cells.length === 1 && !line.bullet && !/^\p{Ll}/u.test(line.text);
}

/** Where headings stand out by their letters, the same word in ordinary letters is only a word: a subject called "Informatica". */
function standsOut(line: Line): boolean {
  return (
    line.bold || line.size > 1.08 || line.level > 0 || (/\p{Lu}{2}/u.test(line.text) && !/\p{Ll}/u.test(line.text))
  );
}

/** In some layouts the heading stands in the margin, on the line of the first entry. */
function withHeadingsApart(lines: readonly Line[]): Line[] {
  return lines.flatMap((line) => {
    const [first, ...rest] = line.cells;
    if (!first || rest.length === 0 || !headingOf(first) || rest.some((cell) => headingOf(cell))) return [line];
    if (rest.length === 1 && isContact(rest[0]!)) return [line];
    return [
      { ...line, text: first, cells: [first], links: [], places: line.places.slice(0, 1) },
      {
        ...line,
        text: rest.join('\t'),
        cells: rest,
        gap: false,
        wraps: false,
        places: line.places.slice(-rest.length),
      },
    ];
  });
}

/** A heading that is too long for its column goes on in the next line, in the same letters. */
function withHeadingsWhole(lines: readonly Line[]): Line[] {
  const whole: Line[] = [];
  for (const line of lines) {
    const above = whole.at(-1);
    const text = above && goesOn(above, line) ? `${above.text} ${line.text}` : '';
    if (above && headingOf(text)) whole[whole.length - 1] = { ...above, text, cells: [text] };
    else whole.push(line);
  }
  return whole;
}

function goesOn(above: Line, line: Line): boolean {
  return (
    !line.gap &&
    isHeading(above) &&
    line.cells.length === 1 &&
    !line.bullet &&
    standsOut(above) &&
    above.bold === line.bold &&
    Math.abs(above.size - line.size) < 0.04 &&
    above.column === line.column
  );
}

function isContact(text: string): boolean {
  return /@|https?:|www\.|\+?\d[\d\s()/-]{6,}/.test(text);
}
