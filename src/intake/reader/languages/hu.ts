import type { Language } from './language.ts';

export const hu: Language = {
  code: 'hu',
  headings: {
    summary:
      'profil|összefoglaló|bemutatkozás|rólam|szakmai profil|szakmai összefoglaló|célkitűzés|karriercél|célok|személyes profil|magamról|rövid bemutatkozás|szakmai célok|összegzés|összefoglalás|karriercélok|szakmai bemutatkozás|szakmai cél|néhány szó rólam|célom|karrier célok',
    work: 'tapasztalat|szakmai tapasztalat|munkatapasztalat|munkahelyek|szakmai gyakorlat|munkahelyi tapasztalat|karrier|szakmai tapasztalatok|eddigi munkahelyek|munkatapasztalatok|foglalkoztatás|gyakornoki tapasztalat|munkaviszonyok|szakmai pályafutás|tapasztalatok|munkák|munkakörök|szakmai előélet|munkatörténet|szakmai út|korábbi munkahelyek|munka',
    education:
      'tanulmányok|végzettség|iskolai végzettség|képzettség|oktatás|oktatás és képzés|iskolák|végzettségek|képzés|tanulmányi adatok|felsőfokú tanulmányok|iskolai tanulmányok|oktatás, képzés|tanulmányok és képzések|iskolai végzettségek|képesítés|képesítések|tanulmányaim|legmagasabb iskolai végzettség',
    skills:
      'készségek|képességek|kompetenciák|ismeretek|szakmai készségek|informatikai ismeretek|számítógépes ismeretek|számítástechnikai ismeretek|technikai készségek|személyes készségek|egyéb ismeretek|készségek és képességek|készségek, képességek|legfontosabb készségek|főbb készségek|digitális készségek|digitális kompetenciák|erősségek|szakmai ismeretek|technológiák|eszközök|szakértelem|it ismeretek|kulcskompetenciák|egyéni készségek|egyéni készségek és kompetenciák|szakmai kompetenciák|személyes kompetenciák|technikai ismeretek|készségek és kompetenciák|számítógépes készségek|személyes tulajdonságok|kommunikációs készségek|technikai készségek és kompetenciák',
    languages:
      'nyelvek|nyelvtudás|nyelvismeret|nyelvi készségek|idegen nyelvek|nyelvi ismeretek|anyanyelv|egyéb nyelvek|idegennyelv-ismeret|nyelvi kompetenciák|nyelvvizsgák|idegen nyelv',
    certificates:
      'tanúsítványok|bizonyítványok|tanfolyamok|képzések|tanfolyamok és képzések|oklevelek|minősítések|továbbképzések|licencek és tanúsítványok|képzések, tanfolyamok|tréningek|tanfolyamok, képzések|képzések és tanúsítványok|továbbképzés|tréningek, tanfolyamok|tanfolyamok és tanúsítványok|vizsgák|engedélyek|engedélyek és tanúsítványok|licencek|szakmai továbbképzések|kurzusok',
    references: 'referenciák|referencia|ajánlások|ajánlók|referenciaszemélyek',
    contact: 'elérhetőség|elérhetőségek|kapcsolat|kapcsolattartás|elérhetőségeim|kapcsolatfelvétel',
    personal: 'személyes adatok|személyi adatok|személyes információk|adatok|személyes információ',
    profiles: 'profilok|közösségi média|linkek|közösségi oldalak|weboldalak|közösségi profilok',
    volunteer:
      'önkéntesség|önkéntes munka|önkéntes tevékenység|önkéntes tapasztalat|társadalmi munka|önkéntes tevékenységek|önkéntes munkák|társadalmi tevékenység|közösségi munka',
    publications: 'publikációk|cikkek|tudományos publikációk|könyvek|publikációs lista|közlemények',
    awards:
      'díjak|elismerések|díjak és elismerések|eredmények|ösztöndíjak|kitüntetések|díjak, elismerések|ösztöndíjak, díjak|elismerések és díjak|ösztöndíjak és díjak',
    interests:
      'érdeklődés|érdeklődési kör|hobbi|hobbik|szabadidő|hobbi, érdeklődési kör|érdeklődési körök|érdeklődési területek|hobbik és érdeklődési kör|hobbi és érdeklődési kör|hobbik, érdeklődési kör',
    projects:
      'projektek|saját projektek|kiemelt projektek|projekt tapasztalat|személyes projektek|projektmunkák|fontosabb projektek|projekttapasztalat',
    other:
      'egyéb|egyéb információk|további információk|kiegészítő információk|tagságok|tagság|katonai szolgálat|jogosítvány|szabadalmak|konferenciák|előadások|egyéb tevékenységek|mellékletek|vezetői engedély|tevékenységek|egyéb adatok|tanulmányi tevékenységek|szervezeti tagság|szervezetek|külföldi tapasztalat|egyéb tudnivalók|adatvédelmi nyilatkozat|extrakurrikuláris tevékenységek|kiegészítő adatok',
  },
  familyNameFirst: true,
  labels: {
    name: 'név|teljes név|vezetéknév és keresztnév|neve|vezetéknév / utónév|vezetéknév/utónév',
    givenName: 'utónév|keresztnév|utónevek|utónév/utónevek',
    familyName: 'vezetéknév|családnév|családi név',
    email: 'e-mail|email|e-mail cím|email cím|e-mail-cím|mail',
    phone: 'telefon|telefonszám|mobil|tel|mobiltelefon|mobilszám|telefonszámok',
    address:
      'cím|lakcím|lakóhely|város|tartózkodási hely|levelezési cím|állandó lakcím|helység|tartózkodási cím|állandó lakhely',
    url: 'weboldal|honlap|web|portfólió|weblap|blog',
    birthDate:
      'születési dátum|születési idő|született|születés ideje|szül. idő|születésnap|születési év|szül. dátum|szül',
    nationality: 'állampolgárság|nemzetiség|állampolgár',
    maritalStatus: 'családi állapot|családi állapota|családi helyzet',
    criminalRecord:
      'erkölcsi bizonyítvány|büntetett előélet|hatósági erkölcsi bizonyítvány|büntetlen előélet|bűnügyi nyilvántartás',
    religion: 'vallás|felekezet|vallási hovatartozás',
    health:
      'egészségi állapot|egészség|fogyatékosság|megváltozott munkaképesség|várandósság|vércsoport|fogyatékosság mértéke|egészségügyi állapot|terhesség',
    unionMembership: 'szakszervezet|szakszervezeti tagság',
    politicalOpinion: 'párt|párttagság|politikai nézet|politikai hovatartozás|politikai vélemény',
    ethnicOrigin: 'etnikai származás|etnikum|származás|etnikai hovatartozás|faji származás',
    sexualOrientation: 'szexuális irányultság|szexuális orientáció|szexuális beállítottság',
    gender: 'nem|neme',
    birthPlace:
      'születési hely|született itt|születési hely, idő|születési hely és idő|szül. hely|születési ország|születés helye',
    visaStatus: 'munkavállalási engedély|tartózkodási engedély|vízum|letelepedési engedély|munkavállalási vízum',
    photo: 'fénykép|fotó|kép',
    drivingLicence: 'jogosítvány|vezetői engedély|jogosítvány típusa|vezetői engedély kategóriája',
    age: 'kor|életkor',
    identityNumber:
      'személyi igazolvány|személyi igazolványszám|taj szám|adóazonosító|útlevélszám|adóazonosító jel|taj-szám|személyi szám|személyi igazolvány száma|útlevél|adószám|adóazonosító szám|taj',
    keywords: 'kulcsszavak|technológiák|használt technológiák',
    courses: 'tantárgyak|kurzusok|tárgyak|főbb tantárgyak',
    score: 'minősítés|érdemjegy|átlag|jegy|tanulmányi átlag|diploma minősítése',
  },
  months:
    '1 januárban januártól|2 feb februárban februártól|3 márciusban márciustól|4 áprilisban áprilistól|5 májusban májustól|6 júniusban júniustól|7 júliusban júliustól|8 augusztusban augusztustól|9 szep szeptemberben szeptembertől|10 októberben októbertől|11 novemberben novembertől|12 decemberben decembertől',
  present:
    'jelenleg|jelen|napjainkig|mai napig|jelenleg is|folyamatban|a mai napig|máig|mostanáig|jelenlegi|jelenig|napjaink|jelenleg is tart',
  since: '',
  from: '',
  until: '',
  to: '',
  seasons: 'tavasz|nyár|ősz|tél|tavaszi|nyári|őszi|téli',
  units: 'év|hónap|éve|hó',
  positions:
    '*mérnök|*fejlesztő|*programozó|*vezető|*igazgató|*asszisztens|gyakornok|*gyakornok|*tanácsadó|*elemző|*technikus|*szakértő|*koordinátor|*menedzser|*ügyintéző|*munkatárs|*pénztáros|*tanár|*tanító|*oktató|*nővér|*könyvelő|*pincér|*szakács|*sofőr|*gépkocsivezető|*raktáros|*tervező|*építész|*jogász|*ügyvéd|*titkár|*titkárnő|*recepciós|*operátor|*szerelő|*villanyszerelő|*lakatos|*hegesztő|*orvos|*gyógyszerész|*szerkesztő|*újságíró|*fordító|*tolmács|*kutató|*tréner|*tesztelő|*adminisztrátor|*üzletkötő|*képviselő|*felszolgáló|*kezelő|*vállalkozó|*önkéntes|*előadó|*referens|*felelős|*specialista|*rendszergazda|*óvodapedagógus|*pedagógus|*grafikus|*diszpécser|*beszerző|*kontroller|*revizor|*pszichológus|*segéd|*gondozó|*elnök|*alapító|*ügyvezető|*csoportvezető|*projektmenedzser|*demonstrátor|*adjunktus|*docens|*közgazdász|*bérszámfejtő|*toborzó|*animátor|*munkás|*diákmunka|*auditor|*kivitelező|*védőnő|mester|eladó|bolti eladó|ápoló|eladója',
  organisations:
    'kft|kft.|zrt|zrt.|nyrt|nyrt.|bt|bt.|kkt|kht.|nonprofit kft.|bank|kórház|önkormányzat|minisztérium|alapítvány|egyesület|ügynökség|vállalat|csoport|egyetem|étterem|szálloda|intézet|hivatal|magyarország|szövetség|áruház|ügyvédi iroda|szövetkezet|gyár|kórháza|takarékszövetkezet|biztosító|múzeum|központ|gyógyszertár|kiadó|polgármesteri hivatal|rendelőintézet|iroda|magyar|e.v.|cukrászda|kórházak',
  schools:
    'egyetem|*egyetem|főiskola|*főiskola|gimnázium|szakközépiskola|technikum|szakiskola|általános iskola|iskola|kollégium|akadémia|kar|bme|elte|szakgimnázium|középiskola|*gimnázium|*akadémia|tudományegyetem|szakképző|egyeteme|szakközép|*iskola|konzervatórium',
  degrees:
    'alapképzés|mesterképzés|diploma|oklevél|okleveles|érettségi|szakképesítés|bsc|msc|phd|doktori|főiskolai|egyetemi|okj|felsőfokú|középfokú|szakmunkás|alapszak|mesterszak|ba|ma|felsőoktatási szakképzés|osztatlan|egyetemi diploma|főiskolai diploma|szakmérnök|szakirányú továbbképzés|szakmunkásbizonyítvány|bachelor|doktori fokozat|technikusi|érettségi bizonyítvány',
  levels:
    'anyanyelv|anyanyelvi|anyanyelvi szint|folyékony|felsőfok|felsőfokú|középfok|középfokú|alapfok|alapfokú|társalgási|társalgási szint|tárgyalóképes|haladó|kezdő|kiváló|jó|közepes|szakértő|alapszint|középszint|felsőszint|tárgyalási szint|c típusú|komplex középfok|komplex felsőfok|anyanyelvi vagy kétnyelvű szint|teljes szakmai szint|szakmai munkaszint|korlátozott munkaszint|alapszintű|kétnyelvű|középhaladó|nagyon jó|alapfokú szint|középfokú nyelvvizsga|felsőfokú nyelvvizsga|alapszintű ismeret|mesterfokú|anyanyelvi vagy kétnyelvű|magas szint|felhasználói szint|középszintű|felsőszintű|passzív',
  at: '',
  and: 'és|valamint|&',
  titles: 'önéletrajz|szakmai önéletrajz|curriculum vitae|cv|europass önéletrajz|fényképes önéletrajz|motivációs levél',
  letter: {
    greetings: 'tisztelt|kedves|az érintetteknek',
    closings: 'tisztelettel|üdvözlettel|szívélyes üdvözlettel|köszönettel',
    relations: 'felettes*|vezetője|kollég*|dolgozott|munkatárs*|beosztott*|alkalmazott*',
    between: 'között',
  },
};
