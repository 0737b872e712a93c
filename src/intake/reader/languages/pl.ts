import type { Language } from './language.ts';

export const pl: Language = {
  code: 'pl',
  headings: {
    summary:
      'profil|profil zawodowy|podsumowanie|podsumowanie zawodowe|o mnie|cel zawodowy|cel|streszczenie|informacje o mnie|krótko o mnie|kilka słów o mnie|profil osobisty|sylwetka zawodowa|wprowadzenie|cele zawodowe|oczekiwania zawodowe|profil kandydata',
    work: 'doświadczenie|doświadczenie zawodowe|przebieg kariery|historia zatrudnienia|praca|praktyki|praktyki i staże|staże|staże i praktyki|kariera|kariera zawodowa|przebieg pracy zawodowej|zatrudnienie|doświadczenia zawodowe|przebieg kariery zawodowej|doświadczenie w pracy|przebieg zatrudnienia|praktyka zawodowa',
    education:
      'wykształcenie|edukacja|edukacja i szkolenia|wykształcenie i szkolenia|studia|przebieg edukacji|przebieg kształcenia|kształcenie|nauka|wykształcenie wyższe|szkoły|edukacja i kursy',
    skills:
      'umiejętności|kompetencje|kluczowe umiejętności|umiejętności techniczne|kompetencje techniczne|najważniejsze umiejętności|umiejętności zawodowe|umiejętności miękkie|umiejętności twarde|kompetencje cyfrowe|kluczowe kompetencje|obsługa komputera|znajomość programów|umiejętności komputerowe|technologie|narzędzia|kwalifikacje|umiejętności i kompetencje|umiejętności cyfrowe|mocne strony|umiejętności i kwalifikacje|dodatkowe umiejętności|znajomość technologii|inne umiejętności|umiejętności osobiste|umiejętności informatyczne',
    languages:
      'języki|języki obce|znajomość języków|znajomość języków obcych|umiejętności językowe|język|języki i poziomy|kompetencje językowe|język ojczysty|inne języki',
    certificates:
      'certyfikaty|kursy|szkolenia|kursy i szkolenia|szkolenia i kursy|certyfikaty i szkolenia|kursy i certyfikaty|szkolenia i certyfikaty|uprawnienia|certyfikaty i kursy|licencje i certyfikaty|licencje|uprawnienia i certyfikaty|dodatkowe kwalifikacje|kursy, szkolenia, certyfikaty|kursy i uprawnienia|szkolenia zawodowe|certyfikaty i uprawnienia',
    references: 'referencje|rekomendacje|osoby polecające|osoby udzielające referencji',
    contact: 'kontakt|dane kontaktowe|informacje kontaktowe|skontaktuj się ze mną',
    personal: 'dane osobowe|dane personalne|informacje osobiste|dane osobiste|informacje personalne',
    profiles: 'media społecznościowe|linki|profile społecznościowe|strony internetowe|odnośniki',
    volunteer:
      'wolontariat|działalność społeczna|praca społeczna|doświadczenie w wolontariacie|wolontariaty|działalność charytatywna|aktywność społeczna|działalność wolontariacka|zaangażowanie społeczne',
    publications: 'publikacje|artykuły|publikacje naukowe|książki|artykuły naukowe',
    awards:
      'nagrody|wyróżnienia|osiągnięcia|nagrody i wyróżnienia|wyróżnienia i nagrody|stypendia|nagrody i osiągnięcia|osiągnięcia i nagrody|stypendia i nagrody|sukcesy|zaszczyty i nagrody',
    interests:
      'zainteresowania|hobby|pasje|zainteresowania i hobby|hobby i zainteresowania|czas wolny|zainteresowania i pasje',
    projects:
      'projekty|projekty własne|wybrane projekty|doświadczenie projektowe|projekty osobiste|projekty komercyjne|zrealizowane projekty|najważniejsze projekty',
    other:
      'inne|dodatkowe informacje|informacje dodatkowe|pozostałe informacje|członkostwo|przynależność do organizacji|służba wojskowa|prawo jazdy|patenty|konferencje|prezentacje|wystąpienia|aktywność|działalność studencka|koła naukowe|działalność dodatkowa|aktywności|klauzula|klauzula rodo|zgoda na przetwarzanie danych osobowych|rodo|dyspozycyjność|organizacje|zgoda|działalność pozazawodowa',
  },
  labels: {
    name: 'imię i nazwisko|nazwisko i imię|imię/imiona i nazwisko',
    givenName: 'imię|imiona|imię/imiona|imię (imiona)|pierwsze imię',
    familyName: 'nazwisko|nazwiska|nazwisko/nazwiska',
    email: 'e-mail|email|mail|adres e-mail|poczta elektroniczna|adres email',
    phone: 'telefon|tel|numer telefonu|komórka|telefon komórkowy|nr telefonu|tel. kom|nr tel|kom',
    address:
      'adres|adres zamieszkania|miejsce zamieszkania|miasto|zamieszkały|zamieszkała|miejscowość|lokalizacja|adres korespondencyjny|zamieszkanie',
    url: 'strona internetowa|strona www|www|portfolio|strona|witryna',
    birthDate: 'data urodzenia|urodzony|urodzona|data ur|ur|rok urodzenia',
    nationality: 'narodowość|obywatelstwo',
    maritalStatus: 'stan cywilny',
    criminalRecord:
      'niekaralność|zaświadczenie o niekaralności|karalność|rejestr karny|krajowy rejestr karny|krk|oświadczenie o niekaralności',
    religion: 'wyznanie|religia|wiara',
    health:
      'stan zdrowia|zdrowie|niepełnosprawność|stopień niepełnosprawności|orzeczenie o niepełnosprawności|grupa krwi|ciąża|choroby|kategoria zdrowia',
    unionMembership: 'związek zawodowy|związki zawodowe|przynależność związkowa|członkostwo w związku zawodowym',
    politicalOpinion: 'partia|partia polityczna|przynależność partyjna|poglądy polityczne|przynależność polityczna',
    ethnicOrigin: 'pochodzenie etniczne|pochodzenie|rasa|pochodzenie rasowe',
    sexualOrientation: 'orientacja seksualna',
    gender: 'płeć',
    birthPlace: 'miejsce urodzenia|urodzony w|urodzona w|kraj urodzenia|data i miejsce urodzenia',
    visaStatus:
      'pozwolenie na pracę|zezwolenie na pracę|karta pobytu|wiza|zezwolenie na pobyt|status pobytu|pozwolenie na pobyt',
    photo: 'zdjęcie|fotografia',
    drivingLicence: 'prawo jazdy|prawo jazdy kat|prawo jazdy kategorii',
    age: 'wiek',
    identityNumber:
      'pesel|numer pesel|dowód osobisty|nr dowodu|seria i numer dowodu|paszport|numer paszportu|nip|nr dowodu osobistego',
    keywords: 'słowa kluczowe|technologie|stack technologiczny|środowisko',
    courses: 'przedmioty|kursy|wybrane przedmioty',
    score: 'ocena|średnia|wynik|ocena na dyplomie|ocena końcowa|średnia ocen',
  },
  months:
    '1 styczniu|2 lutym|3 marcu|4 kwietniu|5 maju|6 czerwcu|7 lipcu|8 sierpniu|9 wrześniu|10 październiku|11 listopadzie|12 grudniu',
  present:
    'obecnie|nadal|teraz|do teraz|do chwili obecnej|chwili obecnej|dziś|dzisiaj|aktualnie|w trakcie|do nadal|do dziś',
  since: 'od',
  from: '',
  until: 'do',
  to: '',
  seasons: 'wiosna|lato|jesień|zima|wiosną|latem|jesienią|zimą',
  units: 'rok|lata|lat|roku|miesiąc|miesiące|miesięcy|mies|mies.',
  positions:
    'inżynier|programista|programistka|kierownik|kierowniczka|dyrektor|dyrektorka|asystent|asystentka|stażysta|stażystka|praktykant|praktykantka|konsultant|konsultantka|analityk|analityczka|specjalista|specjalistka|koordynator|koordynatorka|pracownik|pracownica|sprzedawca|sprzedawczyni|kasjer|kasjerka|nauczyciel|nauczycielka|pielęgniarka|pielęgniarz|księgowy|księgowa|kelner|kelnerka|kucharz|kucharka|kierowca|magazynier|projektant|projektantka|architekt|prawnik|prawniczka|adwokat|radca prawny|handlowiec|przedstawiciel handlowy|przedstawicielka|doradca|doradczyni|referent|referentka|sekretarka|sekretarz|recepcjonista|recepcjonistka|operator|operatorka|mechanik|elektryk|monter|spawacz|brygadzista|lekarz|lekarka|farmaceuta|farmaceutka|redaktor|redaktorka|dziennikarz|dziennikarka|tłumacz|tłumaczka|wykładowca|adiunkt|trener|trenerka|tester|testerka|menedżer|menadżer|właściciel|właścicielka|prezes|członek zarządu|grafik komputerowy|wolontariusz|wolontariuszka|opiekun|opiekunka|starszy|młodszy|główny|administrator|ślusarz|kosmetyczka|fryzjer|fryzjerka|psycholog|badacz|badaczka|doktorant|doktorantka|lider|liderka|audytor|audytorka|logistyk|rekruter|rekruterka|technik informatyk|technik elektryk|technik mechanik',
  organisations:
    'sp. z o.o|sp. z o.o.|sp.z o.o.|spółka|spółka z o.o.|s.a|s.a.|sp.j.|sp. j.|sp. k.|grupa|bank|szpital|urząd|urząd miasta|urząd gminy|ministerstwo|fundacja|stowarzyszenie|agencja|przedsiębiorstwo|zakład|zakłady|firma|biuro|hurtownia|sklep|restauracja|przychodnia|spółdzielnia|kancelaria|instytut|polska|z o.o.|z o.o|muzeum|starostwo|apteka|hotel|centrum|wydawnictwo|zespół szkół|fabryka',
  schools:
    'uniwersytet|politechnika|akademia|liceum|technikum|szkoła|wyższa szkoła|szkoła główna|szkoła podstawowa|zasadnicza szkoła|gimnazjum|zespół szkół|uczelnia|wydział|studium|kolegium|szkoła policealna|szkoła wyższa|liceum ogólnokształcące|sgh|agh|instytut|uniwersytetu',
  degrees:
    'licencjat|magister|mgr|mgr inż.|inż.|inżynierskie|magisterskie|licencjackie|studia magisterskie|studia licencjackie|studia inżynierskie|studia podyplomowe|podyplomowe|doktorat|doktor|dr|matura|świadectwo|tytuł|dyplom|średnie|wyższe|zawodowe|wykształcenie średnie|wykształcenie wyższe|absolwent|absolwentka|studia i stopnia|studia ii stopnia|studia doktoranckie|jednolite studia|świadectwo dojrzałości|podstawowe',
  levels:
    'ojczysty|język ojczysty|biegły|biegle|biegła|płynny|płynnie|zaawansowany|zaawansowana|średniozaawansowany|średnio zaawansowany|średniozaawansowana|podstawowy|podstawowa|podstawy|komunikatywny|komunikatywna|komunikatywnie|początkujący|ekspert|bardzo dobry|bardzo dobra|dobry|dobra|bardzo dobrze|dobrze|poziom podstawowy|poziom średniozaawansowany|poziom zaawansowany|dwujęzyczny|rodzimy|poziom biegły|poziom ojczysty lub dwujęzyczny|ojczysty lub dwujęzyczny|pełna biegłość zawodowa|ograniczona biegłość zawodowa|biegłość zawodowa|podstawowa znajomość|pełna profesjonalna biegłość|profesjonalna znajomość|w mowie i piśmie|średni|znajomość podstawowa|natywny|doskonały|doskonała',
  at: 'w|we|dla',
  and: 'i|oraz|a',
  titles: 'curriculum vitae|cv|życiorys|życiorys zawodowy|list motywacyjny',
  letter: {
    greetings: 'szanowni państwo|szanowny|szanowna|szanowni|do wszystkich zainteresowanych|dzień dobry',
    closings: 'z poważaniem|z wyrazami szacunku|z pozdrowieniami|łączę pozdrowienia|pozdrawiam',
    relations:
      'przełożon*|kierownik|współpracow*|zatrudniony|zatrudniona|pracował|pracowała|podwładn*|pod moim kierownictwem',
    between: 'między',
  },
};
