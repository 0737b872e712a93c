import type { Language } from './language.ts';

export const da: Language = {
  code: 'da',
  headings: {
    summary:
      'profil|om mig|resumé|resume|kort om mig|personlig profil|profiltekst|sammenfatning|mål|karrieremål|introduktion|faglig profil|professionel profil|resumé og profil|præsentation|baggrund|hvem er jeg|nøglekvalifikationer',
    work: 'erhvervserfaring|erfaring|arbejdserfaring|joberfaring|ansættelser|ansættelse|beskæftigelse|karriere|karriereforløb|praktik|praktikophold|tidligere ansættelser|relevant erhvervserfaring|job|studiejob|relevant erfaring|professionel erfaring|studierelevant erfaring|arbejde',
    education:
      'uddannelse|uddannelser|uddannelsesbaggrund|skole|studier|akademisk baggrund|uddannelse og kurser|videregående uddannelse|uddannelse og kvalifikationer|skolegang',
    skills:
      'kompetencer|færdigheder|kvalifikationer|faglige kompetencer|personlige kompetencer|it-kompetencer|it-kundskaber|it-færdigheder|tekniske kompetencer|kernekompetencer|nøglekompetencer|kundskaber|topkompetencer|vigtigste kompetencer|digitale kompetencer|styrker|værktøjer|tekniske færdigheder|it kompetencer|it kundskaber|egenskaber|kompetenceprofil',
    languages:
      'sprog|sprogkundskaber|sproglige kompetencer|sprogkompetencer|sprogfærdigheder|modersmål|andre sprog|øvrige sprog',
    certificates:
      'certifikater|certificeringer|kurser|kurser og certifikater|kurser og certificeringer|certificering|efteruddannelse|licenser og certificeringer|licenser|beviser|autorisation|kurser og efteruddannelse|videreuddannelse|relevante kurser',
    references: 'referencer|reference|anbefalinger|referencepersoner',
    contact: 'kontakt|kontaktoplysninger|kontaktinformation|kontakt mig|kontaktinfo',
    personal: 'personlige oplysninger|personlige data|personlig information|personalia|persondata|privat',
    profiles: 'profiler|sociale medier|links|hjemmesider|online profiler',
    volunteer:
      'frivilligt arbejde|frivilligt engagement|frivillig erfaring|frivillighed|frivillige aktiviteter|foreningsarbejde|tillidshverv|engagement|frivilligarbejde|hverv|frivilligt arbejde og tillidshverv',
    publications: 'publikationer|artikler|udgivelser|videnskabelige publikationer|bøger|publiceringer',
    awards:
      'priser|udmærkelser|hædersbevisninger|legater|priser og udmærkelser|udmærkelser og priser|legater og priser|stipendier|anerkendelser|præmier',
    interests:
      'interesser|fritidsinteresser|hobbyer|fritid|fritidsaktiviteter|personlige interesser|interesser og hobbyer|hobby|fritid og interesser|hobbier',
    projects: 'projekter|egne projekter|personlige projekter|projekterfaring|udvalgte projekter|projekt',
    other:
      'øvrigt|øvrige oplysninger|andet|medlemskaber|medlemskab|værnepligt|militærtjeneste|kørekort|patenter|foredrag|konferencer|aktiviteter|yderligere oplysninger|diverse|udlandsophold|bestyrelsesposter|bestyrelsesarbejde|organisationer|andre oplysninger|oplæg',
  },
  labels: {
    name: 'navn|fulde navn|fornavn og efternavn',
    givenName: 'fornavn|fornavne|fornavn(e)',
    familyName: 'efternavn|efternavne|efternavn(e)',
    email: 'e-mail|email|mail|e-mailadresse|mailadresse',
    phone: 'telefon|mobil|tlf|telefonnummer|mobilnummer|mobiltelefon|tlf.nr',
    address: 'adresse|bopæl|by|bor i|postadresse|lokation|sted',
    url: 'hjemmeside|webside|website|web|portfolio|blog',
    birthDate: 'fødselsdato|født|født den|fødselsdag|fødselsår|født d',
    nationality: 'nationalitet|statsborgerskab',
    maritalStatus: 'civilstand|civilstatus|ægteskabelig stilling|familie|familiære forhold|familieforhold',
    criminalRecord: 'straffeattest|børneattest|strafferegister|ren straffeattest|privat straffeattest',
    religion: 'religion|tro|trossamfund|trosretning|kirke',
    health:
      'helbred|sundhed|handicap|helbredstilstand|graviditet|funktionsnedsættelse|sygdom|blodtype|helbredsoplysninger',
    unionMembership: 'fagforening|fagforeningsmedlemskab|medlem af fagforening|a-kasse og fagforening',
    politicalOpinion: 'politisk parti|parti|partimedlemskab|politisk tilhørsforhold|politisk overbevisning',
    ethnicOrigin: 'etnisk oprindelse|etnicitet|etnisk baggrund|race',
    sexualOrientation: 'seksuel orientering|seksualitet',
    gender: 'køn',
    birthPlace: 'fødested|født i|fødeland|fødeby',
    visaStatus: 'arbejdstilladelse|opholdstilladelse|visum|opholdsgrundlag|opholds- og arbejdstilladelse',
    photo: 'foto|billede',
    drivingLicence: 'kørekort|kørekort kategori|kørekort type',
    age: 'alder',
    identityNumber: 'cpr-nummer|cpr-nr|cpr|pasnummer|personnummer|cpr nr|cvr-nummer',
    keywords: 'nøgleord|teknologier|stikord',
    courses: 'kurser|fag|kursusfag',
    score: 'karakter|gennemsnit|karaktergennemsnit|point|eksamensresultat',
  },
  months: '9 sept|12 dec',
  present: 'nu|nuværende|d.d|d.d.|dags dato|i dag|igangværende|fortsat|stadig|dd|nutid',
  since: 'siden|fra|fra og med|f.o.m.',
  from: '',
  until: 'til|til og med|t.o.m.|frem til|indtil',
  to: '',
  seasons: 'forår|foråret|sommer|sommeren|efterår|efteråret|vinter|vinteren',
  units: 'år|måned|måneder|mdr|mdr.',
  positions:
    '*leder|*chef|*konsulent|*udvikler|*ingeniør|*assistent|*medarbejder|*rådgiver|*koordinator|*ansvarlig|*analytiker|*lærer|*sælger|*tekniker|*designer|*pædagog|*sygeplejerske|sygeplejerske|*medhjælper|*montør|*mekaniker|tømrer|elektriker|kok|tjener|praktikant|elev|lærling|direktør|administrerende direktør|sekretær|læge|forsker|ph.d.-studerende|jurist|redaktør|journalist|*arkitekt|*specialist|*bogholder|controller|*programmør|*administrator|receptionist|frivillig|vikar|*chauffør|*arbejder|*fuldmægtig|studentermedhjælper|*hjælper|*instruktør|*vejleder|*formand|indkøber|*afdelingsleder|*tandlæge|selvstændig|sosu-assistent|kundekonsulent|butiksassistent',
  organisations:
    'a/s|aps|i/s|k/s|p/s|amba|kommune|*kommune|region|regionen|styrelsen|*styrelsen|hospital|*hospital|sygehus|forening|foreningen|fonden|fond|gruppen|koncernen|bank|ministeriet|*ministeriet|danmark|danske|forsikring|*skolen|brugsen|apotek|ambassade|holding|rigshospitalet|selskab|selskabet',
  schools:
    'universitet|*universitet|handelshøjskole|handelsskole|højskole|*højskole|erhvervsakademi|*akademi|professionshøjskole|professionshøjskolen|gymnasium|*gymnasium|tekniske universitet|*skole|folkeskole|efterskole|cbs|dtu|hf|vuc|universitetet|københavns|akademiet|seminarium|teknisk skole',
  degrees:
    'bachelor|kandidat|kandidatgrad|kandidatuddannelse|cand.merc.|cand.mag.|cand.polyt.|cand.jur.|cand.scient.|cand.*|ph.d.|ph.d|professionsbachelor|diplomingeniør|diplomuddannelse|erhvervsuddannelse|studentereksamen|hf-eksamen|hhx|htx|stx|eux|svendebrev|akademiuddannelse|*bachelor|*uddannelse|master|akademiøkonom|datamatiker|eud',
  levels:
    'modersmål|flydende|meget godt|godt|grundlæggende|rutineret|øvet|let øvet|begynder|ekspert|avanceret|tosproget|flydende i skrift og tale|forhandlingsniveau|samtaleniveau|højt niveau|middel|modersmål eller tosproget|modersmålsniveau eller tosproget|fuldt professionelt niveau|professionelt arbejdsniveau|begrænset arbejdsniveau|grundlæggende niveau|fulde professionelle færdigheder|begrænsede arbejdsfærdigheder|elementære færdigheder|professionelle arbejdsfærdigheder|erfaren|skolekundskaber|god|meget god|elementært niveau|mellemniveau',
  at: 'hos|ved|i',
  and: 'og|&',
  titles: 'cv|curriculum vitae|levnedsbeskrivelse|levnedsløb',
  letter: {
    greetings: 'kære|hej|til rette vedkommende|til hvem det måtte vedrøre',
    closings: 'med venlig hilsen|med venlige hilsner|venlig hilsen|bedste hilsner|de bedste hilsner|hilsen|mvh',
    relations: 'leder|chef|nærmeste leder|kollega|ansat|arbejdet|medarbejder|vejleder|samarbejdet',
    between: 'mellem',
  },
};
