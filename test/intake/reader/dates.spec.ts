import { findDate, findPeriod } from '../../../src/intake/reader/languages/dates.ts';

describe('a period', () => {
  it.each([
    ['2019 - 2021', '2019', '2021'],
    ['Jan 2019 - Mar 2021', '2019-01', '2021-03'],
    ['January 2019 – March 2021', '2019-01', '2021-03'],
    ['Jan, 2022 to Dec, 2023', '2022-01', '2023-12'],
    ['03/2019 bis 02/2021', '2019-03', '2021-02'],
    ['01.03.2019 – 28.02.2021', '2019-03-01', '2021-02-28'],
    ['2019-03-01 - 2021-02-28', '2019-03-01', '2021-02-28'],
    ['März 2019–Sept. 2021', '2019-03', '2021-09'],
    ['févr. 2019 à août 2021', '2019-02', '2021-08'],
    ['marzo de 2019 - agosto de 2021', '2019-03', '2021-08'],
    ['2019年3月 ~ 2021年8月', '2019-03', '2021-08'],
    ['June – August 2019', '2019-06', '2019-08'],
    ['2013-Dec - 2014-Dec', '2013-12', '2014-12'],
  ])('is read from %s', (text, start, end) => {
    expect(findPeriod(text)).toMatchObject({ start, end, open: false, single: false });
  });

  it.each([
    'March 2019 - Present',
    '03/2019 – heute',
    'seit 03/2019',
    'since March 2019',
    '2019年3月 至今',
    'mars 2019 - aujourd’hui',
    'março de 2019 – até o momento',
    'mars 2019 - nå',
    '2019-03 –',
  ])('has no end while it lasts: %s', (text) => {
    const period = findPeriod(text);
    expect(period).toMatchObject({ start: '2019-03', open: true });
    expect(period?.end).toBeUndefined();
  });

  it('keeps what stands beside it', () => {
    expect(findPeriod('Clerk, Acme Ltd, Jan 2019 - Mar 2021 (part-time)')).toMatchObject({
      before: 'Clerk, Acme Ltd,',
      after: '(part-time)',
    });
  });

  it.each(['no date', '120191', 'grew 2019% in a year', 'Room 12345', ''])('is not seen in %s', (text) => {
    expect(findPeriod(text)).toBeUndefined();
  });
});

describe('a date', () => {
  it.each([
    ['3 May 1990', '1990-05-03'],
    ['3. Mai 1990', '1990-05-03'],
    ['May 3, 1990', '1990-05-03'],
    ['03.05.1990', '1990-05-03'],
    ['1990-05-03', '1990-05-03'],
    ['May 1990', '1990-05'],
    ['1990', '1990'],
    ['13/1990', '1990'],
  ])('is given to the precision shown: %s', (text, date) => expect(findDate(text)).toBe(date));
});
