/** The code pages of rich text: of a whole file by number, of a font by its character set. */

const PAGES: Readonly<Record<number, string>> = {
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  65001: 'utf-8',
};

const CHARACTER_SETS: Readonly<Record<number, number>> = {
  77: 10000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
};

export const WESTERN = 1252;

/** The page of a font; undefined where it has the file's own. */
export function pageOfCharacterSet(set: number): number | undefined {
  return CHARACTER_SETS[set];
}

/** @param bytes one character for each byte */
export function decodePage(bytes: string, page: number): string {
  const name = PAGES[page] ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : `windows-${WESTERN}`);
  return new TextDecoder(name).decode(Buffer.from(bytes, 'latin1'));
}
