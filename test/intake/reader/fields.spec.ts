import { fieldsUnder, readingOf } from './readings.ts';

const ENGLISH = `Mara Lindqvist
Warehouse Supervisor

mara.lindqvist@example.com | +44 20 7946 0958 | 12 High Street, Leeds, LS1 4AP, United Kingdom
https://www.linkedin.com/in/mara-lindqvist | www.mara.example.com

PROFILE
I keep warehouses calm and safe.

WORK EXPERIENCE

Warehouse Supervisor, Northern Goods Ltd
March 2019 - Present
- Lead a team of twelve
- Cut picking errors by a third

Picker, Parcel House Ltd
06/2015 – 02/2019
- Picked and packed orders

EDUCATION

University of Leeds
BSc in Logistics
2012 - 2015

SKILLS
Planning, Forklift driving, Excel

LANGUAGES
English (native), Swedish (fluent)

REFERENCES
Tom Fields, Operations Director, Northern Goods Ltd
tom.fields@northern.example.com, +44 20 7946 0001
`;

const GERMAN = `Lebenslauf

Persönliche Daten
Name: Jonas Weber
Geburtsdatum: 3. Mai 1990
Staatsangehörigkeit: deutsch
Familienstand: ledig
Konfession: evangelisch
Führungszeugnis: ohne Eintrag
Anschrift: Lindenstraße 5, 10969 Berlin
Telefon: +49 30 901820
E-Mail: jonas.weber@example.org

Berufserfahrung
Spedition Nord GmbH
Disponent	seit 04/2018
Kaufmannslehre bei der Lager AG	08/2014 bis 03/2018

Ausbildung
Universität Bremen
Bachelor of Arts	2010 – 2014

Sprachkenntnisse
Deutsch: Muttersprache
Englisch: fließend
`;

describe('an English résumé', () => {
  it('says who the person is and how they are reached', async () => {
    expect(await fieldsUnder('/basics', ENGLISH)).toMatchObject({
      name: 'Mara Lindqvist',
      label: 'Warehouse Supervisor',
      email: 'mara.lindqvist@example.com',
      phone: '+442079460958',
      url: 'www.mara.example.com',
      summary: 'I keep warehouses calm and safe.',
      'location/city': 'Leeds',
      'location/postalCode': 'LS1 4AP',
      'location/countryCode': 'GB',
      'profiles/0/network': 'LinkedIn',
      'profiles/0/username': 'mara-lindqvist',
    });
  });

  it('says where they worked, as what, and when', async () => {
    expect(await fieldsUnder('/work', ENGLISH)).toEqual({
      '0/name': 'Northern Goods Ltd',
      '0/position': 'Warehouse Supervisor',
      '0/startDate': '2019-03',
      '0/highlights/0': 'Lead a team of twelve',
      '0/highlights/1': 'Cut picking errors by a third',
      '1/name': 'Parcel House Ltd',
      '1/position': 'Picker',
      '1/startDate': '2015-06',
      '1/endDate': '2019-02',
      '1/highlights/0': 'Picked and packed orders',
    });
  });

  it('says what they learned', async () => {
    expect(await fieldsUnder('/education/0', ENGLISH)).toEqual({
      institution: 'University of Leeds',
      studyType: 'BSc',
      area: 'Logistics',
      startDate: '2012',
      endDate: '2015',
    });
    expect(Object.values(await fieldsUnder('/skills', ENGLISH))).toEqual(['Planning', 'Forklift driving', 'Excel']);
    expect(await fieldsUnder('/languages', ENGLISH)).toEqual({
      '0/language': 'English',
      '0/fluency': 'native',
      '1/language': 'Swedish',
      '1/fluency': 'fluent',
    });
  });

  it('names a referee, whose address and number are never taken for the candidate’s', async () => {
    expect(await fieldsUnder('/references/0', ENGLISH)).toMatchObject({
      name: 'Tom Fields',
      email: 'tom.fields@northern.example.com',
    });
    const anonymous = ENGLISH.replace('mara.lindqvist@example.com | +44 20 7946 0958 | ', '');
    const basics = await fieldsUnder('/basics', anonymous);
    expect(basics).not.toHaveProperty('email');
    expect(basics).not.toHaveProperty('phone');
    expect(Object.values(basics).join(' ')).not.toContain('tom.fields');
  });
});

