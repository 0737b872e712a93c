import { LANGUAGES } from '../../../src/intake/reader/languages/all.ts';
import { fold } from '../../../src/intake/reader/languages/fold.ts';
import { headingOf } from '../../../src/intake/reader/languages/headings.ts';
import { LABELS, SECTIONS } from '../../../src/intake/reader/languages/language.ts';
import { withMonthSigns, monthOfSign } from '../../../src/intake/reader/languages/months.ts';
import { countsPositions, labels } from '../../../src/intake/reader/languages/words.ts';

describe('one spelling for comparing', () => {
  it.each([
    ['İŞ DENEYİMİ', 'iş deneyimi'],
    ['KIŞ', 'kis'],
    ['Doświadczenie zawodowe', 'DOSWIADCZENIE ZAWODOWE'],
    ['umiejętności własne', 'umiejetnosci wlasne'],
    ['Uddannelse på Læreranstalten i Ø', 'uddannelse pa laereranstalten i o'],
    ['Straße', 'STRASSE'],
    ['الإِنْجَازَات', 'الانجازات'],
    ['الخبرة', 'خبره'],
    ['مـهـارات', 'مهارات'],
    ['على', 'علي'],
    ['הַשְׂכָּלָה', 'השכלה'],
    ['דוא״ל', 'דוא"ל'],
    ['Ｅｄｕｃａｔｉｏｎ　２', 'education 2'],
    ['ﾌﾟﾛｼﾞｪｸﾄ', 'プロジェクト'],
    ['ΣΠΟΥΔΈΣ', 'σπουδες'],
    ['Навыки и опыт ЁЖ', 'навыки и опыт еж'],
    ['Kỹ năng', 'ky nang'],
    ['फ़ोन', 'फोन'],
    ['centres d’intérêt', "centres d'interet"],
  ])('%s is %s', (text, same) => expect(fold(text)).toBe(fold(same)));

  it.each([
    ['शिक्षा', 'शक्ष'],
    ['グループ', 'クループ'],
    ['학력', '하력'],
  ])('keeps what makes another word: %s is not %s', (text, other) => expect(fold(text)).not.toBe(fold(other)));
});

describe.each(LANGUAGES.map((language) => [language.code, language] as const))('in %s', (_, language) => {
  it.each(SECTIONS)('%s has headings, and most of them are read so', (section) => {
    const words = language.headings[section].split('|');
    const read = words.filter((word) => headingOf(word) === section);
    expect(words.length).toBeGreaterThan(1);
    expect(read.length).toBeGreaterThanOrEqual(words.length * 0.9);
  });

  it.each(LABELS)('%s has labels, and most of them are read so', (label) => {
    const words = (language.labels[label] ?? '').split('|').filter((word) => word !== '');
    const read = words.filter((word) => labels.get(fold(word)) === label);
    expect(words.length).toBeGreaterThan(0);
    expect(read.length).toBeGreaterThanOrEqual(words.length * 0.9);
  });

  it('no word is listed twice in a list', () => {
    for (const list of [language.positions, language.organisations, language.schools, language.degrees]) {
      const words = list.split('|');
      expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
    }
  });

  it('what begins or ends a word is sought in one word', () => {
    for (const list of [language.positions, language.organisations, language.schools, language.degrees])
      expect(list.split('|').filter((word) => /^\*|\*$/.test(word) && /\s/.test(word))).toEqual([]);
  });

  it('every month is known by its name, alone and in a date', () => {
    for (let month = 1; month <= 12; month += 1) {
      const day = new Date(Date.UTC(2020, month - 1, 15));
      const names = ([{ year: 'numeric' }, { day: 'numeric' }] as const).map((also) =>
        new Intl.DateTimeFormat(language.code, { month: 'long', ...also, timeZone: 'UTC' })
          .formatToParts(day)
          .find(({ type }) => type === 'month')!
          .value.trim(),
      );
      for (const name of names.filter((one) => /^\p{L}[\p{L}\p{M}]+$/u.test(one)))
        expect([name, monthOfSign(withMonthSigns(name))]).toEqual([name, month]);
    }
  });
});

it('no word names two months', () => {
  const known = new Map<string, number>();
  for (const { code, variants = [], months } of LANGUAGES) {
    const told = months.split('|').flatMap((one) => {
      const [number, ...words] = one.trim().split(' ');
      return words.map((word) => [word, Number(number)] as const);
    });
    for (let month = 1; month <= 12; month += 1)
      for (const locale of [code, ...variants])
        for (const width of ['long', 'short'] as const)
          told.push([
            new Intl.DateTimeFormat(locale, { month: width, timeZone: 'UTC' }).format(Date.UTC(2020, month - 1, 15)),
            month,
          ]);
    for (const [word, month] of told) {
      expect([word, known.get(fold(word)) ?? month]).toEqual([word, month]);
      known.set(fold(word), month);
    }
  }
});

it.each([
  ['Umiejętności i języki', 'skills'],
  ['Навыки и языки', 'skills'],
  ['المهارات واللغات', 'skills'],
  ['כישורים ושפות', 'skills'],
  ['Kỹ năng và ngoại ngữ', 'skills'],
  ['기술 및 언어', 'skills'],
  ['İLETİŞİM', 'contact'],
  ['शिक्षा', 'education'],
  ['شهادات:', 'certificates'],
  ['Mother tongue(s)', 'languages'],
  ['职业技能 / 语言', 'skills'],
])('%s heads %s', (text, section) => expect(headingOf(text)).toBe(section));

it.each([
  ['Starszy księgowy', 1],
  ['Магазин', 0],
  ['Projektingenieurin', 1],
  ['물류팀장', 1],
  ['倉庫管理員', 1],
])('counts the words of a trade: %s', (text, atLeast) => {
  if (atLeast === 0) expect(countsPositions(text)).toBe(0);
  else expect(countsPositions(text)).toBeGreaterThanOrEqual(atLeast);
});
