import type { Language } from './language.ts';

/** Norwegian, with the spellings that Danish and Swedish share or change. */
export const no: Language = {
  code: 'no',
  variants: ['nn'],
  headings: {
    summary:
      'profil|om meg|sammendrag|om mig|grunnleggende informasjon|nøkkelkvalifikasjoner|sammanfattning|resumé|oppsummering|om|introduksjon|mål',
    work: 'arbeidserfaring|erfaring|yrkeserfaring|arbeidserfaringer|praksis|erhvervserfaring|arbejdserfaring|erfarenhet|arbetslivserfarenhet|jobberfaring|ansettelser|karriere|yrkespraksis',
    education: 'utdanning|utdannelse|uddannelse|utbildning|skole|utdanning og kurs|akademisk bakgrunn',
    skills:
      'ferdigheter|kompetanse|kompetencer|kompetenser|kvalifikasjoner|færdigheder|kunnskaper|datakunnskaper|nøkkelkompetanse|egenskaper|it-ferdigheter|kärnkompetenser|färdigheter',
    languages: 'språk|sprog|språkkunnskaper|språkkunskaper|språkferdigheter',
    certificates:
      'sertifikater|sertifiseringer|kurs|kurs og sertifikater|certifikater|certifieringar|kurs og sertifiseringer|kurser|bevis',
    references: 'referanser|referencer|referenser|anbefalinger|referanse',
    contact: 'kontakt|kontaktinformasjon|kontaktinformation|kontaktoplysninger|kontaktuppgifter',
    personal: 'personalia|personlig informasjon|personlige opplysninger|personopplysninger|personliga uppgifter',
    profiles: 'profiler|sosiale medier|lenker|sociale medier|länkar',
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
    name: 'navn|fullt navn|namn',
    email: 'e-post|epost|e-mail|mail',
    phone: 'telefon|mobil|tlf|mobiltelefon',
    address: 'adresse|bosted|sted|by|adress|bor i',
    url: 'nettside|nettsted|hjemmeside|hemsida|web',
    birthDate: 'fødselsdato|født|fødselsdag|födelsedatum|født den',
    nationality: 'nasjonalitet|statsborgerskap|nationalitet|medborgarskap',
    maritalStatus: 'sivilstand|sivilstatus|civilstand|civilstatus|civilstånd',
    criminalRecord:
      'politiattest|vandelsattest|strafferegister|straffeattest|belastningsregister|rulleblad|belastningsregisterutdrag',
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
    keywords: 'nøkkelord|stikkord|teknologier|nyckelord',
    courses: 'kurs|emner|fag',
    score: 'poengsum|karakter|snitt|poeng',
  },
  months: '9 sept',
  present: 'nå|nåværende|i dag|d.d|d.d.|dags dato|nu|pågående|nuværende|fortsatt|nuvarande',
  positions:
    '*leder|*sjef|*konsulent|*rådgiver|*utvikler|*ingeniør|*medarbeider|*assistent|*koordinator|*ansvarlig|*analytiker|*lærer|sykepleier|*selger|praktikant|*tekniker|*designer|direktør|daglig leder|vikar|*spesialist|*fører|kokk|servitør|lærling|*arkitekt|*forsker|trainee|*markedsfører|mentor|*kontrollør|*chef|*utvecklare|*redaktør|sekretær|*arbeider|*veileder',
  organisations:
    'as|asa|a/s|ab|aps|da|universitetet|kommune|sykehus|stiftelse|konsern|gruppen|foreningen|forening|bank|etat|direktoratet|fylkeskommune|helse|røde kors|byrå|gruppe|norge|norsk',
  schools:
    'universitetet|universitet|høyskole|høgskole|handelshøyskolen|handelshøyskole|høyskolen|skole|videregående|*skole|*høgskule|ntnu|akademi|bi|folkehøgskole|*skola|högskola|gymnas|fagskole|*høgskolen',
  degrees:
    'bachelor|master|årsstudium|fagbrev|doktorgrad|siviløkonom|sivilingeniør|studiespesialisering|kandidat|phd|cand.mag.|kandidatexamen|magister|hovedfag|videregående|fagskoleutdanning|svennebrev',
  levels:
    'ekspert|avansert|viderekommen|middels|nybegynner|morsmål|flytende|godt|grunnleggende|meget godt|svært god|god|modersmål|morsmål eller tospråklig|full profesjonell kompetanse|begrenset arbeidskompetanse|grunnleggende ferdigheter|erfaren|modersmål|tospråklig|noe',
  at: 'hos|i|ved',
  titles: 'cv|curriculum vitae|søknad',
};
