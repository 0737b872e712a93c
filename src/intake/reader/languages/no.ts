import type { Language } from './language.ts';

/** Norwegian, with the spellings that Danish and Swedish share or change. */
export const no: Language = {
  code: 'no',
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
    other:
      'interesser|hobbyer|fritid|prosjekter|projekter|projekt|priser|utmerkelser|publikasjoner|frivillig arbeid|verv|frivillig|annet|intressen|utmärkelser|publikationer|ideellt arbete|fritidsinteresser|frivillighet|priser og utmerkelser|frivilligt arbejde',
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
    specialCategory:
      'religion|livssyn|fagforening|fagforeningsmedlem|fackförening|fackligt medlemskap|helse|helbred|hälsa|funksjonsnedsettelse|handicap|etnisk bakgrunn|politisk parti|seksuell legning',
    keywords: 'nøkkelord|stikkord|teknologier|nyckelord',
    courses: 'kurs|emner|fag',
    score: 'poengsum|karakter|snitt|poeng',
  },
  months:
    'januar jan januari|februar feb februari|mars mar marts|april apr|mai maj|juni jun|juli jul|august aug augusti|september sep sept|oktober okt|november nov|desember des december dec',
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
