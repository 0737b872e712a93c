import type { Language } from './language.ts';

export const sv: Language = {
  code: 'sv',
  headings: {
    summary:
      'profil|om mig|sammanfattning|presentation|personlig presentation|profil och sammanfattning|kort om mig|personligt brev|mål|karriärmål|introduktion|bakgrund|personprofil|yrkesprofil|kvalifikationer i sammandrag|personlig profil|vem är jag',
    work: 'arbetslivserfarenhet|erfarenhet|erfarenheter|yrkeserfarenhet|arbetserfarenhet|anställningar|anställning|arbeten|jobb|jobberfarenhet|praktik|karriär|yrkesliv|tidigare anställningar|arbetslivserfarenheter|relevant arbetslivserfarenhet|praktik och arbete|uppdrag|arbete',
    education:
      'utbildning|utbildningar|studier|akademisk bakgrund|skola|utbildning och kurser|akademisk utbildning|utbildningsbakgrund|skolgång|högre utbildning|utbildning och fortbildning',
    skills:
      'kompetenser|kompetens|färdigheter|kunskaper|kärnkompetenser|nyckelkompetenser|it-kunskaper|datakunskaper|datorkunskaper|tekniska färdigheter|tekniska kunskaper|egenskaper|personliga egenskaper|främsta kompetenser|toppkompetenser|digital kompetens|digitala färdigheter|styrkor|specialkunskaper|it-kompetens|övriga kunskaper|teknisk kompetens|verktyg|kvalifikationer|kunskaper och färdigheter|kompetensområden|meriter',
    languages: 'språk|språkkunskaper|språkkunskap|språkfärdigheter|modersmål|övriga språk|andra språk',
    certificates:
      'certifikat|certifieringar|certifiering|kurser|kurser och certifikat|kurser och certifieringar|licenser och certifieringar|licenser|vidareutbildning|behörigheter|intyg|legitimation|fortbildning|övriga kurser|kurser och utbildningar',
    references: 'referenser|referens|rekommendationer|referenspersoner',
    contact: 'kontakt|kontaktuppgifter|kontaktinformation|kontakta|kontakta mig',
    personal: 'personuppgifter|personliga uppgifter|personlig information|personalia|personfakta',
    profiles: 'profiler|sociala medier|länkar|webbplatser|sociala profiler',
    volunteer:
      'ideellt arbete|volontärarbete|ideella uppdrag|ideellt engagemang|volontärerfarenhet|engagemang|föreningsengagemang|frivilligarbete|förtroendeuppdrag|samhällsengagemang|volontärsarbete|ideella engagemang',
    publications: 'publikationer|artiklar|vetenskapliga publikationer|böcker|publicerat',
    awards:
      'utmärkelser|priser|stipendier|priser och utmärkelser|utmärkelser och priser|stipendier och utmärkelser|utmärkelser och stipendier|hedersutmärkelser',
    interests:
      'intressen|fritidsintressen|hobbyer|fritid|fritidsaktiviteter|personliga intressen|intressen och hobbyer|hobby|fritid och intressen',
    projects: 'projekt|egna projekt|personliga projekt|projekterfarenhet|utvalda projekt|portfölj',
    other:
      'övrigt|övrig information|övriga meriter|övriga uppgifter|annat|medlemskap|militärtjänst|militärtjänstgöring|värnplikt|körkort|patent|föreläsningar|konferenser|föredrag|aktiviteter|ytterligare information|uppdrag och medlemskap|utlandsvistelser|styrelseuppdrag|organisationer|presentationer',
  },
  labels: {
    name: 'namn|fullständigt namn|för- och efternamn|förnamn och efternamn',
    givenName: 'förnamn|tilltalsnamn',
    familyName: 'efternamn|släktnamn',
    email: 'e-post|epost|mail|mejl|e-postadress|mailadress',
    phone: 'telefon|mobil|tel|mobiltelefon|telefonnummer|mobilnummer|tfn|mobilnr',
    address: 'adress|bostadsort|ort|bor i|hemort|postadress|stad|bostadsadress|plats',
    url: 'hemsida|webbplats|webb|webbsida|portfolio|blogg',
    birthDate: 'födelsedatum|född|född den|födelsedag|födelseår',
    nationality: 'nationalitet|medborgarskap|medborgare i',
    maritalStatus: 'civilstånd|familj|familjesituation|civilstatus|familjeförhållanden',
    criminalRecord:
      'belastningsregister|belastningsregisterutdrag|utdrag ur belastningsregistret|brottsregister|utdrag ur misstankeregistret|straffregister',
    religion: 'religion|trosuppfattning|tro|trossamfund|religionstillhörighet|samfund',
    health: 'hälsa|hälsotillstånd|funktionsnedsättning|funktionshinder|graviditet|sjukdom|blodgrupp|funktionsvariation',
    unionMembership: 'fackförening|fackligt medlemskap|fackförbund|facklig tillhörighet|medlem i facket',
    politicalOpinion: 'politiskt parti|parti|politisk åsikt|partimedlemskap|partitillhörighet|politisk tillhörighet',
    ethnicOrigin: 'etniskt ursprung|etnicitet|etnisk bakgrund|etnisk tillhörighet|ras',
    sexualOrientation: 'sexuell läggning|sexuell orientering',
    gender: 'kön',
    birthPlace: 'födelseort|född i|födelseland|födelsestad',
    visaStatus: 'arbetstillstånd|uppehållstillstånd|visum|permanent uppehållstillstånd|uppehållsstatus',
    photo: 'foto|bild|fotografi',
    drivingLicence: 'körkort|körkortsbehörighet|körkortsklass',
    age: 'ålder',
    identityNumber: 'personnummer|samordningsnummer|passnummer|pers.nr|id-nummer|persnr|organisationsnummer',
    keywords: 'nyckelord|tekniker|sökord|teknik',
    courses: 'kurser|ämnen|relevanta kurser',
    score: 'betyg|poäng|snittbetyg|slutbetyg|medelbetyg',
  },
  months: '9 sept',
  present: 'nu|nuvarande|pågående|pågår|idag|i dag|tills vidare|dags dato|nutid|d.d|fortfarande|dd',
  since: 'sedan|från|fr.o.m.|från och med|fr o m|from',
  from: '',
  until: 'till|t.o.m.|till och med|t o m|tom|fram till',
  to: '',
  seasons: 'våren|vår|sommaren|sommar|hösten|höst|vintern|vinter|vt|ht|vårterminen|höstterminen',
  units: 'år|månad|månader|mån|mån.',
  positions:
    '*chef|*ledare|*utvecklare|*ingenjör|*konsult|*assistent|*handläggare|*sköterska|*lärare|*säljare|*tekniker|*ansvarig|*medarbetare|*samordnare|*koordinator|*specialist|*rådgivare|*montör|*mekaniker|*snickare|*elektriker|*biträde|*skötare|*chaufför|*förare|*ekonom|*redovisningsekonom|*arkitekt|*analytiker|praktikant|vikarie|timvikarie|lärling|kock|servitör|servitris|direktör|vd|sekreterare|läkare|undersköterska|forskare|doktorand|jurist|redaktör|journalist|formgivare|controller|*programmerare|*administratör|receptionist|volontär|barista|butikssäljare|*operatör|*arbetare|*vårdare|*pedagog|*handledare|*projektledare|studievägledare|*inköpare|*föreståndare|trainee|egenföretagare',
  organisations:
    'ab|hb|kb|kommun|region|landsting|landstinget|universitetssjukhus|sjukhus|*sjukhus|stiftelsen|stiftelse|förening|föreningen|myndigheten|*verket|*verk|*banken|bank|aktiebolag|koncernen|gruppen|kooperativa|svenska|sverige|försäkringar|*förbundet|länsstyrelsen|försäkringskassan|byrå|*bolaget|*butiken|vårdcentral|*kommun',
  schools:
    'universitet|*universitet|högskola|högskolan|*högskola|*högskolan|gymnasium|*gymnasium|*gymnasiet|gymnasieskola|gymnasieskolan|folkhögskola|*skolan|*skola|yrkeshögskola|institutet|kth|komvux|chalmers|handelshögskolan|akademi|akademin|universitetet',
  degrees:
    'kandidatexamen|masterexamen|magisterexamen|civilingenjörsexamen|civilingenjör|högskoleexamen|högskoleingenjör|gymnasieexamen|studentexamen|doktorsexamen|licentiatexamen|yrkesexamen|*examen|*programmet|kandidat|magister|licentiat|yrkeshögskoleexamen|filosofie kandidat|fil. kand.|fil. mag.|fristående kurser|*kandidatexamen|högskolepoäng|civilekonom|sjuksköterskeexamen',
  levels:
    'modersmål|flytande|mycket god|mycket goda kunskaper|goda kunskaper|god|goda|grundläggande|grundläggande kunskaper|avancerad|avancerade|medel|nybörjare|expert|tvåspråkig|flytande i tal och skrift|mycket goda|obehindrat|skolkunskaper|modersmål eller tvåspråkig nivå|modersmålsnivå eller tvåspråkig|fullständig professionell nivå|professionell yrkesnivå|begränsad yrkesnivå|grundläggande nivå|yrkesmässig nivå|elementär nivå|professionell nivå|erfaren|bra|hyfsad|mycket bra|mellannivå',
  at: 'på|hos|vid|för',
  and: 'och|&',
  titles: 'cv|curriculum vitae|meritförteckning|levnadsbeskrivning',
  letter: {
    greetings: 'bästa|hej|till den det berör|till den det vederbör',
    closings: 'med vänliga hälsningar|vänliga hälsningar|med vänlig hälsning|vänligen|hälsningar|högaktningsfullt|mvh',
    relations: 'chef|chef för|arbetsledare|kollega|arbetat|anställd|medarbetare|handledare|samarbetat',
    between: 'mellan',
  },
};
