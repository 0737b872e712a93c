import type { Language } from './language.ts';

/** Czech, with the Slovak words that differ. */
export const cs: Language = {
  code: 'cs',
  variants: ['sk'],
  headings: {
    summary:
      'profil|o mně|shrnutí|souhrn|profesní profil|osobní profil|profesní shrnutí|kariérní cíl|cíl|cíle|představení|stručně o mně|profesní cíl|o mne|zhrnutie|kariérny cieľ|súhrn|osobný profil|životopisné shrnutí|něco o mně|kdo jsem|pracovní profil|úvod',
    work: 'pracovní zkušenosti|zkušenosti|praxe|pracovní praxe|profesní zkušenosti|zaměstnání|průběh zaměstnání|odborná praxe|kariéra|stáže|pracovní zkušenost|pracovné skúsenosti|skúsenosti|prax|pracovná prax|zamestnanie|profesní praxe|předchozí zaměstnání|přehled zaměstnání|profesní kariéra|stáže a praxe|odborné zkušenosti|přehled praxe|odborná prax|priebeh zamestnaní',
    education:
      'vzdělání|vzdělání a kurzy|vzdělání a odborná příprava|studium|dosažené vzdělání|vzdelanie|vzdělávání|školní vzdělání|odborné vzdělání|průběh vzdělání|přehled vzdělání|vzdelávanie|vzdelanie a odborná príprava|nejvyšší dosažené vzdělání|akademické vzdělání|štúdium|vzdělání a školení',
    skills:
      'dovednosti|schopnosti|znalosti|znalosti a dovednosti|dovednosti a schopnosti|odborné znalosti|odborné dovednosti|technické dovednosti|technické znalosti|počítačové dovednosti|počítačové znalosti|práce s pc|pc znalosti|klíčové dovednosti|kompetence|schopnosti a dovednosti|klíčové kompetence|nejdůležitější dovednosti|hlavní dovednosti|zručnosti|schopnosti a zručnosti|digitální dovednosti|další dovednosti|osobní vlastnosti|silné stránky|nástroje|technologie|další znalosti|it dovednosti|znalosti a schopnosti|kvalifikace|osobní dovednosti|technické zručnosti|osobnostné predpoklady|ostatní dovednosti|odborné znalosti a dovednosti|ostatné znalosti|měkké dovednosti',
    languages:
      'jazyky|jazykové znalosti|jazykové dovednosti|jazykové schopnosti|znalost jazyků|cizí jazyky|znalosti jazyků|jazykové zručnosti|mateřský jazyk|další jazyky|jazykové vybavení|materinský jazyk|ďalšie jazyky|cudzie jazyky|jazyk',
    certificates:
      'certifikáty|kurzy|certifikace|kurzy a školení|školení|kurzy a certifikáty|certifikáty a kurzy|osvědčení|kurzy a certifikace|licence a certifikace|školení a kurzy|další vzdělání|oprávnění|absolvované kurzy|školení a certifikáty|odborné kurzy|certifikáty a školení|licence|další vzdělávání|absolvované kurzy a školení|certifikácie|kurzy a školenia|školenia|licencie a certifikácie|odborná školení',
    references: 'reference|doporučení|referencie|odporúčania|referenční osoby',
    contact: 'kontakt|kontakty|kontaktní údaje|kontaktní informace|kontaktné údaje|kontaktujte mě',
    personal:
      'osobní údaje|osobní informace|osobné údaje|osobní data|osobné informácie|základní údaje|základní informace',
    profiles: 'profily|sociální sítě|odkazy|sociálne siete|webové stránky|online profily',
    volunteer:
      'dobrovolnictví|dobrovolnická činnost|dobrovolnická práce|dobrovolnické zkušenosti|dobrovoľníctvo|společenská angažovanost|dobrovolnické aktivity|dobrovoľnícka činnosť|dobročinnost',
    publications:
      'publikace|články|publikácie|vědecké publikace|publikační činnost|odborné publikace|publikačná činnosť|knihy',
    awards:
      'ocenění|úspěchy|ceny|ocenenia|ocenění a úspěchy|stipendia|úspěchy a ocenění|vyznamenání|dosažené úspěchy|ceny a ocenění|granty|uznání|štipendiá|vyznamenání a ceny',
    interests:
      'zájmy|koníčky|záliby|zájmy a koníčky|volný čas|záujmy|zájmy a záliby|koníčky a zájmy|záľuby|volnočasové aktivity|hobby',
    projects:
      'projekty|vlastní projekty|osobní projekty|vybrané projekty|vlastné projekty|realizované projekty|projektové zkušenosti|projekty a realizace|významné projekty',
    other:
      'ostatní|další informace|doplňující informace|ostatní informace|členství|vojenská služba|řidičský průkaz|patenty|konference|přednášky|aktivity|ďalšie informácie|iné|vodičský preukaz|doplňkové informace|mimoškolní aktivity|ostatné|různé|členstvo|členství v organizacích|ostatní údaje|souhlas se zpracováním osobních údajů|organizace|zahraniční zkušenosti|doplňujúce informácie|jiné|zahraniční pobyty|prezentace|přílohy',
  },
  labels: {
    name: 'jméno a příjmení|meno a priezvisko|celé jméno|příjmení a jméno|titul, jméno a příjmení|titul, meno a priezvisko|jméno, příjmení',
    givenName: 'jméno|křestní jméno|jméno (jména)|krstné meno|meno',
    familyName: 'příjmení|priezvisko',
    email: 'e-mail|email|e-mailová adresa|mail|emailová adresa',
    phone: 'telefon|tel|mobil|telefonní číslo|telefón|telefónne číslo|mobilní telefon|tel. číslo|tel. č',
    address:
      'adresa|bydliště|trvalé bydliště|město|bydlisko|místo bydliště|trvalé bydlisko|korespondenční adresa|adresa bydliště|přechodné bydliště|mesto|lokalita|kontaktní adresa',
    url: 'web|webové stránky|webová stránka|portfolio|webstránka|blog',
    birthDate: 'datum narození|narozen|narozena|dátum narodenia|narodený|narodená|nar|rok narození|datum nar',
    nationality: 'státní příslušnost|občanství|štátna príslušnosť|štátne občianstvo|státní občanství|občianstvo',
    maritalStatus: 'rodinný stav|stav',
    criminalRecord:
      'trestní rejstřík|výpis z rejstříku trestů|trestní bezúhonnost|výpis z registra trestov|bezúhonnost|rejstřík trestů|register trestov',
    religion: 'náboženství|vyznání|náboženstvo|víra|náboženské vyznání|vierovyznanie',
    health:
      'zdravotní stav|zdraví|zdravotní postižení|zdravotný stav|invalidita|ztp|těhotenství|krevní skupina|invalidní důchod|zdravotní omezení|stupeň invalidity|ozp|zdravotné postihnutie',
    unionMembership: 'odbory|členství v odborech|odborová organizace|členstvo v odboroch|odborová příslušnost',
    politicalOpinion:
      'politická strana|politická příslušnost|členství v politické straně|politické názory|politická príslušnosť',
    ethnicOrigin: 'národnost|národnosť|etnický původ|etnikum|rasa|rasový původ|etnický pôvod',
    sexualOrientation: 'sexuální orientace|sexuálna orientácia',
    gender: 'pohlaví|pohlavie',
    birthPlace:
      'místo narození|miesto narodenia|rodné město|datum a místo narození|dátum a miesto narodenia|země narození',
    visaStatus:
      'pracovní povolení|povolení k pobytu|vízum|povolenie na pobyt|pracovné povolenie|zaměstnanecká karta|trvalý pobyt|víza',
    photo: 'foto|fotografie|fotografia',
    drivingLicence:
      'řidičský průkaz|vodičský preukaz|řidičský průkaz sk|řidičské oprávnění|vodičský preukaz sk|řp|řidičský průkaz skupiny',
    age: 'věk|vek',
    identityNumber:
      'rodné číslo|číslo op|občanský průkaz|číslo pasu|r. č|číslo občanského průkazu|dič|ičo|cestovní pas|občiansky preukaz',
    keywords: 'klíčová slova|technologie|použité technologie|kľúčové slová',
    courses: 'předměty|kurzy|predmety|hlavní předměty',
    score: 'známka|průměr|prospěch|hodnocení|studijní průměr|priemer',
  },
  months: '1 lednu|2 únoru|3 březnu|4 dubnu|5 květnu|6 červnu|7 červenci|8 srpnu|9 září|10 říjnu|12 prosinci',
  present:
    'současnost|dosud|nyní|současná|dnes|doposud|do současnosti|do dnes|trvá|súčasnosť|doteraz|aktuálně|do súčasnosti|stále|přítomnost|dnešek|současné době|teraz|doteď|současně|posud',
  since: 'od|od roku',
  from: '',
  until: 'do|až do|do roku',
  to: 'až|–',
  seasons: 'jaro|léto|podzim|zima|jar|leto|jeseň|počátek|konec',
  units: 'rok|roky|let|roků|rokov|měsíc|měsíce|měsíců|mesiac|mesiace|mesiacov|měs.',
  positions:
    'inženýr|inženýrka|programátor|programátorka|vývojář|vývojářka|vedoucí|manažer|manažerka|ředitel|ředitelka|asistent|asistentka|stážista|stážistka|praktikant|konzultant|konzultantka|analytik|analytička|technička|specialista|specialistka|koordinátor|koordinátorka|pracovník|pracovnice|prodavač|prodavačka|pokladní|učitel|učitelka|zdravotní sestra|účetní|hlavní účetní|číšník|servírka|kuchař|kuchařka|řidič|skladník|skladnice|projektant|projektantka|architekt|architektka|právník|právnička|advokát|obchodní zástupce|obchodník|poradce|poradkyně|referent|referentka|sekretářka|recepční|operátor|operátorka|mechanik|elektrikář|montér|svářeč|mistr|lékař|lékařka|lékárník|lékárnice|redaktor|redaktorka|novinář|novinářka|překladatel|překladatelka|lektor|lektorka|trenér|trenérka|tester|testerka|jednatel|majitel|majitelka|grafička|dobrovolník|dobrovolnice|administrativní|fakturantka|výzkumný pracovník|doktorand|doktorandka|personalista|personalistka|nákupčí|dispečer|dispečerka|osvč|živnostník|vychovatel|vychovatelka|psycholog|psycholožka|inžinier|vývojár|vedúci|riaditeľ|riaditeľka|predavač|predavačka|účtovník|účtovníčka|učiteľ|učiteľka|vodič|čašník|čašníčka|kuchár|lekár|lekárka|manažér|manažérka|obchodný zástupca|konateľ|brigádník|brigádnice|provozní|starší|hlavní|samostatný|zástupce|servisní technik|it technik|technik kvality',
  organisations:
    's.r.o|s.r.o.|s. r. o.|spol. s r.o.|a.s|a.s.|a. s.|k.s.|v.o.s.|o.p.s.|z.s.|skupina|banka|nemocnice|úřad|městský úřad|ministerstvo|nadace|spolek|agentura|podnik|závod|společnost|firma|obchod|restaurace|hotel|státní podnik|škoda|fakultní nemocnice|ústav|krajský úřad|magistrát|pojišťovna|spoločnosť|nemocnica|nadácia|úrad|spořitelna|družstvo|muzeum|lékárna|nakladatelství|česká|kancelář|advokátní kancelář|poliklinika|ordinace|obec|město|divadlo|centrum',
  schools:
    'univerzita|univerzity|vysoká škola|vysoké učení|vysoké učení technické|gymnázium|střední škola|střední odborná škola|střední průmyslová škola|základní škola|obchodní akademie|učiliště|fakulta|čvut|vut|vyšší odborná škola|stredná škola|stredná odborná škola|základná škola|technická univerzita|akademie|vše|učení technické|konzervatoř|střední odborné učiliště|slovenská technická|sou|obchodná akadémia|katedra|česká zemědělská|masarykova|karlova',
  degrees:
    'bakalář|bakalářské|bakalářské studium|magistr|magisterské|magisterské studium|inženýrské studium|ing.|ing|mgr.|bc.|bc|phdr.|rndr.|judr.|mudr.|ph.d.|doktor|doktorské|doktorské studium|maturita|maturitní zkouška|s maturitou|výuční list|diplom|vyšší odborné|středoškolské|vysokoškolské|vyučen|vyučena|titul|bakalárske|bakalár|inžinierske|magisterské štúdium|dis.|středoškolské s maturitou|maturitná skúška|navazující magisterské|bakalářský|magisterský|rigorózní',
  levels:
    'rodilý mluvčí|mateřský jazyk|mateřština|plynně|plynule|plynulá|aktivně|pasivně|pokročilý|pokročilá|středně pokročilý|středně pokročilá|mírně pokročilý|začátečník|základy|základní|základní znalost|výborně|výborná|velmi dobře|velmi dobrá|dobře|dobrá|dobrá znalost|expert|komunikativní|komunikativně|pokročilá znalost|středně pokročilá znalost|úroveň rodilého mluvčího|rodilý mluvčí nebo bilingvní|plná profesionální znalost|profesionální pracovní znalost|omezená pracovní znalost|elementární znalost|slovem i písmem|uživatelská|uživatelsky|začiatočník|pokročilý používateľ|materinský jazyk|výborne|dobre|základná znalosť|velmi pokročilý|bilingvní|bilingvní úroveň|plynně slovem i písmem|pokročile|mírně pokročilá|průměrná|stredne pokročilý|střední',
  at: 'u|ve|v|pro',
  and: 'a|&',
  titles:
    'životopis|curriculum vitae|cv|profesní životopis|strukturovaný životopis|štruktúrovaný životopis|motivační dopis',
  letter: {
    greetings: 'vážený|vážená|vážení|dobrý den|všem zainteresovaným',
    closings: 's pozdravem|s úctou|se srdečným pozdravem|s přátelským pozdravem',
    relations: 'nadřízen*|vedoucí|kolega|kolegyně|pracoval|pracovala|zaměstnán|zaměstnána|spolupracov*|podřízen*',
    between: 'mezi',
  },
};
