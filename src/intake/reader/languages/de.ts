import type { Language } from './language.ts';

export const de: Language = {
  code: 'de',
  variants: ['de-AT'],
  headings: {
    summary:
      'profil|über mich|zusammenfassung|kurzprofil|basisinformationen|zur person|persönliches profil|berufsziel|karriereziel|motivation|ziel|steckbrief|berufsprofil|berufliches profil|über mich selbst|profilbeschreibung|zielsetzung|berufliche ziele|kurzvorstellung|kurzbeschreibung|wer ich bin',
    work: 'berufserfahrung|berufliche erfahrung|beruflicher werdegang|werdegang|berufspraxis|praktische erfahrung|arbeitserfahrung|erfahrung|berufstätigkeit|berufliche stationen|praktika|tätigkeiten|berufslaufbahn|berufserfahrungen|beruflicher hintergrund|praxiserfahrung|berufliche tätigkeiten|beschäftigung|berufliche laufbahn|berufliche erfahrungen|berufsweg|praktikum|praktika und nebentätigkeiten|nebentätigkeiten|nebenjobs|beruflicher lebenslauf|karriere|anstellungen|berufliche praxis|beruf|studentische tätigkeiten|berufserfahrung und praktika|arbeitserfahrungen|praktische erfahrungen|praktische tätigkeiten',
    education:
      'ausbildung|bildung|bildungsweg|studium|schulbildung|akademische ausbildung|bildungsgang|hochschulausbildung|schule|aus- und weiterbildung|akademischer werdegang|studium und ausbildung|schul- und berufsausbildung|berufsausbildung|schulische ausbildung|ausbildung und studium|bildungswerdegang|schullaufbahn|akademische laufbahn|schul- und berufsbildung|schul- und hochschulbildung|allgemeine und berufliche bildung|bildungsabschlüsse|ausbildung und schule|schule und ausbildung|studium und schulausbildung|schulischer werdegang|akademische bildung|schul- und hochschulausbildung|studien',
    skills:
      'fähigkeiten|kenntnisse|kompetenzen|fachkenntnisse|edv-kenntnisse|it-kenntnisse|besondere kenntnisse|qualifikationen|fertigkeiten|kernkompetenzen|technische kenntnisse|stärken|skills|edv|computerkenntnisse|weitere kenntnisse|kenntnisse und fähigkeiten|fähigkeiten und kenntnisse|it-skills|soft skills|zusatzqualifikationen|sonstige kenntnisse|top-kenntnisse|wichtigste kenntnisse|hauptkompetenzen|digitale kompetenzen|digitale kenntnisse|persönliche fähigkeiten|persönliche kompetenzen|persönliche fähigkeiten und kompetenzen|soziale kompetenzen|kommunikationsfähigkeit|fachliche kompetenzen|fachkompetenzen|expertise|softwarekenntnisse|programmierkenntnisse|werkzeuge|technologien|tools|schlüsselqualifikationen|persönliche stärken|kompetenzprofil|methodenkompetenz|sonstige fähigkeiten',
    languages:
      'sprachen|sprachkenntnisse|fremdsprachen|sprache|muttersprache|muttersprache(n)|weitere sprachen|weitere sprache(n)|fremdsprachenkenntnisse',
    certificates:
      'zertifikate|zertifizierungen|weiterbildung|weiterbildungen|fortbildungen|fortbildung|lizenzen|zertifikate und weiterbildungen|kurse|bescheinigungen|führerschein|bescheinigungen und zertifikate|lizenzen und zertifikate|weiterbildung und zertifikate|fort- und weiterbildung|fort- und weiterbildungen|lehrgänge|schulungen|seminare|weiterbildungen und zertifikate|qualifizierungen|zertifizierungen und weiterbildungen|berufliche weiterbildung|fortbildungen und seminare|zertifikate und schulungen',
    references: 'referenzen|referenz|empfehlungen',
    contact: 'kontakt|kontaktdaten|kontaktinformationen|anschrift|kontaktmöglichkeiten|kontakt und persönliche daten',
    personal:
      'persönliche daten|persönliche angaben|personalien|angaben zur person|persönliches|persönliche informationen|zu meiner person|persönliche angaben und kontakt|allgemeine angaben|zur person und kontakt',
    profiles:
      'profile|online-profile|soziale medien|soziale netzwerke|links|im web|profillinks|social media|webseiten|netzwerke',
    volunteer:
      'ehrenamt|ehrenamtliche tätigkeiten|ehrenamtliche tätigkeit|ehrenamtliches engagement|engagement|freiwilligenarbeit|soziales engagement|außerberufliches engagement|gesellschaftliches engagement|freiwilliges engagement|freiwilligendienst|ehrenämter|freiwilliges soziales jahr',
    publications:
      'publikationen|veröffentlichungen|publikationsliste|wissenschaftliche publikationen|fachpublikationen|fachartikel',
    awards:
      'auszeichnungen|preise|ehrungen|stipendien|auszeichnungen und preise|preise und auszeichnungen|auszeichnungen und stipendien|stipendien und auszeichnungen|errungenschaften|ehrungen und auszeichnungen|stipendium',
    interests:
      'interessen|hobbys|hobbies|freizeit|hobbys und interessen|interessen und hobbys|persönliche interessen|freizeitaktivitäten|freizeitinteressen|interessen und freizeit',
    projects:
      'projekte|projekterfahrung|projekterfahrungen|ausgewählte projekte|eigene projekte|persönliche projekte|projektliste|private projekte|referenzprojekte|projektarbeiten|projektübersicht',
    other:
      'sonstiges|mitgliedschaften|auslandsaufenthalte|auslandserfahrung|auslandsaufenthalt|wehrdienst|zivildienst|bundesfreiwilligendienst|wehr- und zivildienst|wehr-/zivildienst|militärdienst|militär|patente|vorträge|verschiedenes|weiteres|zusätzliche informationen|weitere informationen|weitere angaben|aktivitäten|verfügbarkeit|gehaltsvorstellung|konferenzen|außeruniversitäre aktivitäten',
  },
  labels: {
    name: 'name|vor- und nachname|vorname und name',
    givenName: 'vorname|vornamen|vorname(n)|vorname/n|rufname',
    familyName: 'nachname|nachnamen|nachname(n)|familienname|familiennamen|zuname',
    email: 'e-mail|email|mail|e-mail-adresse',
    phone: 'telefon|tel|mobil|handy|telefonnummer|mobiltelefon|mobilnummer|festnetz',
    address: 'adresse|anschrift|wohnort|wohnhaft in|wohnhaft|ort|standort',
    url: 'webseite|website|web|homepage|internet|portfolio',
    birthDate:
      'geburtsdatum|geboren am|geboren|geb|geb. am|geburtstag|geburtsdatum und -ort|geburtsdatum/-ort|geburtsdatum / -ort',
    nationality: 'staatsangehörigkeit|nationalität|staatsbürgerschaft',
    maritalStatus: 'familienstand|personenstand|zivilstand',
    criminalRecord:
      'führungszeugnis|vorstrafen|vorstrafenregister|strafregister|polizeiliches führungszeugnis|strafregisterauszug|strafregisterbescheinigung|leumundszeugnis',
    religion: 'religion|konfession|religionszugehörigkeit|kirche|glaube|glaubensbekenntnis|bekenntnis',
    health:
      'gesundheit|gesundheitszustand|schwerbehinderung|grad der behinderung|behinderung|krankheiten|schwerbehindert|gdb|schwerbehindertenausweis|schwangerschaft|erkrankungen|blutgruppe',
    unionMembership: 'gewerkschaft|gewerkschaftsmitglied|gewerkschaftszugehörigkeit|gewerkschaftsmitgliedschaft',
    politicalOpinion: 'partei|parteimitgliedschaft|parteizugehörigkeit|politische einstellung|parteimitglied',
    ethnicOrigin: 'ethnische herkunft|ethnie|herkunft|volkszugehörigkeit',
    sexualOrientation: 'sexuelle orientierung|sexuelle ausrichtung',
    gender: 'geschlecht',
    birthPlace: 'geburtsort|geboren in|geburtsland',
    visaStatus:
      'arbeitserlaubnis|aufenthaltstitel|aufenthaltserlaubnis|arbeitsbewilligung|niederlassungserlaubnis|aufenthaltsstatus|aufenthaltsbewilligung|visum|arbeitsgenehmigung|bewilligung|blaue karte eu',
    photo: 'foto|lichtbild|bewerbungsfoto|passfoto',
    drivingLicence:
      'führerschein|führerscheine|fahrerlaubnis|führerscheinklasse|führerscheinklassen|führerausweis|fahrausweis',
    age: 'alter',
    identityNumber:
      'personalausweis|personalausweisnummer|ausweisnummer|reisepass|reisepassnummer|steuer-id|steuernummer|steueridentifikationsnummer|sozialversicherungsnummer|rentenversicherungsnummer|ahv-nummer|ahv-nr|svnr|passnummer',
    keywords: 'schlüsselwörter|stichworte|technologien|stichwörter',
    courses: 'kurse|lehrveranstaltungen|studieninhalte|schwerpunkte',
    score: 'punkte|note|abschlussnote|gesamtnote|notendurchschnitt',
  },
  months: '1 jänner jän|2 feber|3 mrz maerz',
  present: 'heute|jetzt|aktuell|gegenwärtig|dato|laufend|bis heute|andauernd|derzeit|gegenwart',
  since: 'seit|ab',
  from: 'von|vom',
  until: 'bis|bis zum|bis einschließlich',
  to: '',
  seasons: 'frühling|frühjahr|sommer|herbst|winter|sommersemester|wintersemester|sose|wise|ws|ss|anfang|mitte|ende',
  units: 'jahr|jahre|jahren|monat|monate|monaten',
  positions:
    '*leiter|*leiterin|*entwickler|*entwicklerin|*ingenieur|*ingenieurin|*berater|*beraterin|*assistent|*assistentin|*assistenz|praktikant|praktikantin|*praktikum|werkstudent|werkstudentin|*hilfskraft|sachbearbeiter|sachbearbeiterin|*analyst|*analystin|*kaufmann|*kauffrau|geschäftsführer|geschäftsführerin|*referent|*referentin|*lehrer|*lehrerin|*pfleger|*pflegerin|*verkäufer|*verkäuferin|*mechaniker|*mechanikerin|*mechatroniker|*techniker|*technikerin|*administrator|*administratorin|*informatiker|*informatikerin|*mitarbeiter|*mitarbeiterin|*koordinator|*koordinatorin|*leitung|*betreuer|*betreuerin|*architekt|*architektin|*spezialist|*spezialistin|*arzt|*ärztin|*fahrer|*fahrerin|*helfer|*helferin|auszubildende|auszubildender|*fachkraft|*meister|*meisterin|*redakteur|*redakteurin|*buchhalter|*buchhalterin|*manager|*managerin|*trainer|*erzieher|*erzieherin|*wissenschaftler|*wissenschaftlerin|aushilfe|trainee|*designer|*designerin|*konstrukteur|*planer|*elektroniker|*monteur|*schreiner|*tischler|*koch|*köchin|volontär|volontärin|doktorand|doktorandin|*sekretär|*sekretärin|*vertreter|*vertreterin',
  organisations:
    'gmbh|ag|kg|ohg|ug|e.v|e.v.|ev|mbh|kgaa|se|gbr|stiftung|universität|hochschule|*klinikum|*klinik|krankenhaus|stadtwerke|sparkasse|verlag|gesellschaft|bundesamt|landesamt|ministerium|stadt|institut|*werke|*werk|*bank|*versicherung|*agentur|*praxis|*kanzlei|*restaurant|& co|fraunhofer|genossenschaft|eg|gruppe',
  schools:
    '*universität|*universitaet|*hochschule|fachhochschule|*schule|*gymnasium|*akademie|*kolleg|tu|fh|ihk|*institut|uni|realschule|*universität*|lmu|rwth',
  degrees:
    'bachelor|master|diplom|diplom*|dipl.-ing|dipl.-ing.|dipl.-kfm.|abitur|fachabitur|fachhochschulreife|allgemeine hochschulreife|hochschulreife|magister|promotion|doktor|dr.|staatsexamen|mittlere reife|realschulabschluss|hauptschulabschluss|ausbildung zum|ausbildung zur|lehre|meister|berufsausbildung|matura|fachwirt|betriebswirt|b.sc.|m.sc.|b.a.|m.a.|b.eng.|m.eng.|meisterprüfung|gesellenbrief|reifeprüfung',
  levels:
    'experte|expertin|erfahren|fortgeschritten|grundkenntnisse|anfänger|muttersprache|fließend|verhandlungssicher|sehr gut|gut|grundlagen|konversationssicher|muttersprachler|verhandlungssichere kenntnisse|muttersprache oder zweisprachig|sehr gute kenntnisse|gute kenntnisse|schulkenntnisse|basiskenntnisse|mittel|fließend in wort und schrift|bilingual|zweisprachig|erste kenntnisse',
  at: 'bei|bei der|beim',
  and: 'und|sowie|u.',
  titles: 'lebenslauf|curriculum vitae|tabellarischer lebenslauf|bewerbung|cv',
  letter: {
    greetings: 'sehr geehrte|sehr geehrter|liebe|lieber|guten tag',
    closings:
      'mit freundlichen grüßen|mit freundlichem gruß|freundliche grüße|freundlichen grüßen|beste grüße|mit besten grüßen|viele grüße|herzliche grüße|hochachtungsvoll|mit vorzüglicher hochachtung',
    relations:
      'vorgesetzt*|beschäftigt|tätig|arbeitete|angestellt|unterstellt|kolleg*|zusammengearbeitet|betreut*|mitarbeiter|mitarbeiterin',
    between: 'zwischen',
  },
};
