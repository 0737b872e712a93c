/** A web page as lines. Nothing that it names is ever fetched. */
import { Parser } from 'htmlparser2';
import type { DocumentText } from '../../lines.ts';
import { linesOfParagraphs } from '../flow/paragraphs.ts';
import { decodeText } from '../plain-text.ts';
import { ATTRIBUTES, sheetOf } from './css.ts';
import { USUAL_SIZE } from './element.ts';
import { Page } from './story.ts';

const META_WINDOW = 2_048;
const META = /<meta[^>]{0,200}charset\s{0,5}=\s{0,5}["']?([\w-]{1,40})/i;
/** Written in seven bits, so it passes for any other. */
const SEVEN_BITS = ['iso-2022-jp'];

export function linesOfHtml(html: string): DocumentText {
  const page = new Page(sheetOf(stylesIn(html)));
  const tags = new OpenTags(page);
  const parser = new Parser(
    {
      onopentagname: (name) => tags.begin(name),
      onattribute: (name, value) => tags.add(name, value),
      onclosetag: () => {
        tags.end();
        page.close();
      },
      ontext: (text) => {
        tags.end();
        page.text(text);
      },
    },
    { recognizeSelfClosing: html.trimStart().startsWith('<?xml') },
  );
  parser.end(html);
  page.end();
  const lines = linesOfParagraphs(page.writer.paragraphs, USUAL_SIZE);
  const flags = page.writer.sawHidden ? ['hidden_text'] : [];
  return { lines, pages: 1, flags, hasImages: page.sawPicture };
}

/** Gathers the few attributes that are read, instead of all that there are. */
class OpenTags {
  private readonly page: Page;
  private name: string | undefined;
  private attributes: Partial<Record<string, string>> = {};

  constructor(page: Page) {
    this.page = page;
  }

  begin(name: string): void {
    this.end();
    [this.name, this.attributes] = [name, {}];
  }

  add(name: string, value: string): void {
    if (ATTRIBUTES.some((known) => known === name)) this.attributes[name] ??= value;
  }

  end(): void {
    if (this.name !== undefined) this.page.open(this.name, this.attributes);
    this.name = undefined;
  }
}

/** By its mark; as UTF-8 where it is UTF-8, whatever it says; else as it says. */
export function decodeHtml(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, META_WINDOW)).toString('latin1');
  const stated = META.exec(head)?.[1]?.toLowerCase() ?? '';
  const decoder = decoderOf(stated);
  if (!decoder || isMarked(bytes) || (!SEVEN_BITS.includes(stated) && isUtf8(bytes))) return decodeText(bytes);
  return decoder.decode(bytes);
}

/** All of them before the first word: a rule at the end of a page holds from its beginning. */
function stylesIn(html: string): string {
  if (!/<style/i.test(html)) return '';
  const styles: string[] = [];
  let inStyle = false;
  const parser = new Parser({
    onopentagname: (name) => (inStyle = name === 'style'),
    onclosetag: () => (inStyle = false),
    ontext: (text) => {
      if (inStyle) styles.push(text);
    },
  });
  parser.end(html);
  return styles.join('\n');
}

function decoderOf(name: string): TextDecoder | undefined {
  try {
    return name === '' || name.startsWith('utf') ? undefined : new TextDecoder(name);
  } catch {
    return undefined; // no such encoding
  }
}

function isMarked([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
