import type { Language } from './language.ts';

export const ro: Language = {
  code: 'ro',
  headings: {
    summary:
      'profil|rezumat|despre mine|sumar|obiectiv|obiective|profil profesional|profil personal|obiectiv profesional|obiectiv de carieră|prezentare|scurtă prezentare|sumar profesional|rezumat profesional|despre|cine sunt|obiective profesionale|obiective de carieră|introducere|locul de muncă pentru care se candidează',
    work: 'experiență|experiență profesională|experiența profesională|experiența|experiență de lucru|experiență în muncă|loc de muncă|locuri de muncă|carieră|stagii|practică|parcurs profesional|istoric profesional|experiența de muncă|experiență de muncă|stagii de practică|istoric locuri de muncă|activitate profesională|experiențe profesionale|internshipuri|experiență relevantă',
    education:
      'educație|studii|educație și formare|educația și formarea|formare|pregătire|studii și pregătire|pregătire academică|educație și formare profesională|educație și studii|studii și formare|parcurs educațional|școlarizare|educația|pregătire profesională|studii absolvite|formare academică|nivel de studii',
    skills:
      'competențe|abilități|aptitudini|competențe tehnice|competențe personale|competențe digitale|abilități tehnice|cunoștințe|cunoștințe pc|competențe profesionale|competențe cheie|aptitudini și competențe|competențe principale|aptitudini principale|abilități și competențe|competențe informatice|aptitudini și competențe personale|cunoștințe de operare pc|competențe de comunicare|competențe organizaționale|competențe organizaționale/manageriale|competențe dobândite la locul de muncă|competență digitală|calificări|calități|tehnologii|instrumente|puncte forte|aptitudini tehnice|competențe it|alte competențe|competențe de utilizare a calculatorului|competențe și aptitudini|cunoștințe it|aptitudini și competențe tehnice|competențe informatice de utilizare a calculatorului',
    languages:
      'limbi|limbi străine|limbi vorbite|competențe lingvistice|limbi străine cunoscute|limba maternă|alte limbi|alte limbi străine cunoscute|limbi cunoscute|cunoștințe lingvistice|limbă maternă|cunoștințe de limbi străine|aptitudini lingvistice|limbile străine',
    certificates:
      'certificate|certificări|cursuri|cursuri și certificări|atestate|diplome|licențe și certificări|cursuri și traininguri|traininguri|certificate și cursuri|diplome și certificate|cursuri și certificate|specializări|calificări și certificări|cursuri de formare|cursuri de specializare|licențe|certificări și cursuri|perfecționări|acreditări|formare continuă|traininguri și certificări|cursuri și diplome',
    references: 'referințe|recomandări|persoane de contact pentru referințe',
    contact: 'contact|date de contact|informații de contact|contactează-mă',
    personal: 'date personale|informații personale|informații generale|detalii personale',
    profiles: 'profiluri|rețele sociale|linkuri|rețele de socializare|profiluri online|site-uri web|profile sociale',
    volunteer:
      'voluntariat|activități de voluntariat|experiență de voluntariat|muncă voluntară|activitate de voluntariat|experiențe de voluntariat|experiența de voluntariat|implicare socială',
    publications:
      'publicații|articole|lucrări publicate|articole publicate|lucrări științifice|publicații științifice|cărți',
    awards:
      'premii|distincții|realizări|premii și distincții|burse|distincții și premii|premii și realizări|burse și premii|premii și burse|distincţii şi premii|onoruri și premii|realizări și premii',
    interests:
      'interese|hobby-uri|hobbyuri|pasiuni|hobby|interese și hobby-uri|timp liber|hobby-uri și interese|interese personale|hobiuri|pasiuni și interese|domenii de interes',
    projects:
      'proiecte|proiecte personale|proiecte relevante|proiecte realizate|proiecte importante|proiecte universitare|experiență în proiecte',
    other:
      'altele|alte informații|informații suplimentare|afilieri|serviciu militar|stagiu militar|permis de conducere|brevete|conferințe|prezentări|activități|diverse|activități extracurriculare|apartenență|anexe|alte activități|seminarii|permis auto|organizații|afilieri profesionale|proiecte și conferințe|activități extrașcolare|alte detalii|membru|declarație|informații adiționale|simpozioane|carnet de conducere',
  },
  labels: {
    name: 'nume|nume și prenume|nume complet|prenume și nume|nume/prenume|numele și prenumele|nume / prenume',
    givenName: 'prenume|prenumele|prenume(le)',
    familyName: 'nume de familie|numele de familie',
    email: 'e-mail|email|adresă de e-mail|mail|adresă email|adresa de e-mail|poștă electronică|adresă e-mail',
    phone: 'telefon|mobil|tel|număr de telefon|telefon mobil|nr. telefon|nr. de telefon|telefon/mobil',
    address:
      'adresă|adresa|oraș|domiciliu|localitate|reședință|adresă de domiciliu|locație|orașul|adresa de domiciliu|județ',
    url: 'site|site web|pagină web|portofoliu|website|pagina web',
    birthDate:
      'data nașterii|născut la|născută la|data naşterii|născut la data de|data nasterii|născut|născută|anul nașterii',
    nationality: 'naționalitate|cetățenie|cetăţenie|naţionalitate|cetățenia|naționalitatea',
    maritalStatus: 'stare civilă|starea civilă|situație familială|stare civila',
    criminalRecord: 'cazier|cazier judiciar|antecedente penale|certificat de cazier judiciar',
    religion: 'religie|confesiune|religia|credință',
    health:
      'sănătate|stare de sănătate|handicap|dizabilitate|grad de handicap|grupa sanguină|sarcină|starea sănătății|dizabilități|invaliditate',
    unionMembership: 'sindicat|apartenență sindicală|membru de sindicat',
    politicalOpinion: 'partid politic|apartenență politică|opinii politice|partid|convingeri politice',
    ethnicOrigin: 'etnie|origine etnică|rasă|origine rasială|etnia',
    sexualOrientation: 'orientare sexuală|orientarea sexuală',
    gender: 'sex|gen|sexul',
    birthPlace:
      'locul nașterii|loc de naștere|născut în|născută în|data și locul nașterii|locul naşterii|țara nașterii',
    visaStatus: 'permis de muncă|permis de ședere|viză|drept de muncă|permis de rezidență|viză de muncă',
    photo: 'fotografie|poză|foto',
    drivingLicence: 'permis de conducere|permis auto|permis de conducere categoria|carnet de conducere|permis',
    age: 'vârstă|vârsta',
    identityNumber:
      'cnp|carte de identitate|pașaport|serie și număr ci|număr pașaport|act de identitate|buletin|cod numeric personal|seria și numărul',
    keywords: 'cuvinte cheie|tehnologii|cuvinte-cheie|tehnologii utilizate',
    courses: 'cursuri|materii|discipline|materii principale',
    score: 'notă|medie|punctaj|nota|medie generală|medie de absolvire|nota licență',
  },
  months: '9 sep|5 mai|2 febr',
  present:
    'prezent|în prezent|azi|astăzi|actual|actualmente|curent|acum|până în prezent|la zi|momentul de față|zilele noastre|prezentul|in prezent',
  since: 'din|de la|începând cu|începând din',
  from: 'între',
  until: 'până în|până la|până|pana in|pana la|până în luna',
  to: 'la',
  seasons: 'primăvara|vara|toamna|iarna|primăvară|vară|toamnă|iarnă|începutul|sfârșitul|anul',
  units: 'an|ani|lună|luni',
  positions:
    'inginer|ingineră|programator|programatoare|dezvoltator|dezvoltatoare|manager de|șef|director|directoare|asistent|asistentă|stagiar|stagiară|practicant|practicantă|consultant|consultantă|analist|analistă|tehnician|tehniciană|specialist|specialistă|coordonator|coordonatoare|angajat|operator|operatoare|vânzător|vânzătoare|casier|casieră|profesor|profesoară|învățător|învățătoare|educator|educatoare|asistentă medicală|asistent medical|contabil|contabilă|contabil-șef|ospătar|chelner|chelneriță|bucătar|bucătăreasă|șofer|gestionar|gestionară|lucrător comercial|lucrător|magaziner|proiectant|proiectantă|arhitect|arhitectă|jurist|juristă|avocat|avocată|consilier|consilieră|secretar|secretară|recepționer|recepționeră|mecanic|electrician|instalator|sudor|maistru|medic|farmacist|farmacistă|redactor|redactoare|jurnalist|jurnalistă|traducător|traducătoare|cercetător|cercetătoare|lector|formator|formatoare|antrenor|administrator|economist|economistă|inspector|agent|agent de vânzări|reprezentant|reprezentantă|muncitor|voluntar|voluntară|fondator|fondatoare|președinte|tester|ofițer|referent|merceolog|doctorand|doctorandă|psiholog|manager|responsabil|responsabilă|ajutor|expert|expertă|dispecer|auditor|kinetoterapeut|patron|supervizor|barman|grafician|designer',
  organisations:
    's.r.l|s.r.l.|srl|s.a|s.a.|s.c.|sa|pfa|p.f.a.|i.i.|grup|grupul|banca|bancă|spitalul|spital|primăria|ministerul|fundația|asociația|agenția|compania|firma|universitatea|hotel|restaurant|instituția|regia|românia|spitalul județean|farmacia|cabinet|cabinet avocat|institutul|direcția|inspectoratul|muzeul|editura|cooperativa|consiliul județean|clinica|centrul|casa de|policlinica|depozit',
  schools:
    'universitatea|universitate|academia|liceul|liceu|colegiul|colegiul național|colegiu|facultatea|facultate|școala|școala gimnazială|institutul|politehnica|ase|grup școlar|seminarul|școala postliceală|universității|liceul teoretic|liceul tehnologic|conservatorul|colegiul tehnic|umf|snspa',
  degrees:
    'licență|licențiat|licențiată|diplomă|diplomă de licență|diplomă de bacalaureat|bacalaureat|master|masterat|doctorat|doctor în|studii superioare|studii postuniversitare|inginer diplomat|atestat|certificat de|diplomă de master|studii de licență|studii de masterat|studii medii|postliceală|studii universitare|absolvent|absolventă|diplomă de inginer|studii liceale|masterand|masterandă|diplomă de absolvire|licenta',
  levels:
    'nativ|vorbitor nativ|limba maternă|fluent|avansat|avansată|mediu|medie|începător|începătoare|bine|foarte bine|excelent|satisfăcător|de bază|expert|bun|bună|nivel avansat|nivel mediu|nivel începător|conversațional|bilingv|utilizator elementar|utilizator independent|utilizator experimentat|competență nativă sau bilingvă|competență profesională completă|competență profesională|competență profesională limitată|competență elementară|cunoștințe de bază|nivel nativ|profesional|foarte bun|foarte bună|maternă|intermediar|elementar|nativ sau bilingv|nivel de bază|cunoștințe medii|cunoștințe avansate',
  at: 'la|în cadrul|la firma',
  and: 'și|şi|&',
  titles: 'curriculum vitae|cv|curriculum vitae europass|cv european|scrisoare de intenție|curriculum',
  letter: {
    greetings: 'stimate|stimată|stimați|stimaţi|dragă|către cei interesați',
    closings: 'cu stimă|cu respect|cu deosebită stimă|cu cele mai bune urări',
    relations: 'șef|șefa|superior|superioară|coleg|colegă|a lucrat|angajat|angajată|subordin*|colabor*|coordonat*',
    between: 'între',
  },
};
