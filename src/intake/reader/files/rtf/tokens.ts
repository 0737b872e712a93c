/** Rich text cut into its tokens in one pass: nothing calls itself, and no token looks back. */

export type Token =
  | { kind: 'open' | 'close' }
  /** Letters in the code page that holds at this place, one character a byte. */
  | { kind: 'letters'; letters: string }
  | { kind: 'word'; word: string; value: number | undefined }
  | { kind: 'symbol'; symbol: string };

const LETTERS = /[^\\{}\r\n]{1,4096}/y;
const WORD = /\\([a-zA-Z]{1,32})(-?\d{1,10})? ?/y;
const BYTE = /\\'([0-9a-fA-F]{2})/y;

/** @param text one character for each byte of the file */
export function* tokensOf(text: string): Generator<Token> {
  for (let at = 0; at < text.length;) {
    const sign = text[at]!;
    const read = sign === '\\' ? escaped(text, at) : plain(text, at, sign);
    if (read.token) yield read.token;
    at = read.end;
  }
}

interface Read {
  token?: Token;
  end: number;
}

function plain(text: string, at: number, sign: string): Read {
  if (sign === '{') return { token: { kind: 'open' }, end: at + 1 };
  if (sign === '}') return { token: { kind: 'close' }, end: at + 1 };
  const [letters] = match(LETTERS, text, at) ?? [];
  return letters === undefined ? { end: at + 1 } : { token: { kind: 'letters', letters }, end: at + letters.length };
}

function escaped(text: string, at: number): Read {
  const word = match(WORD, text, at);
  if (word) return wordAt(word, at + word[0].length);
  const byte = match(BYTE, text, at);
  if (byte)
    return { token: { kind: 'letters', letters: String.fromCharCode(Number.parseInt(byte[1]!, 16)) }, end: at + 4 };
  return { token: { kind: 'symbol', symbol: text[at + 1] ?? '' }, end: at + 2 };
}

/** After `\bin` stand bytes that are no rich text; one that announces more than there are ends the file. */
function wordAt([, word, digits]: RegExpExecArray, end: number): Read {
  const value = digits === undefined ? undefined : Number(digits);
  if (word === 'bin') return { end: end + Math.max(0, value ?? 0) };
  return { token: { kind: 'word', word: word!, value }, end };
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
