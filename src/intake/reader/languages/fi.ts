import type { Language } from './language.ts';

export const fi: Language = {
  code: 'fi',
  headings: {
    summary:
      'profiili|tiivistelmä|esittely|yhteenveto|tietoa minusta|minusta|henkilöprofiili|tavoite|tavoitteet|ammatillinen profiili|itsestäni|lyhyesti|kuka olen|uratavoite|osaamisprofiili|esittelyteksti|lyhyt esittely|uratavoitteet|ammatillinen tavoite|tavoitteeni',
    work: 'työkokemus|kokemus|työhistoria|työura|ammatillinen kokemus|työsuhteet|harjoittelut|ura|työkokemukset|keskeinen työkokemus|työharjoittelu|harjoittelu|aiempi työkokemus|muu työkokemus|työelämä|työtehtävät|urahistoria',
    education:
      'koulutus|koulutustausta|opinnot|koulutukset|opiskelu|tutkinnot|koulutus ja tutkinnot|koulut|tutkinto|koulutushistoria|peruskoulutus|koulutus ja opinnot|muu koulutus',
    skills:
      'taidot|osaaminen|osaamisalueet|ydinosaaminen|tekniset taidot|it-taidot|atk-taidot|tietotekniset taidot|erityisosaaminen|keskeinen osaaminen|vahvuudet|tietotekniikkataidot|ammattitaito|pätevyydet|taidot ja osaaminen|muut taidot|digitaidot|tietotekninen osaaminen|tekninen osaaminen|työkalut|keskeiset taidot|tärkeimmät taidot|atk-osaaminen|it-osaaminen|henkilökohtaiset taidot|tietotaidot|muu osaaminen|teknologiat|avaintaidot',
    languages: 'kielet|kielitaito|kielitaidot|äidinkieli|muut kielet|kieliosaaminen',
    certificates:
      'sertifikaatit|kurssit|todistukset|kurssit ja sertifikaatit|lisäkoulutus|täydennyskoulutus|sertifioinnit|luvat|lupakortit|kortit|lisenssit ja sertifikaatit|lisenssit|kortit ja luvat|kurssit ja koulutukset|luvat ja pätevyydet|sertifikaatit ja kurssit|sertifikaatit ja lupakortit|kurssit ja luvat|muut koulutukset|pätevyydet ja luvat|kortit ja pätevyydet',
    references: 'suosittelijat|suosittelija|referenssit|suositukset',
    contact: 'yhteystiedot|yhteystieto|ota yhteyttä|yhteystietoni|yhteydenotto',
    personal: 'henkilötiedot|henkilökohtaiset tiedot|perustiedot|omat tiedot',
    profiles: 'profiilit|sosiaalinen media|linkit|verkkosivut|some-kanavat',
    volunteer:
      'vapaaehtoistyö|vapaaehtoistoiminta|vapaaehtoiskokemus|järjestötoiminta|vapaaehtoistyöt|yhdistystoiminta|luottamustoimet|luottamustehtävät',
    publications: 'julkaisut|artikkelit|tieteelliset julkaisut|kirjat|julkaisuluettelo',
    awards:
      'palkinnot|tunnustukset|palkinnot ja tunnustukset|saavutukset|apurahat|stipendit|kunniamaininnat|palkinnot ja stipendit|apurahat ja palkinnot|ansiomerkit',
    interests:
      'harrastukset|kiinnostuksen kohteet|harrastukset ja kiinnostuksen kohteet|vapaa-aika|mielenkiinnon kohteet|harrastuneisuus',
    projects:
      'projektit|omat projektit|projektikokemus|hankkeet|henkilökohtaiset projektit|projekti|valitut projektit|portfolio',
    other:
      'muut tiedot|muuta|lisätiedot|jäsenyydet|varusmiespalvelus|asepalvelus|asevelvollisuus|ajokortti|patentit|esitelmät|konferenssit|muu toiminta|muut|siviilipalvelus|järjestöt|luennot|muu|kansainvälinen kokemus|aktiviteetit|sotilasarvo|lisätietoja|ulkomaankokemus',
  },
  labels: {
    name: 'nimi|koko nimi|etu- ja sukunimi|etunimi ja sukunimi',
    givenName: 'etunimi|etunimet|kutsumanimi',
    familyName: 'sukunimi',
    email: 'sähköposti|sähköpostiosoite|s-posti|email|e-mail',
    phone: 'puhelin|puh|puhelinnumero|matkapuhelin|gsm|puhelinnro|puh.nro',
    address: 'osoite|kotiosoite|asuinpaikka|paikkakunta|kotipaikka|asuinpaikkakunta|postiosoite|kaupunki|sijainti',
    url: 'verkkosivu|kotisivu|www|portfolio|kotisivut|verkkosivusto|blogi',
    birthDate: 'syntymäaika|syntynyt|syntymäpäivä|syntymävuosi',
    nationality: 'kansalaisuus|kansallisuus',
    maritalStatus: 'siviilisääty|perhesuhteet|perhe|perhetilanne',
    criminalRecord: 'rikosrekisteri|rikosrekisteriote|rikostausta|turvallisuusselvitys',
    religion: 'uskonto|uskontokunta|kirkkokunta|uskonnollinen yhdyskunta',
    health: 'terveys|terveydentila|vamma|vammaisuus|raskaus|veriryhmä|sairaudet|työkyky',
    unionMembership: 'ammattiliitto|ammattiliiton jäsenyys|liiton jäsenyys',
    politicalOpinion: 'puolue|poliittinen kanta|puoluejäsenyys|puoluekanta',
    ethnicOrigin: 'etninen tausta|etninen alkuperä|rotu|syntyperä',
    sexualOrientation: 'seksuaalinen suuntautuminen',
    gender: 'sukupuoli',
    birthPlace: 'syntymäpaikka|syntymäkunta|syntymämaa|syntymäkotikunta|syntymäkaupunki',
    visaStatus: 'työlupa|oleskelulupa|viisumi|työnteko-oikeus',
    photo: 'kuva|valokuva',
    drivingLicence: 'ajokortti|ajokorttiluokka|ajokortit',
    age: 'ikä',
    identityNumber: 'henkilötunnus|hetu|passin numero|sotu|passi|henkilökortti|y-tunnus',
    keywords: 'avainsanat|teknologiat|työkalut|asiasanat',
    courses: 'kurssit|aineet|opintojaksot',
    score: 'arvosana|keskiarvo|pisteet|loppuarvosana',
  },
  months:
    '1 tammikuusta tammikuuhun tammikuussa|2 helmikuusta helmikuuhun helmikuussa|3 maaliskuusta maaliskuuhun maaliskuussa|4 huhtikuusta huhtikuuhun huhtikuussa|5 toukokuusta toukokuuhun toukokuussa|6 kesäkuusta kesäkuuhun kesäkuussa|7 heinäkuusta heinäkuuhun heinäkuussa|8 elokuusta elokuuhun elokuussa|9 syyskuusta syyskuuhun syyskuussa|10 lokakuusta lokakuuhun lokakuussa|11 marraskuusta marraskuuhun marraskuussa|12 joulukuusta joulukuuhun joulukuussa',
  present:
    'nykyinen|edelleen|nykyhetki|tällä hetkellä|jatkuu|tähän päivään|toistaiseksi|nykyään|nykyisin|tänään|meneillään',
  since: 'alkaen|vuodesta',
  from: '',
  until: 'asti|saakka|vuoteen',
  to: '',
  seasons: 'kevät|kesä|syksy|talvi|keväällä|kesällä|syksyllä|talvella|alkuvuosi|loppuvuosi',
  units: 'vuosi|vuotta|kuukausi|kuukautta|kk|kk.',
  positions:
    '*päällikkö|*johtaja|*insinööri|*kehittäjä|*ohjelmoija|*assistentti|*harjoittelija|harjoittelija|*konsultti|*asiantuntija|*koordinaattori|*suunnittelija|*opettaja|*hoitaja|*myyjä|*tarjoilija|*kokki|*kuljettaja|*työntekijä|*sihteeri|*analyytikko|*tutkija|*lääkäri|*juristi|*toimittaja|*kääntäjä|*mekaanikko|*asentaja|*sähköasentaja|*esimies|*esihenkilö|*vastaava|*arkkitehti|*ohjaaja|*avustaja|*edustaja|*neuvoja|*valmentaja|*kirjanpitäjä|*controller|*työnjohtaja|*varastotyöntekijä|*siivooja|*testaaja|*ostaja|*lehtori|*professori|*yrittäjä|yrittäjä|*vapaaehtoinen|*isännöitsijä|*apulainen|trainee|kesätyöntekijä|*vartija|*virkailija|*myyntineuvottelija|*farmaseutti|*tekijä|*valvoja|*rakentaja|*kouluttaja|*psykologi|toimitusjohtaja|*lakimies|*mestari|*hitsaaja|*toimihenkilö|*emäntä',
  organisations:
    'oy|oyj|ab|ky|tmi|ry|r.y.|osakeyhtiö|kaupunki|*kaupunki|kunta|sairaala|*sairaala|säätiö|*säätiö|yhdistys|ministeriö|*ministeriö|virasto|*virasto|pankki|*pankki|ravintola|*yhtiö|osuuskunta|*kauppa|konserni|toimisto|*toimisto|kuntayhtymä|sairaanhoitopiiri|hyvinvointialue|apteekki|museo|osuuskauppa|hotelli|*liike|*liitto|seurakunta|vakuutusyhtiö|suomi|finland|*tehdas|*päiväkoti|*koti',
  schools:
    'yliopisto|*yliopisto|ammattikorkeakoulu|*ammattikorkeakoulu|lukio|*lukio|ammattikoulu|ammattiopisto|*opisto|*oppilaitos|peruskoulu|*koulu|amk|korkeakoulu|kauppakorkeakoulu|*instituutti|*akatemia|*korkeakoulu|ammattikorkea|ammatti-instituutti',
  degrees:
    'kandidaatti|*kandidaatti|maisteri|*maisteri|tohtori|*tohtori|diplomi-insinööri|ylioppilas|ylioppilastutkinto|tradenomi|sairaanhoitaja|lisensiaatti|*lisensiaatti|*tutkinto|*perustutkinto|ammattitutkinto|merkonomi|insinööri (amk)|restonomi|sosionomi|medianomi|insinööri amk|kauppatieteiden|filosofian|datanomi|artesaani|artenomi|fil. maist.|fm|ktm|di|htm|ktk|luk|yo|erikoisammattitutkinto|*kandidaatin|*maisterin',
  levels:
    'äidinkieli|sujuva|erinomainen|erittäin hyvä|hyvä|kohtalainen|tyydyttävä|perusteet|alkeet|perustaso|kiitettävä|välttävä|natiivi|edistynyt|aloittelija|asiantuntija|auttava|työskentelytaito|äidinkieli tai kaksikielinen|täysi ammatillinen taito|ammatillinen työskentelytaito|rajallinen työskentelytaito|alkeistaito|kaksikielinen|keskitaso|erittäin sujuva|perustaidot|hyvät perustiedot|ammattilainen|ammattitaito|äidinkielen tasoinen|äidinkieli tai kaksikielinen taito|täydellinen ammatillinen taito|perustaito|sujuva suullinen ja kirjallinen taito',
  at: '',
  and: 'ja|sekä|&',
  titles: 'ansioluettelo|cv|curriculum vitae|työhakemus',
  letter: {
    greetings: 'hyvä|arvoisa|hei|asianosaisille|asianomaiselle',
    closings: 'ystävällisin terveisin|parhain terveisin|terveisin|kunnioittavasti|kohteliaimmin',
    relations: 'esimies*|esihenkilö*|kollega*|työskennellyt|työskenteli|työtoveri*|alaisuudessa',
    between: 'välillä',
  },
};
