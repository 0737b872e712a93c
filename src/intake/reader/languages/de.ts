import type { Language } from './language.ts';

export const de: Language = {
  code: 'de',
  headings: {
    summary:
      'profil|über mich|zusammenfassung|kurzprofil|basisinformationen|zur person|persönliches profil|berufsziel|karriereziel|motivation|ziel|steckbrief',
    work: 'berufserfahrung|berufliche erfahrung|beruflicher werdegang|werdegang|berufspraxis|praktische erfahrung|arbeitserfahrung|erfahrung|berufstätigkeit|berufliche stationen|praktika|tätigkeiten|berufslaufbahn|berufserfahrungen|beruflicher hintergrund|praxiserfahrung|berufliche tätigkeiten|beschäftigung',
    education:
      'ausbildung|bildung|bildungsweg|studium|schulbildung|akademische ausbildung|bildungsgang|hochschulausbildung|schule|aus- und weiterbildung|akademischer werdegang|studium und ausbildung|schul- und berufsausbildung|berufsausbildung|schulische ausbildung|ausbildung und studium|bildungswerdegang|schullaufbahn|akademische laufbahn',
    skills:
      'fähigkeiten|kenntnisse|kompetenzen|fachkenntnisse|edv-kenntnisse|it-kenntnisse|besondere kenntnisse|qualifikationen|fertigkeiten|kernkompetenzen|technische kenntnisse|stärken|skills|edv|computerkenntnisse|weitere kenntnisse|kenntnisse und fähigkeiten|fähigkeiten und kenntnisse|it-skills|soft skills|zusatzqualifikationen|sonstige kenntnisse',
    languages: 'sprachen|sprachkenntnisse|fremdsprachen|sprache',
    certificates:
      'zertifikate|zertifizierungen|weiterbildung|weiterbildungen|fortbildungen|fortbildung|lizenzen|zertifikate und weiterbildungen|kurse|bescheinigungen|führerschein',
    references: 'referenzen|referenz|empfehlungen',
    contact: 'kontakt|kontaktdaten|kontaktinformationen|anschrift',
    personal:
      'persönliche daten|persönliche angaben|personalien|angaben zur person|persönliches|persönliche informationen|zu meiner person',
    profiles: 'profile|online-profile|soziale medien|soziale netzwerke|links|im web',
    other:
      'interessen|hobbys|hobbies|freizeit|projekte|auszeichnungen|preise|publikationen|veröffentlichungen|ehrenamt|ehrenamtliche tätigkeiten|ehrenamtliches engagement|engagement|freiwilligenarbeit|sonstiges|mitgliedschaften|ehrungen|stipendien|hobbys und interessen|interessen und hobbys|auslandsaufenthalte|wehrdienst|zivildienst|patente|vorträge|außerberufliches engagement|soziales engagement',
  },
  labels: {
    name: 'name|vor- und nachname|vorname und name',
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
    specialCategory:
      'religion|konfession|religionszugehörigkeit|gewerkschaft|gewerkschaftsmitglied|gewerkschaftszugehörigkeit|gesundheit|gesundheitszustand|schwerbehinderung|grad der behinderung|behinderung|krankheiten|kirche|partei|parteimitgliedschaft|ethnische herkunft',
    keywords: 'schlüsselwörter|stichworte|technologien|stichwörter',
    courses: 'kurse|lehrveranstaltungen|studieninhalte|schwerpunkte',
    score: 'punkte|note|abschlussnote|gesamtnote|notendurchschnitt',
  },
  months:
    'januar jan jänner jän|februar feb feber|märz mär mrz maerz|april apr|mai|juni jun|juli jul|august aug|september sep sept|oktober okt|november nov|dezember dez',
  present: 'heute|jetzt|aktuell|gegenwärtig|dato|laufend|bis heute|andauernd|derzeit|gegenwart',
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
  titles: 'lebenslauf|curriculum vitae|tabellarischer lebenslauf|bewerbung|cv',
};
