/** Letters about somebody, each with what a reader should find in it beside its words. */
export interface WrittenLetter {
  readonly what: string;
  readonly text: string;
  readonly fields: Readonly<Record<string, string>>;
}

export const LETTERS: readonly WrittenLetter[] = [
  {
    what: "en: the date above the greeting, the writer's own address in a sentence",
    text: `Northwind Glass Ltd
12 Kiln Road, Leeds LS1 4AB
Tel. +44 113 496 0000

3 March 2026

To whom it may concern,

Reference for Pat Example

I was Pat Example's line manager at Northwind Glass from March 2015 to June 2019. In that
time Pat ran the night shift of the kiln hall and never missed a delivery.

I would employ Pat again at any time. If you have any question, write to me at
jo.bloggs@northwind.example.

Yours faithfully,

Jo Bloggs
Head of Production, Northwind Glass Ltd
+44 113 496 0123`,
    fields: {
      '/referee/name': 'Jo Bloggs',
      '/referee/role': 'Head of Production',
      '/referee/employer': 'Northwind Glass Ltd',
      '/referee/email': 'jo.bloggs@northwind.example',
      '/referee/phone': '+441134960123',
      '/relationship': "I was Pat Example's line manager at Northwind Glass from March 2015 to June 2019.",
      '/date': '2026-03-03',
      '/employment/startDate': '2015-03',
      '/employment/endDate': '2019-06',
    },
  },
  {
    what: "en: a teacher's title before a surname that is a trade",
    text: `Dear Ms Hiring,

I taught Pat Example between September 2010 and July 2013 at the University of Leeds.
She was among the best of her year.

Kind regards
Dr. Ann Tutor
Senior Lecturer in Physics
University of Leeds
a.tutor@leeds.example`,
    fields: {
      '/referee/name': 'Dr. Ann Tutor',
      '/referee/role': 'Senior Lecturer in Physics',
      '/referee/employer': 'University of Leeds',
      '/referee/email': 'a.tutor@leeds.example',
      '/relationship': 'I taught Pat Example between September 2010 and July 2013 at the University of Leeds.',
      '/employment/startDate': '2010-09',
      '/employment/endDate': '2013-07',
    },
  },
  {
    what: 'de: an Arbeitszeugnis, with a date of birth before the period and the day above the closing',
    text: `Glashütte Nord GmbH
Hafenstraße 5
20457 Hamburg

ARBEITSZEUGNIS

Herr Pat Beispiel, geboren am 3. Mai 1990 in Kiel, war vom 1. März 2015 bis zum 30. Juni 2019 als
Schichtleiter in unserem Unternehmen beschäftigt.
Er hat die ihm übertragenen Aufgaben stets zu unserer vollsten Zufriedenheit erfüllt.

Hamburg, 30. Juni 2019

Mit freundlichen Grüßen

Erika Musterfrau
Geschäftsführerin`,
    fields: {
      '/referee/name': 'Erika Musterfrau',
      '/referee/role': 'Geschäftsführerin',
      '/referee/employer': 'Glashütte Nord GmbH',
      '/relationship':
        'Herr Pat Beispiel, geboren am 3. Mai 1990 in Kiel, war vom 1. März 2015 bis zum 30. Juni 2019 als Schichtleiter in unserem Unternehmen beschäftigt.',
      '/date': '2019-06-30',
      '/employment/startDate': '2015-03-01',
      '/employment/endDate': '2019-06-30',
    },
  },
  {
    what: 'fr: a closing that is a whole sentence',
    text: `Verrerie du Nord SARL
59000 Lille

Lille, le 12 avril 2024

Madame, Monsieur,

J'ai encadré Pat Exemple au sein de notre atelier entre janvier 2018 et mars 2024. Pat a travaillé
avec sérieux et a formé trois apprentis.

Je vous prie d'agréer, Madame, Monsieur, l'expression de mes salutations distinguées.

Claire Dupont
Responsable de production
claire.dupont@verrerie.example`,
    fields: {
      '/referee/name': 'Claire Dupont',
      '/referee/role': 'Responsable de production',
      '/referee/employer': 'Verrerie du Nord SARL',
      '/referee/email': 'claire.dupont@verrerie.example',
      '/relationship': "J'ai encadré Pat Exemple au sein de notre atelier entre janvier 2018 et mars 2024.",
      '/date': '2024-04-12',
      '/employment/startDate': '2018-01',
      '/employment/endDate': '2024-03',
    },
  },
  {
    what: 'es: a greeting with a colon',
    text: `A quien corresponda:

Por la presente confirmo que Pat Ejemplo ha trabajado a mi cargo desde enero de 2016 hasta mayo de 2020.
Es una persona puntual y muy capaz, y la recomiendo sin reservas.

Atentamente,

María García López
Directora de Operaciones
Vidrios del Sur S.L.
Tel.: +34 912 345 678`,
    fields: {
      '/referee/name': 'María García López',
      '/referee/role': 'Directora de Operaciones',
      '/referee/employer': 'Vidrios del Sur S.L.',
      '/referee/phone': '+34912345678',
      '/relationship':
        'Por la presente confirmo que Pat Ejemplo ha trabajado a mi cargo desde enero de 2016 hasta mayo de 2020.',
      '/employment/startDate': '2016-01',
      '/employment/endDate': '2020-05',
    },
  },
  {
    what: 'nl: days in both dates',
    text: `Geachte heer, mevrouw,

Pat Voorbeeld heeft van 1 mei 2017 tot 31 december 2021 onder mijn leiding gewerkt in de ovenhal.
Pat is betrouwbaar en collegiaal.

Met vriendelijke groet,

Jan de Vries
Productiemanager
Glasfabriek Noord B.V.`,
    fields: {
      '/referee/name': 'Jan de Vries',
      '/referee/role': 'Productiemanager',
      '/referee/employer': 'Glasfabriek Noord B.V.',
      '/relationship':
        'Pat Voorbeeld heeft van 1 mei 2017 tot 31 december 2021 onder mijn leiding gewerkt in de ovenhal.',
      '/employment/startDate': '2017-05-01',
      '/employment/endDate': '2021-12-31',
    },
  },
  {
    what: 'ja: a position before the name on one line',
    text: `2024年4月1日

採用ご担当者様

山田花子さんは2018年4月から2023年3月まで弊社の製造部に勤務し、私は直属の上司として一緒に働きました。
仕事は丁寧で、後輩の指導にも熱心でした。自信をもって推薦いたします。

敬具

株式会社北硝子
製造部長 佐藤太郎`,
    fields: {
      '/referee/name': '佐藤太郎',
      '/referee/role': '製造部長',
      '/referee/employer': '株式会社北硝子',
      '/relationship':
        '山田花子さんは2018年4月から2023年3月まで弊社の製造部に勤務し、私は直属の上司として一緒に働きました。',
      '/date': '2024-04-01',
      '/employment/startDate': '2018-04',
      '/employment/endDate': '2023-03',
    },
  },
  {
    what: 'ar: a letter from the right',
    text: `إلى من يهمه الأمر

عملت ليلى مثال تحت إشرافي في شركة الزجاج من يناير 2018 إلى مارس 2022، وكانت مثالا للدقة والالتزام في عملها.

مع خالص التحية

أحمد محمود
مدير الإنتاج
شركة الزجاج`,
    fields: {
      '/referee/name': 'أحمد محمود',
      '/referee/role': 'مدير الإنتاج',
      '/referee/employer': 'شركة الزجاج',
      '/relationship':
        'عملت ليلى مثال تحت إشرافي في شركة الزجاج من يناير 2018 إلى مارس 2022، وكانت مثالا للدقة والالتزام في عملها.',
      '/employment/startDate': '2018-01',
      '/employment/endDate': '2022-03',
    },
  },
];
