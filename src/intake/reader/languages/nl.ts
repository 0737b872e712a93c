import type { Language } from './language.ts';

export const nl: Language = {
  code: 'nl',
  headings: {
    summary:
      'profiel|over mij|samenvatting|basis informatie|basisinformatie|persoonlijk profiel|introductie|doelstelling|wie ben ik',
    work: 'werkervaring|ervaring|professionele ervaring|loopbaan|arbeidsverleden|stages|beroepservaring|relevante werkervaring',
    education:
      'opleiding|opleidingen|onderwijs|studie|studies|scholing|opleiding en training|educatie|vooropleiding|opleidingen en cursussen',
    skills:
      'vaardigheden|competenties|kennis|kennis en vaardigheden|technische vaardigheden|kwaliteiten|computervaardigheden|expertise|computerkennis',
    languages: 'talen|talenkennis|taal|taalvaardigheden',
    certificates:
      'certificaten|certificeringen|cursussen|trainingen|licenties|cursussen en certificaten|cursussen en trainingen|certificering',
    references: 'referenties|referentie|aanbevelingen',
    contact: 'contact|contactgegevens|contactinformatie',
    personal: 'persoonlijke gegevens|persoonsgegevens|personalia|persoonlijke informatie',
    profiles: 'profielen|sociale media|links',
    other:
      "interesses|hobby's|hobby’s|hobbies|projecten|onderscheidingen|prijzen|publicaties|vrijwilligerswerk|nevenactiviteiten|overig|prijzen en onderscheidingen|activiteiten|vrijetijdsbesteding|lidmaatschappen|bestuurservaring",
  },
  labels: {
    name: 'naam|volledige naam',
    email: 'e-mail|email|e-mailadres|mail',
    phone: 'telefoon|mobiel|tel|telefoonnummer|gsm',
    address: 'adres|woonplaats|plaats|locatie|woonachtig in',
    url: 'website|web|homepage|portfolio',
    birthDate: 'geboortedatum|geboren op|geboren',
    nationality: 'nationaliteit',
    maritalStatus: 'burgerlijke staat|burgerlijke stand',
    criminalRecord:
      'strafblad|vog|verklaring omtrent het gedrag|verklaring omtrent gedrag|justitiële documentatie|veroordelingen',
    specialCategory:
      'religie|geloof|geloofsovertuiging|vakbond|vakbondslidmaatschap|gezondheid|handicap|arbeidsbeperking|etnische afkomst|politieke partij|seksuele geaardheid',
    keywords: 'trefwoorden|technologieën|sleutelwoorden',
    courses: 'cursussen|vakken',
    score: 'score|cijfer|eindcijfer',
  },
  months:
    'januari jan|februari feb|maart mrt|april apr|mei|juni jun|juli jul|augustus aug|september sep sept|oktober okt|november nov|december dec',
  present: 'heden|nu|huidig|vandaag|tot heden|lopend',
  positions:
    '*ontwikkelaar|*beheerder|*medewerker|*medewerkster|*manager|*adviseur|*consulent|*leider|stagiair|stagiaire|*docent|leraar|lerares|verpleegkundige|*assistent|*assistente|*directeur|*verkoper|*specialist|projectleider|teamleider|ingenieur|*technicus|boekhouder|hoofd|*coördinator|trainee|onderzoeker|*monteur|chauffeur|kok|secretaresse|receptionist|analist|ontwerper|begeleider|vrijwilliger|*monteur|programmeur|bestuurslid',
  organisations:
    'bv|b.v|b.v.|nv|n.v.|vof|stichting|universiteit|hogeschool|ziekenhuis|gemeente|ministerie|groep|bank|vereniging|bureau|bedrijf|rijksoverheid|provincie',
  schools:
    'universiteit|hogeschool|*college|roc|lyceum|*school|academie|instituut|gymnasium|scholengemeenschap|mbo college|hanzehogeschool',
  degrees:
    'bachelor|master|hbo|mbo|vwo|havo|vmbo|doctoraal|propedeuse|diploma|hbo-bachelor|wo|drs|ir|ing|associate degree|mavo|certificaat',
  levels:
    'expert|geavanceerd|gevorderd|gemiddeld|beginner|moedertaal|vloeiend|goed|basis|redelijk|basiskennis|uitstekend|moedertaal of tweetalige vaardigheid|volledige professionele vaardigheid|beperkte werkvaardigheid|tweetalig|zeer goed|professioneel|matig',
  at: 'bij',
  titles: 'curriculum vitae|cv|levensloop',
};
