import type { Language } from './language.ts';

export const nl: Language = {
  code: 'nl',
  headings: {
    summary:
      'profiel|over mij|samenvatting|basis informatie|basisinformatie|persoonlijk profiel|introductie|doelstelling|wie ben ik|profielschets|over|persoonlijke beschrijving|professioneel profiel|korte introductie|mijn profiel|persoonlijke samenvatting|doel|loopbaandoel|motivatie',
    work: 'werkervaring|ervaring|professionele ervaring|loopbaan|arbeidsverleden|stages|beroepservaring|relevante werkervaring|werkverleden|stage|stage-ervaring|relevante ervaring|carrière|loopbaanoverzicht|stages en werkervaring|werk|professionele loopbaan|werkgeschiedenis|bijbanen|ervaringen',
    education:
      "opleiding|opleidingen|onderwijs|studie|studies|scholing|opleiding en training|educatie|vooropleiding|opleidingen en cursussen|onderwijs en opleiding|opleidingen en studie|studies en opleidingen|schoolopleiding|opleiding & scholing|diploma's|studieverleden|academische achtergrond",
    skills:
      'vaardigheden|competenties|kennis|kennis en vaardigheden|technische vaardigheden|kwaliteiten|computervaardigheden|expertise|computerkennis|belangrijkste vaardigheden|digitale vaardigheden|persoonlijke vaardigheden|persoonlijke eigenschappen|it-vaardigheden|softwarekennis|kerncompetenties|eigenschappen|sterke punten|ict-vaardigheden|tools|technologieën|vakkennis|computervaardigheden en software|kennis & vaardigheden|hard skills|soft skills|sociale vaardigheden|overige vaardigheden',
    languages:
      'talen|talenkennis|taal|taalvaardigheden|moedertaal|moedertaal(en)|andere talen|andere taal/talen|vreemde talen|taalkennis|talen en taalvaardigheid',
    certificates:
      "certificaten|certificeringen|cursussen|trainingen|licenties|cursussen en certificaten|cursussen en trainingen|certificering|licenties en certificaten|trainingen en certificaten|cursussen & trainingen|diploma's en certificaten|opleidingen en trainingen|bijscholing|certificaten en cursussen|trainingen en cursussen|cursussen en opleidingen",
    references: 'referenties|referentie|aanbevelingen|referenties op aanvraag|referentie(s)',
    contact: 'contact|contactgegevens|contactinformatie|contactinfo|contact en gegevens',
    personal:
      'persoonlijke gegevens|persoonsgegevens|personalia|persoonlijke informatie|persoonlijk|personalia en contact|persoonlijke info',
    profiles: 'profielen|sociale media|links',
    volunteer:
      'vrijwilligerswerk|vrijwilligersactiviteiten|vrijwilligerservaring|vrijwillige inzet|maatschappelijke betrokkenheid|vrijwilliger|vrijwilligerswerk en bestuur|maatschappelijke activiteiten',
    publications: 'publicaties|artikelen|wetenschappelijke publicaties|publicatielijst|boeken',
    awards:
      'onderscheidingen|prijzen|prijzen en onderscheidingen|beurzen|erkenningen|awards|prijzen en beurzen|onderscheidingen en prijzen',
    interests:
      "interesses|hobby's|hobbies|vrijetijdsbesteding|hobby's en interesses|interesses en hobby's|vrije tijd|persoonlijke interesses|interesse|interessegebieden|hobby",
    projects: 'projecten|projectervaring|relevante projecten|persoonlijke projecten|eigen projecten',
    other:
      'nevenactiviteiten|overig|activiteiten|lidmaatschappen|bestuurservaring|overige|overige informatie|nevenfuncties|bestuursfuncties|militaire dienst|dienstplicht|octrooien|patenten|presentaties|congressen|aanvullende informatie|extra informatie|diversen|rijbewijs|beschikbaarheid|extracurriculaire activiteiten|buitenlandervaring|organisaties|overige activiteiten',
  },
  labels: {
    name: 'naam|volledige naam',
    givenName: 'voornaam|voornamen|voorna(a)m(en)|roepnaam',
    familyName: 'achternaam|familienaam|achterna(a)m(en)',
    email: 'e-mail|email|e-mailadres|mail',
    phone: 'telefoon|mobiel|tel|telefoonnummer|gsm',
    address: 'adres|woonplaats|plaats|locatie|woonachtig in',
    url: 'website|web|homepage|portfolio',
    birthDate: 'geboortedatum|geboren op|geboren',
    nationality: 'nationaliteit',
    maritalStatus: 'burgerlijke staat|burgerlijke stand',
    criminalRecord:
      'strafblad|vog|verklaring omtrent het gedrag|verklaring omtrent gedrag|justitiële documentatie|veroordelingen',
    religion: 'religie|geloof|geloofsovertuiging|kerkgenootschap|godsdienst|levensovertuiging|kerk',
    health:
      'gezondheid|handicap|arbeidsbeperking|gezondheidstoestand|zwangerschap|arbeidsongeschiktheid|beperking|bloedgroep|ziekte',
    unionMembership: 'vakbond|vakbondslidmaatschap|lid vakbond',
    politicalOpinion: 'politieke partij|politieke voorkeur|partijlidmaatschap|politieke overtuiging',
    ethnicOrigin: 'etnische afkomst|etniciteit|afkomst|ras',
    sexualOrientation: 'seksuele geaardheid|seksuele voorkeur|seksuele gerichtheid',
    gender: 'geslacht|gender',
    birthPlace: 'geboorteplaats|geboren te|geboren in|geboorteland|plaats van geboorte',
    visaStatus:
      'werkvergunning|verblijfsvergunning|tewerkstellingsvergunning|visum|verblijfsstatus|arbeidsvergunning|arbeidskaart',
    photo: 'foto|pasfoto',
    drivingLicence: 'rijbewijs|rijbewijzen|rijbewijs categorie',
    age: 'leeftijd',
    identityNumber:
      'bsn|burgerservicenummer|paspoortnummer|rijksregisternummer|identiteitskaart|id-nummer|sofinummer|paspoort|identiteitsnummer',
    keywords: 'trefwoorden|technologieën|sleutelwoorden',
    courses: 'cursussen|vakken',
    score: 'score|cijfer|eindcijfer',
  },
  months: '9 sept',
  present: 'heden|nu|huidig|vandaag|tot heden|lopend',
  since: 'sinds|vanaf',
  from: 'van',
  until: 'tot|tot en met|t/m',
  to: 'tm',
  seasons: 'voorjaar|lente|zomer|herfst|najaar|winter|begin|medio|eind',
  units: 'jaar|jaren|maand|maanden|mnd',
  positions:
    '*ontwikkelaar|*beheerder|*medewerker|*medewerkster|*manager|*adviseur|*consulent|*leider|stagiair|stagiaire|*docent|leraar|lerares|verpleegkundige|*assistent|*assistente|*directeur|*verkoper|*specialist|projectleider|teamleider|ingenieur|*technicus|boekhouder|hoofd|*coördinator|trainee|onderzoeker|*monteur|chauffeur|kok|secretaresse|receptionist|analist|ontwerper|begeleider|vrijwilliger|programmeur|bestuurslid',
  organisations:
    'bv|b.v|b.v.|nv|n.v.|vof|stichting|universiteit|hogeschool|ziekenhuis|gemeente|ministerie|groep|bank|vereniging|bureau|bedrijf|rijksoverheid|provincie',
  schools:
    'universiteit|hogeschool|*college|roc|lyceum|*school|academie|instituut|gymnasium|scholengemeenschap|mbo college|hanzehogeschool',
  degrees:
    'bachelor|master|hbo|mbo|vwo|havo|vmbo|doctoraal|propedeuse|diploma|hbo-bachelor|wo|drs|ir|ing|associate degree|mavo|certificaat',
  levels:
    'expert|geavanceerd|gevorderd|gemiddeld|beginner|moedertaal|vloeiend|goed|basis|redelijk|basiskennis|uitstekend|moedertaal of tweetalige vaardigheid|volledige professionele vaardigheid|beperkte werkvaardigheid|tweetalig|zeer goed|professioneel|matig',
  at: 'bij',
  and: 'en|&',
  titles: 'curriculum vitae|cv|levensloop',
  letter: {
    greetings: 'geachte|beste|aan wie het aangaat|aan wie dit aangaat',
    closings:
      'met vriendelijke groet|met vriendelijke groeten|vriendelijke groet|vriendelijke groeten|hoogachtend|met hartelijke groet|groeten',
    relations: 'leidinggevende|collega|werkzaam|gewerkt|samengewerkt|in dienst|onder mijn leiding|begeleid*',
    between: 'tussen',
  },
};
