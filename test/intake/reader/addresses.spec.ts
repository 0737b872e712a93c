import { fieldsUnder } from './readings.ts';

const basicsOf = (...lines: readonly string[]): Promise<Record<string, string>> =>
  fieldsUnder('/basics', ['Pat Example', ...lines, '', 'Experience', 'Clerk, Acme Ltd', '2019 - 2021'].join('\n'));

describe('where a person lives', () => {
  it.each([
    [
      'a Japanese address',
      '〒541-0053 大阪府大阪市中央区本町3-5-12',
      { postalCode: '541-0053', region: '大阪府', city: '大阪市' },
    ],
    ['a Chinese address', '310012 浙江省杭州市文三路128号', { postalCode: '310012', region: '浙江省', city: '杭州市' }],
    ['a Korean address', '(04001) 서울특별시 마포구 월드컵로 25', { postalCode: '04001', city: '서울' }],
    ['a Portuguese code', 'Rua das Oliveiras, 18, 3000-305 Coimbra', { postalCode: '3000-305', city: 'Coimbra' }],
    ['a labelled house', 'Atatürk Cad. No: 15 D: 4, 35220 İzmir', { postalCode: '35220', city: 'İzmir' }],
    [
      'a long town',
      '22 Nguyễn Huệ, Thành phố Hồ Chí Minh 700000',
      { postalCode: '700000', city: 'Thành phố Hồ Chí Minh' },
    ],
  ])('is found among other contacts: %s', async (_, address, place) => {
    const basics = await basicsOf(`0905 550 128 / pat@example.com / ${address} / pat.example.com/cv`);
    expect(basics).toMatchObject(
      Object.fromEntries(Object.entries(place).map(([key, value]) => [`location/${key}`, value])),
    );
    expect(basics.phone).toBe('0905 550 128');
    expect(Object.keys(basics).filter((key) => basics[key]?.includes('example.com/cv'))).toEqual(['url']);
  });

  it('may be a town and its region beside other contacts, and nothing beside none', async () => {
    expect(await basicsOf('pat@example.com | Pamplona, Navarra')).toMatchObject({
      'location/city': 'Pamplona',
      'location/region': 'Navarra',
    });
    expect((await basicsOf('pat@example.com', 'Poems, Songs'))['location/city']).toBeUndefined();
  });

  it('is no day of birth', async () => {
    const basics = await basicsOf('pat@example.com | Firenze, FI | 08/09/1995');
    expect(basics['location/address']).toBeUndefined();
  });

  it('leaves a telephone number whole that is written with a slash', async () => {
    expect((await basicsOf('0711 / 23 95 867 | pat@example.com')).phone).toBe('0711 / 23 95 867');
  });
});

describe('an address of mail that a narrow column cut', () => {
  it.each([
    [['o.adeyemi-', 'hart@northmere.exampl', 'e.ac.uk'], 'o.adeyemi-hart@northmere.example.ac.uk'],
    [['soren.kjaergaard@eksem', 'pel.dk'], 'soren.kjaergaard@eksempel.dk'],
    [['pat.example@', 'example.com'], 'pat.example@example.com'],
  ])('is put together: %j', async (lines, email) => {
    expect((await basicsOf(...lines)).email).toBe(email);
  });

  it.each([
    [['pat@firma.dk', 'pat.dk'], 'pat@firma.dk'],
    [['pat@example.com', 'patexample'], 'pat@example.com'],
    [['Clerk-', 'pat@example.com'], 'pat@example.com'],
  ])('takes in nothing that stands below or above a whole one: %j', async (lines, email) => {
    expect((await basicsOf(...lines)).email).toBe(email);
  });

  it('takes no number under “About me” for what the person says there', async () => {
    const text = [
      'Pat Example',
      '',
      'About me',
      '+44 113 496 0123',
      '',
      'Experience',
      'Clerk, Acme Ltd',
      '2019 - 2021',
    ];
    const basics = await fieldsUnder('/basics', text.join('\n'));
    expect(basics.summary).toBeUndefined();
  });
});
