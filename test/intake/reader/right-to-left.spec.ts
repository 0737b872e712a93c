import { readFileSync } from 'node:fs';
import { inReadingOrder } from '../../../src/intake/reader/files/pdf/reading-order.ts';
import { readingOf } from './readings.ts';

/** Résumés of people who don't exist, as a browser prints them. */
async function linesOf(name: string): Promise<string[]> {
  const { text } = await readingOf(readFileSync(new URL(`documents/${name}.pdf`, import.meta.url)));
  return text.split('\n').filter((line) => line !== '');
}

describe('a page that is read from the right', () => {
  it('is in the order of speech in Arabic, with ordinary letters', async () => {
    expect(await linesOf('arabic')).toEqual([
      'ليلى حدّاد',
      'layla.haddad@example.jo | +962 79 555 0177 | عمّان, شارع الجامعة 54',
      'الخبرة العملية',
      'مستشفى النخيل, عمّان\tمارس 2015 – يوليو 2019',
      'خفض الأخطاء الدوائية بنسبة 27% لأقسام الباطنية.',
      'المؤهلات العلمية',
      'بكالوريوس (صيدلة)\t2010 – 2014',
    ]);
  });

  it('is in the order of speech in Hebrew', async () => {
    expect(await linesOf('hebrew')).toEqual([
      'נועה ברק',
      'דוא"ל: noa.barak@example.co.il',
      'טלפון: 054-555-0187',
      'ניסיון תעסוקתי',
      'עמותת צעד קדימה (חיפה)\t09/2015 – 08/2020',
      'ניהול צוות של 12 מדריכים, כולל Office ו-SPSS.',
    ]);
  });

  it('gives the places of its texts as they are painted', async () => {
    const { fields } = await readingOf(readFileSync(new URL('documents/hebrew.pdf', import.meta.url)));
    const place = fields.find(({ path }) => path === '/basics/email')?.place;
    const [left, , right] = place && 'box' in place ? place.box : [0, 0, Infinity];
    expect(left).toBeGreaterThan(300);
    expect(right).toBeLessThan(595 - 45);
  });

  it('is not one with a line of Arabic on it', async () => {
    const { text } = await readingOf(readFileSync(new URL('documents/one-arabic-line.pdf', import.meta.url)));
    expect(text.split('\n').filter((line) => line !== '')).toEqual([
      'Layla Haddad',
      'layla.haddad@example.com',
      'Name in Arabic: ليلى حدّاد',
      'ليلى حدّاد',
      'Experience',
      'Clerk, Acme Ltd\t2015 – 2019',
      'Kept the books of twelve shops and trained two clerks in each.',
    ]);
  });
});

describe('Chinese, as a browser prints it', () => {
  it('has its ideographs and no radicals', async () => {
    expect(await linesOf('chinese')).toContain('出生日期：1993年2月16日 民族：汉族');
  });
});

describe('the order of speech', () => {
  it.each([
    ['2012 – 2010', '2010 – 2012'],
    ['2012-2010', '2010-2012'],
    ['2010 – 2012', '2010 – 2012'],
    ['%27', '27%'],
    ['0143 555 79 962+', '+962 79 555 0143'],
    ['+962 79 555 0143', '+962 79 555 0143'],
    ['06 555 0198', '06 555 0198'],
    ['.Office', 'Office.'],
    ['C++ ,C#', 'C++ ,C#'],
    ['(Mobile) 054-555-0187', '(Mobile) 054-555-0187'],
    [')גבא( ב', 'ב )אבג('],
    ['(גבא) ב', 'ב (אבג)'],
    ['C++-ב', 'ב-C++'],
    ['(Office 365) ב', 'ב (Office 365)'],
    ['2020/03/12 ,הפיח', 'חיפה, 2020/03/12'],
  ])('of %j, seen from the right, is %j', (painted, spoken) => {
    expect(inReadingOrder([...painted], true)).toBe(spoken);
  });

  it('turns no more than the words among Latin ones', () => {
    expect(inReadingOrder([...'Name: קרב העונ (he), 2019'], false)).toBe('Name: נועה ברק (he), 2019');
  });

  it('keeps together what one letter of a font stands for', () => {
    expect(inReadingOrder(['م', 'ا', 'س', 'ق', 'لأ'], true)).toBe('لأقسام');
  });
});
