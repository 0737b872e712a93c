export interface Resume {
  readonly name: string;
  readonly role: string;
  readonly colour: string;
  readonly contact: readonly { readonly text: string; readonly link?: string }[];
  readonly profile: string;
  readonly work: readonly Station[];
  readonly education: readonly Station[];
  readonly skills: readonly string[];
  readonly languages: readonly string[];
  readonly certificates: readonly string[];
}

export interface Station {
  readonly title: string;
  readonly place: string;
  readonly dates: string;
  readonly done: readonly string[];
}

export const anaResume: Resume = {
  name: 'Ana Marín Vega',
  role: 'Logistics Planner',
  colour: '#1f5f5b',
  contact: [
    { text: 'ana.marin@example.org', link: 'mailto:ana.marin@example.org' },
    { text: '+49 30 23125 417' },
    { text: 'Weidenpfad 12, 10245 Berlin, Germany' },
  ],
  profile:
    'Planner with nine years in warehousing and road freight. I make timetables that drivers can keep, and I count what they cost.',
  work: [
    {
      title: 'Logistics Planner',
      place: 'Nordlicht Fracht GmbH | Berlin',
      dates: '03/2021 – present',
      done: [
        'Planned 140 tours a week for four depots and cut empty runs from 19% to 11%',
        'Brought in slot booking at the gate; waiting time fell by 26 minutes a lorry',
      ],
    },
    {
      title: 'Transport Coordinator',
      place: 'Hafenblick Spedition GmbH | Hamburg',
      dates: '08/2017 – 02/2021',
      done: ['Coordinated container haulage for 60 customers', 'Trained six new colleagues on the dispatch desk'],
    },
  ],
  education: [
    {
      title: 'B.Sc. Supply Chain Management',
      place: 'Technische Hochschule Wildau',
      dates: '10/2013 – 07/2017',
      done: [],
    },
  ],
  skills: ['Route planning', 'SAP TM', 'SQL', 'Excel', 'Slot management', 'Customs procedures'],
  languages: ['Spanish (native)', 'German (C1)', 'English (C1)'],
  certificates: ['Dangerous Goods Safety Adviser (ADR), 2022'],
};

export const danResume: Resume = {
  name: 'Dan Whitcombe',
  role: 'Finance Manager',
  colour: '#28406f',
  contact: [
    { text: 'dan.whitcombe@example.org', link: 'mailto:dan.whitcombe@example.org' },
    { text: '+44 20 7946 0358' },
    { text: '27 Larkfield Row, London SE15 4TN' },
    { text: 'https://dan-whitcombe.example.org', link: 'https://dan-whitcombe.example.org' },
  ],
  profile:
    'Chartered accountant who has closed the books of a growing retailer every month for six years, on day four and without surprises.',
  work: [
    {
      title: 'Finance Manager',
      place: 'Kestrel & Moor Ltd | London',
      dates: 'Sep 2020 – Present',
      done: [
        'Lead a team of seven; month-end close shortened from nine working days to four',
        'Renegotiated two credit lines and saved £310,000 of interest a year',
      ],
    },
    {
      title: 'Senior Accountant',
      place: 'Brackenhill Foods Ltd | Reading',
      dates: 'Jan 2016 – Aug 2020',
      done: ['Prepared statutory accounts under FRS 102', 'Moved payables for three sites to one system'],
    },
  ],
  education: [
    { title: 'BSc Accounting and Finance', place: 'University of Reading', dates: 'Sep 2012 – Jun 2015', done: [] },
  ],
  skills: ['Management accounts', 'Cash-flow forecasting', 'FRS 102', 'Power BI', 'NetSuite', 'Audit'],
  languages: ['English (native)', 'French (B2)'],
  certificates: ['ACA, Institute of Chartered Accountants in England and Wales, 2018'],
};
