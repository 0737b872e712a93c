import fc from 'fast-check';
import { clean } from '../../../src/intake/reader/files/cleaning.ts';

describe('cleaning', () => {
  it.each([
    ['NUL and other controls', 'P\0a\x07t', 'Pat', ['control_removed']],
    ['signs that turn text around', '\u202ePat\u202c', 'Pat', ['bidi_removed']],
    ['signs of no width', 'P\u200bat', 'Pat', ['zero_width_removed']],
    ['a joiner between Latin letters', 'P\u200dat', 'Pat', ['zero_width_removed']],
    ['half letters', 'Pat \ud800', 'Pat \ufffd', ['invalid_characters']],
    ['piles of accents', `P${'\u0301'.repeat(50)}at`, '\u1e54\u0301\u0301\u0301at', ['marks_capped']],
  ])('takes away %s, and says so', (_, raw, text, flags) => {
    expect(clean(raw)).toEqual({ text, flags });
  });

  it.each([
    ['a soft hyphen', 'Kinder\u00adgarten', 'Kindergarten'],
    ['a byte-order mark', '\ufeffPat', 'Pat'],
    ['other line ends', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['accents of their own', 'Jose\u0301', 'José'],
    ['joiners of Persian', 'می\u200cخواهم', 'می\u200cخواهم'],
    ['joined emoji', '👩\u200d💻', '👩\u200d💻'],
    ['Thai vowels', 'ที่อยู่', 'ที่อยู่'],
    ['radicals of Kangxi for ideographs', '1993年2⽉16⽇ ⼯程师', '1993年2月16日 工程师'],
    ['other radicals for ideographs', '⺠族 ⻄安 市⻑ ⺟', '民族 西安 市長 母'],
    ['the door as the text writes it', '神⼾で', '神戸で'],
    ['the door in simplified script', '客⼾', '客户'],
    ['the door in traditional script', '經理：客⼾', '經理：客戶'],
    ['the forms of Arabic letters', 'ﺳﺎﻣﺮ ﻷﻗﺴﺎم', 'سامر لأقسام'],
    ['the bullets of symbol fonts', '\uf0b7 Pat', '• Pat'],
    ['wide Hebrew letters', 'שלוﬦ', 'שלום'],
    ['Latin ligatures', 'oﬃce proﬁle ﬂow', 'office profile flow'],
    ['a wide address', 'ｔａｒｏ＠ｅｘａｍｐｌｅ．ｊｐ', 'taro@example.jp'],
    [
      'wide numbers',
      '＋８１－３－５５５５－０１２３ ２０１９年４月 ２０２０／０３',
      '+81-3-5555-0123 2019年4月 2020/03',
    ],
    ['what has a meaning of its own', 'Ａ社™ m² ½ （株） ①', 'Ａ社™ m² ½ （株） ①'],
  ])('says nothing of %s', (_, raw, text) => expect(clean(raw)).toEqual({ text, flags: [] }));

  it('leaves nothing that a database, a page or a mail header takes for more than text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        const { text } = clean(raw);
        expect(text.isWellFormed()).toBe(true);
        expect(text).not.toMatch(/[\0-\x08\x0b-\x1f\x7f\u200b\u202a-\u202e\u2066-\u2069]/);
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => expect(clean(clean(raw).text).text).toBe(clean(raw).text)),
      { seed: 11, numRuns: 500 },
    );
  });
});