describe('a German résumé', () => {
  it('says who the person is, by its labels', async () => {
    expect(await fieldsUnder('/basics', GERMAN)).toMatchObject({
      name: 'Jonas Weber',
      email: 'jonas.weber@example.org',
      phone: '+4930901820',
      'location/address': 'Lindenstraße 5',
      'location/postalCode': '10969',
      'location/city': 'Berlin',
    });
  });

  it('gives personal details only at their own paths, so that policy can refuse them', async () => {
    const { fields } = await readingOf(GERMAN);
    const holding = (value: string): string[] =>
      fields.filter((field) => field.value.includes(value)).map(({ path }) => path);
    expect(holding('1990-05-03')).toEqual(['/basics/birthDate']);
    expect(holding('deutsch')).toEqual(['/basics/nationality']);
    expect(holding('ledig')).toEqual(['/basics/maritalStatus']);
    expect(holding('ohne Eintrag')).toEqual(['/basics/criminalRecord']);
    expect(holding('evangelisch')).toEqual(['/basics/specialCategory']);
  });

  it('joins what no employer may use, whatever label it stood behind', async () => {
    const more = GERMAN.replace('Familienstand', 'Gewerkschaft: ver.di\nGrad der Behinderung: 50\nFamilienstand');
    const basics = await fieldsUnder('/basics', more);
    expect(basics.specialCategory?.split('\n').sort()).toEqual(['50', 'evangelisch', 'ver.di']);
  });

  it('gives sex, birthplace and permit to work their own paths, and what has none no path at all', async () => {
    const more = GERMAN.replace(
      'Familienstand',
      'Geschlecht: männlich\nGeburtsort: Kassel\nAufenthaltstitel: unbefristet\nPersonalausweis: L01X00T47\nFamilienstand',
    );
    const { fields } = await readingOf(more);
    expect(fields).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ path: '/basics/gender', value: 'männlich' }),
        expect.objectContaining({ path: '/basics/birthPlace', value: 'Kassel' }),
        expect.objectContaining({ path: '/basics/workPermit', value: 'unbefristet' }),
      ]),
    );
    expect(fields.filter(({ value }) => value.includes('L01X00T47'))).toEqual([]);
  });

  it('says where they worked and learned', async () => {
    expect(await fieldsUnder('/work', GERMAN)).toMatchObject({
      '0/name': 'Spedition Nord GmbH',
      '0/position': 'Disponent',
      '0/startDate': '2018-04',
      '1/startDate': '2014-08',
      '1/endDate': '2018-03',
    });
    expect(await fieldsUnder('/education/0', GERMAN)).toMatchObject({
      institution: 'Universität Bremen',
      studyType: 'Bachelor of Arts',
      startDate: '2010',
      endDate: '2014',
    });
    expect(await fieldsUnder('/languages', GERMAN)).toMatchObject({
      '0/language': 'Deutsch',
      '1/language': 'Englisch',
      '1/fluency': 'fließend',
    });
  });
});

describe('headings', () => {
  it.each([
    ['fr', 'Expérience professionnelle', 'Formation', 'Langues', 'Français, Anglais'],
    ['es', 'Experiencia laboral', 'Formación académica', 'Idiomas', 'Español, Inglés'],
    ['nl', 'Werkervaring', 'Opleidingen', 'Talen', 'Nederlands, Engels'],
    ['pt', 'Experiência profissional', 'Formação acadêmica', 'Idiomas', 'Português, Inglês'],
    ['no', 'Arbeidserfaring', 'Utdanning', 'Språk', 'Norsk bokmål, Engelsk'],
    ['id', 'Pengalaman kerja', 'Pendidikan', 'Bahasa', 'Indonesia, Inggris'],
    ['zh', '工作经历', '教育背景', '语言', '中文、英语'],
    ['ja', '職歴', '学歴', '言語', '日本語、英語'],
  ])('are known in %s', async (_, work, education, languages, spoken) => {
    const text = `Pat Example\n\n${work}\n\nAcme Ltd\nManager 2019 - 2020\n\n${education}\n\nExample University\nBachelor 2015 - 2018\n\n${languages}\n\n${spoken}\n`;
    expect(await fieldsUnder('/work/0', text)).toMatchObject({ name: 'Acme Ltd', position: 'Manager' });
    expect(await fieldsUnder('/education/0', text)).toMatchObject({ institution: 'Example University' });
    expect(Object.keys(await fieldsUnder('/languages', text))).toEqual(['0/language', '1/language']);
  });

  it.each([
    ['Projekte', 'Ehrenamt', 'Auszeichnungen', 'Veröffentlichungen', 'Hobbys', 'Sonstiges'],
    ['Projects', 'Volunteering', 'Awards', 'Publications', 'Interests', 'Memberships'],
    ['Proyectos', 'Voluntariado', 'Premios', 'Publicaciones', 'Aficiones', 'Otros datos'],
    ['プロジェクト', 'ボランティア', '受賞歴', '論文', '趣味', 'その他'],
  ])('end the skills: %s', async (...headings) => {
    for (const heading of headings) {
      const text = `Pat Example\n\nSkills\n\nExcel\n\n${heading}\n\nChess\n`;
      expect(await fieldsUnder('/skills', text)).toEqual({ '0/name': 'Excel' });
    }
  });

  it('are not seen in prose', async () => {
    const text = 'Pat Example\n\nProfile\n\nMy experience is long, and my\neducation short.\n\nSkills\n\nExcel\n';
    expect(await fieldsUnder('/basics', text)).toMatchObject({
      summary: expect.stringContaining('education short') as string,
    });
  });
});
