import { pageOf, pdfOf, showing, streamOf, FONT } from '../../kit/hostile/pdf-maker.ts';
import { column, placed } from './placed.ts';
import { fieldsUnder, readingOf } from './readings.ts';

describe('the text of a PDF', () => {
  it('is read column by column where two texts stand side by side', async () => {
    const sidebar = column(40, 700, [
      'Contact',
      'pat@example.com',
      'Skills',
      'Excel',
      'Planning',
      'Welding',
      'Languages',
      'English',
      'German',
    ]);
    const main = column(
      220,
      707,
      [
        'Experience',
        'Acme Ltd',
        'Clerk 2019 - 2021',
        'Education',
        'Example University',
        'Bachelor 2015 - 2018',
        'and more',
        'of this',
        'kind',
      ],
      21,
    );
    const page = pageOf(placed([{ text: 'Pat Example', x: 40, y: 780, size: 22 }, ...sidebar, ...main]));
    expect(await fieldsUnder('/work/0', page)).toMatchObject({
      name: 'Acme Ltd',
      position: 'Clerk',
      startDate: '2019',
    });
    expect(Object.values(await fieldsUnder('/skills', page))).toEqual(['Excel', 'Planning', 'Welding']);
    expect(Object.values(await fieldsUnder('/languages', page))).toEqual(['English', 'German']);
    expect(await fieldsUnder('/basics', page)).toMatchObject({ name: 'Pat Example', email: 'pat@example.com' });
  });

  it('is read across where dates stand beside jobs', async () => {
    const dates = column(40, 700, ['2019 - 2021', '2016 - 2019', '2013 - 2016', '2010 - 2013', '2008 - 2010'], 30);
    const jobs = column(
      160,
      700,
      [
        'Clerk, Acme Ltd',
        'Picker, Parcel House Ltd',
        'Driver, Northern Goods Ltd',
        'Cook, Hotel Sun',
        'Waiter, Hotel Sun',
      ],
      30,
    );
    const page = pageOf(placed([{ text: 'Experience', x: 40, y: 730, size: 14 }, ...dates, ...jobs]));
    expect(await fieldsUnder('/work', page)).toMatchObject({
      '0/position': 'Clerk',
      '0/name': 'Acme Ltd',
      '4/position': 'Waiter',
      '4/startDate': '2008',
    });
  });

  it('goes on in the next line where a row was full', async () => {
    const long = 'I have kept large warehouses calm and safe for more than ten years and have led teams of up';
    const page = pageOf(
      placed([{ text: 'Profile', x: 40, y: 730, size: 14 }, ...column(40, 700, [long, 'to forty people.'])]),
    );
    expect((await fieldsUnder('/basics', page)).summary).toBe(`${long} to forty people.`);
  });
});

describe('text that no eye can see', () => {
  const hidden = 'hidden@example.org';

  it.each([
    ['white on white', `1 1 1 rg ${showing([hidden], 10, 100)}`],
    ['dark on the same dark', `0.1 0.1 0.3 rg 40 90 400 40 re f ${showing([hidden], 10, 100)}`],
    ['too small', showing([hidden], 1.5, 100)],
    ['not painted', `BT 3 Tr ET ${showing([hidden], 10, 100)}`],
    ['not painted behind visible text on its line', `BT /F1 10 Tf 50 100 Td (Seen) Tj 3 Tr ( ${hidden}) Tj ET`],
    ['transparent', `/G0 gs ${showing([hidden], 10, 100)}`],
  ])('is left out and flagged: %s', async (_, content) => {
    const page = pageOf(`${showing(['Pat Example', 'Clerk'])} ${content}`, { page: '', more: [] });
    const reading = await readingOf(withTransparency(page));
    expect(reading.flags).toContain('hidden_text');
    expect(reading.text).not.toContain(hidden);
    expect(reading.text).toContain('Pat Example');
  });

  it.each([
    ['white on a dark band', `0.1 0.1 0.3 rg 40 90 400 40 re f 1 1 1 rg ${showing(['seen@example.org'], 10, 100)}`],
    ['grey', `0.6 0.6 0.6 rg ${showing(['seen@example.org'], 10, 100)}`],
    ['small print', showing(['seen@example.org'], 6, 100)],
    ['beginning on a mark of its colour', `0.5 0.1 0.1 rg 40 90 20 30 re f ${showing(['seen@example.org'], 10, 100)}`],
    ['with a space on such a mark', `0.5 0.1 0.1 rg 40 90 12 30 re f ${showing([' seen@example.org'], 10, 100)}`],
  ])('is not what is pale but to be seen: %s', async (_, content) => {
    const reading = await readingOf(pageOf(`${showing(['Pat Example'])} ${content}`));
    expect(reading.flags).toEqual([]);
    expect(reading.text).toContain('seen@example.org');
  });

  it('is the only text of a scan that was made searchable, and is read there and flagged', async () => {
    const picture = streamOf(
      Buffer.alloc(100, 200),
      '/Type /XObject /Subtype /Image /Width 10 /Height 10 /ColorSpace /DeviceGray /BitsPerComponent 8',
    );
    const scan = pdfOf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> /XObject << /I 6 0 R >> >> >>',
      streamOf(`q 500 0 0 700 40 60 cm /I Do Q BT 3 Tr ET ${showing(['Pat Example', 'pat@example.com'])}`),
      FONT,
      picture,
    ]);
    const reading = await readingOf(scan);
    expect(reading.flags).toEqual(['scan_text_layer']);
    expect(reading.text).toContain('pat@example.com');
  });
});

function withTransparency(page: Buffer): Buffer {
  const text = page
    .toString('latin1')
    .replace('/Font << /F1 5 0 R >>', '/ExtGState << /G0 << /ca 0 >> >> /Font << /F1 5 0 R >>');
  return Buffer.from(text, 'latin1'); // its table of objects is now off, which pdf.js mends
}
