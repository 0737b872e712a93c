import type { Language } from './language.ts';

/** Norwegian, with the spellings that Danish and Swedish share or change. */
export const no: Language = {
  code: 'no',
  variants: ['nn'],
  headings: {
    summary:
      'profil|om meg|sammendrag|grunnleggende informasjon|nøkkelkvalifikasjoner|oppsummering|om|introduksjon|mål',
    work: 'arbeidserfaring|erfaring|yrkeserfaring|arbeidserfaringer|praksis|jobberfaring|ansettelser|karriere|yrkespraksis',
    education:
      'utdanning|utdannelse|skole|utdanning og kurs|akademisk bakgrunn|utdanning og opplæring|skolegang|studier|høyere utdanning|utdannelse og kurs',
    skills:
      'ferdigheter|kompetanse|kvalifikasjoner|kunnskaper|datakunnskaper|nøkkelkompetanse|egenskaper|it-ferdigheter|toppferdigheter|viktigste kompetanser|kjernekompetanse|digitale ferdigheter|personlige egenskaper|styrker|verktøy|tekniske ferdigheter|kunnskaper og ferdigheter|it-kompetanse|it-kunnskaper',
    languages: 'språk|språkkunnskaper|språkferdigheter|morsmål|andre språk',
    certificates:
      'sertifikater|sertifiseringer|kurs|kurs og sertifikater|kurs og sertifiseringer|bevis|lisenser og sertifiseringer|lisenser|etterutdanning|videreutdanning|autorisasjon|kurs og etterutdanning|sertifisering',
    references: 'referanser|anbefalinger|referanse|referansepersoner|referanser og anbefalinger',
    contact: 'kontakt|kontaktinformasjon|kontakt meg|kontaktopplysninger',
    personal: 'personalia|personlig informasjon|personlige opplysninger|personopplysninger',
    profiles: 'profiler|sosiale medier|lenker|nettsider',
    volunteer:
      'frivillig arbeid|verv|frivillig|frivillighet|frivillig erfaring|verv og frivillig arbeid|tillitsverv|frivillige verv|frivillig innsats|verv og tillitsverv|frivillig virksomhet',
    publications: 'publikasjoner|artikler|vitenskapelige publikasjoner|utgivelser|bøker',
    awards:
      'priser|utmerkelser|priser og utmerkelser|stipender|stipend|hedersbevisninger|utmerkelser og priser|priser og stipender',
    interests:
      'interesser|hobbyer|fritid|fritidsinteresser|interesser og hobbyer|fritidsaktiviteter|hobbyer og interesser|hobby',
    projects: 'prosjekter|prosjekterfaring|prosjekt|personlige prosjekter|utvalgte prosjekter',
    other:
      'annet|annen informasjon|militærtjeneste|førstegangstjeneste|verneplikt|medlemskap|kurs og konferanser|patenter|foredrag|konferanser|øvrig|diverse|øvrig informasjon|tilleggsinformasjon|førerkort|andre opplysninger|aktiviteter|organisasjoner|utenlandsopphold',
  },
  labels: {
    name: 'navn|fullt navn',
    givenName: 'fornavn|for- og mellomnavn',
    familyName: 'etternavn|slektsnavn',
    email: 'e-post|epost|e-mail|mail',
    phone: 'telefon|mobil|tlf|mobiltelefon',
    address: 'adresse|bosted|sted|by|bor i',
    url: 'nettside|nettsted|web|hjemmeside',
    birthDate: 'fødselsdato|født|fødselsdag|født den|fødselsår',
    nationality: 'nasjonalitet|statsborgerskap',
    maritalStatus: 'sivilstand|sivilstatus|familie|familiesituasjon',
    criminalRecord: 'politiattest|vandelsattest|strafferegister|rulleblad',
    religion: 'religion|livssyn|tro|trossamfunn|kirke',
    health:
      'helse|funksjonsnedsettelse|handicap|helsetilstand|graviditet|funksjonshemming|nedsatt funksjonsevne|uførhet|blodtype',
    unionMembership: 'fagforening|fagforeningsmedlem|fagforeningsmedlemskap',
    politicalOpinion: 'politisk parti|parti|partimedlemskap|politisk tilhørighet|politisk oppfatning',
    ethnicOrigin: 'etnisk bakgrunn|etnisitet|etnisk opprinnelse|rase',
    sexualOrientation: 'seksuell legning|seksuell orientering',
    gender: 'kjønn',
    birthPlace: 'fødested|født i|fødeland',
    visaStatus: 'arbeidstillatelse|oppholdstillatelse|visum|oppholdsstatus|arbeidsvisum',
    photo: 'bilde|foto|portrett',
    drivingLicence: 'førerkort|sertifikat klasse|førerkort klasse|førerrett',
    age: 'alder',
    identityNumber: 'personnummer|fødselsnummer|passnummer|d-nummer|skattenummer',
    keywords: 'nøkkelord|stikkord|teknologier',
    courses: 'kurs|emner|fag',
    score: 'poengsum|karakter|snitt|poeng',
  },
  months: '9 sept',
  present: 'nå|nåværende|i dag|d.d|d.d.|dags dato|nu|fortsatt|pågående|nåværende stilling',
  since: 'siden|fra|fra og med|f.o.m.',
  from: '',
  until: 'til|til og med|t.o.m.|frem til',
  to: '',
  seasons: 'vår|våren|sommer|sommeren|høst|høsten|vinter|vinteren',
  units: 'år|måned|måneder|mnd',
  positions:
    '*leder|*sjef|*konsulent|*rådgiver|*utvikler|*ingeniør|*medarbeider|*assistent|*koordinator|*ansvarlig|*analytiker|*lærer|sykepleier|*selger|praktikant|*tekniker|*designer|direktør|daglig leder|vikar|*spesialist|*fører|kokk|servitør|lærling|*arkitekt|*forsker|trainee|*markedsfører|mentor|*kontrollør|*chef|*redaktør|sekretær|*arbeider|*veileder',
  organisations:
    'as|asa|a/s|da|universitetet|kommune|sykehus|stiftelse|konsern|gruppen|foreningen|forening|bank|etat|direktoratet|fylkeskommune|helse|røde kors|byrå|gruppe|norge|norsk',
  schools:
    'universitetet|universitet|høyskole|høgskole|handelshøyskolen|handelshøyskole|høyskolen|skole|videregående|*skole|*høgskule|ntnu|akademi|bi|folkehøgskole|fagskole|*høgskolen',
  degrees:
    'bachelor|master|årsstudium|fagbrev|doktorgrad|siviløkonom|sivilingeniør|studiespesialisering|kandidat|phd|cand.mag.|hovedfag|videregående|fagskoleutdanning|svennebrev|mastergrad|bachelorgrad|mastergrad i|bachelorgrad i|vitnemål|generell studiekompetanse|yrkesfag|*grad',
  levels:
    'ekspert|avansert|viderekommen|middels|nybegynner|morsmål|flytende|godt|grunnleggende|meget godt|svært god|god|morsmål eller tospråklig|full profesjonell kompetanse|begrenset arbeidskompetanse|grunnleggende ferdigheter|erfaren|tospråklig|noe|flytende muntlig og skriftlig|morsmål eller tospråklig nivå|fullt profesjonelt nivå|profesjonelt arbeidsnivå|begrenset arbeidsnivå|grunnleggende nivå|kommunikasjonsnivå|mellomnivå',
  at: 'hos|i|ved',
  and: 'og',
  titles: 'cv|curriculum vitae|søknad',
  letter: {
    greetings: 'kjære|hei|til den det måtte angå|til rette vedkommende',
    closings: 'med vennlig hilsen|vennlig hilsen|beste hilsen|med hilsen|hilsen|mvh',
    relations: 'leder|sjef|nærmeste leder|kollega|ansatt|arbeidet|jobbet|medarbeider|veileder|samarbeidet',
    between: 'mellom',
  },
};
