import type { Language } from './language.ts';

export const tr: Language = {
  code: 'tr',
  headings: {
    summary:
      'özet|profil|hakkımda|hakkında|kişisel profil|profesyonel özet|kariyer hedefi|kariyer hedefim|kariyer özeti|hedef|amaç|ön yazı|kısaca ben|profesyonel profil|kariyer hedefleri|özgeçmiş özeti|tanıtım|ben kimim|kariyer amacı',
    work: 'deneyim|deneyimler|iş deneyimi|iş deneyimleri|iş deneyimlerim|iş tecrübesi|iş tecrübeleri|çalışma deneyimi|profesyonel deneyim|mesleki deneyim|kariyer|kariyer geçmişi|çalışma geçmişi|iş geçmişi|tecrübe|tecrübeler|staj|stajlar|staj deneyimi|staj deneyimleri|staj bilgileri|iş bilgileri|iş hayatı|stajlarım|deneyimlerim|mesleki tecrübe',
    education:
      'eğitim|eğitim bilgileri|eğitim durumu|öğrenim durumu|öğrenim|öğrenim bilgileri|eğitim geçmişi|akademik geçmiş|akademik bilgiler|eğitim ve öğretim|eğitim hayatı|öğrenim geçmişi|eğitimim|mezuniyet',
    skills:
      'beceriler|yetenekler|yetkinlikler|teknik beceriler|teknik yetkinlikler|bilgisayar bilgisi|bilgisayar becerileri|bilgisayar bilgileri|en önemli yetenekler|temel yetkinlikler|temel beceriler|kişisel beceriler|yetenek ve beceriler|beceriler ve yetkinlikler|uzmanlık alanları|nitelikler|bilgi ve beceriler|teknolojiler|araçlar|dijital beceriler|teknik bilgiler|mesleki beceriler|becerilerim|yeteneklerim|kişisel yetkinlikler|kişisel özellikler|program bilgisi|kullanılan programlar|uzmanlıklar|yetkinliklerim',
    languages:
      'diller|yabancı dil|yabancı diller|dil bilgisi|yabancı dil bilgisi|dil becerileri|bildiği diller|dil|yabancı dil bilgileri|ana dil|diğer diller|dil yetkinlikleri|bildiğim diller',
    certificates:
      'sertifikalar|sertifika|kurslar|sertifikalar ve kurslar|kurs ve sertifikalar|kurslar ve sertifikalar|eğitimler|eğitimler ve sertifikalar|sertifika ve eğitimler|lisanslar ve sertifikalar|seminer ve kurslar|kurs ve seminerler|eğitim ve sertifikalar|sertifika bilgileri|alınan eğitimler|belgeler|sertifikalarım|lisanslar|eğitim ve seminerler|sertifikalar ve eğitimler|kurs/sertifika bilgileri',
    references: 'referanslar|referans|tavsiyeler|referans bilgileri|referanslarım',
    contact: 'iletişim|iletişim bilgileri|irtibat|iletişim bilgilerim|bana ulaşın',
    personal:
      'kişisel bilgiler|kimlik bilgileri|kişisel bilgilerim|özlük bilgileri|genel bilgiler|kişisel veriler|kişisel detaylar',
    profiles: 'profiller|sosyal medya|bağlantılar|sosyal medya hesapları|web siteleri|sosyal ağlar|linkler',
    volunteer:
      'gönüllülük|gönüllü çalışmalar|gönüllü faaliyetler|gönüllü deneyimi|sosyal sorumluluk|sosyal sorumluluk projeleri|gönüllülük deneyimi|gönüllü deneyimler|gönüllülük faaliyetleri|topluluk hizmeti|gönüllü işler',
    publications: 'yayınlar|makaleler|bilimsel yayınlar|kitaplar|akademik yayınlar|yayınlar ve makaleler',
    awards:
      'ödüller|başarılar|ödüller ve başarılar|burslar|burs ve ödüller|burslar ve ödüller|başarı ve ödüller|onur ve ödüller|başarılar ve ödüller|takdirler|ödül ve başarılar',
    interests:
      'ilgi alanları|hobiler|ilgi alanları ve hobiler|hobiler ve ilgi alanları|hobi|ilgi alanlarım|hobilerim|hobi ve ilgi alanları|kişisel ilgi alanları|ilgi alanı',
    projects:
      'projeler|kişisel projeler|proje deneyimi|proje deneyimleri|seçilmiş projeler|akademik projeler|projelerim|önemli projeler',
    other:
      'diğer|diğer bilgiler|ek bilgiler|ilave bilgiler|üyelikler|dernek ve kulüp üyelikleri|dernek üyelikleri|askerlik|askerlik durumu|ehliyet|sürücü belgesi|patentler|konferanslar|sunumlar|seminerler|faaliyetler|etkinlikler|sosyal aktiviteler|sosyal faaliyetler|kulüp ve topluluklar|aktiviteler|organizasyonlar|sürücü belgesi bilgileri|kongreler|topluluklar',
  },
  labels: {
    name: 'ad soyad|adı soyadı|ad-soyad|isim|isim soyisim|adı|adı ve soyadı|ad, soyad',
    givenName: 'ön ad|ilk ad|adınız',
    familyName: 'soyad|soyadı|soyisim|soy isim|soyadınız',
    email: 'e-posta|eposta|e-mail|email|mail|e-posta adresi|elektronik posta',
    phone: 'telefon|cep telefonu|tel|gsm|cep|telefon numarası|cep tel|mobil telefon|telefon no',
    address: 'adres|ikamet|şehir|ikametgah|yaşadığı yer|konum|ikamet adresi|ev adresi|yaşadığı şehir|ikamet yeri',
    url: 'web sitesi|web|internet sitesi|portfolyo|web adresi|kişisel site|portföy',
    birthDate: 'doğum tarihi|d. tarihi|doğum yılı|doğum günü',
    nationality: 'uyruk|uyruğu|milliyet|vatandaşlık|tabiiyet',
    maritalStatus: 'medeni hal|medeni durum|medeni hali|medeni durumu',
    criminalRecord: 'adli sicil|adli sicil kaydı|sabıka kaydı|adli sicil durumu|sabıka|sabıka durumu',
    religion: 'dini|inanç|mezhep|dini inanç',
    health:
      'sağlık|sağlık durumu|engel durumu|engellilik|engelli durumu|engellilik durumu|kan grubu|hamilelik|engel oranı',
    unionMembership: 'sendika|sendika üyeliği',
    politicalOpinion: 'siyasi parti|siyasi görüş|parti üyeliği|siyasi parti üyeliği',
    ethnicOrigin: 'etnik köken|ırk|etnik kimlik|köken',
    sexualOrientation: 'cinsel yönelim|cinsel tercih',
    gender: 'cinsiyet|cinsiyeti',
    birthPlace:
      'doğum yeri|doğum yeri ve tarihi|doğum yeri ve yılı|doğum yeri/tarihi|doğduğu şehir|doğum yeri / tarihi',
    visaStatus: 'çalışma izni|oturma izni|ikamet izni|vize|vize durumu|oturum izni',
    photo: 'fotoğraf|resim',
    drivingLicence: 'ehliyet|sürücü belgesi|ehliyet sınıfı|sürücü belgesi sınıfı|ehliyet durumu',
    age: 'yaş|yaşı',
    identityNumber:
      't.c. kimlik no|tc kimlik no|kimlik no|kimlik numarası|t.c. kimlik numarası|pasaport no|pasaport|vergi no|tckn|sgk no',
    keywords: 'anahtar kelimeler|teknolojiler|kullanılan teknolojiler',
    courses: 'dersler|alınan dersler|ilgili dersler',
    score: 'not ortalaması|ortalama|gno|agno|puan|mezuniyet notu|diploma notu|genel not ortalaması',
  },
  months: '1 ock|2 sbt|8 agustos|9 eyl',
  present:
    'halen|hâlen|günümüz|devam ediyor|devam etmekte|şimdi|şu an|bugün|hala|hâlâ|devam|şu anda|mevcut|halen devam ediyor|günümüze kadar',
  since: '',
  from: '',
  until: '',
  to: 'ile',
  seasons: 'ilkbahar|yaz|sonbahar|kış|bahar|güz',
  units: 'yıl|sene|ay',
  positions:
    '*mühendis|*mühendisi|*geliştirici|*geliştiricisi|*müdürü|müdür|*yöneticisi|yönetici|*uzmanı|uzman|*asistanı|asistan|stajyer|*stajyeri|danışman|*danışmanı|analist|*analisti|*teknisyeni|teknisyen|tekniker|*koordinatörü|koordinatör|*sorumlusu|sorumlu|*temsilcisi|temsilci|öğretmen|*öğretmeni|hemşire|*hemşiresi|muhasebeci|*elemanı|eleman|garson|aşçı|aşçıbaşı|şef|şefi|sekreter|*sekreteri|şoför|*şoförü|kasiyer|*görevlisi|*direktörü|direktör|*başkanı|başkan|*mimarı|mimar|avukat|doktor|eczacı|grafiker|tasarımcı|*tasarımcısı|editör|editörü|gazeteci|çevirmen|akademisyen|*görevli|öğretim görevlisi|araştırma görevlisi|*lideri|lider|operatör|*operatörü|usta|ustabaşı|işçi|memur|*memuru|*ustası|satış|gönüllü|*programcısı|programcı|yazılımcı|*yardımcısı|yardımcı|bekçi|elektrikçi|psikolog|girişimci|kurucu|kurucu ortak|çalışanı|kıdemli|mali müşavir|denetçi|pazarlamacı|eğitmen|*eğitmeni|müfettiş|kaptan',
  organisations:
    'a.ş|a.ş.|ltd. şti.|ltd. şti|ltd.şti.|ltd|şti|şti.|holding|grup|grubu|banka|*bankası|bankası|üniversitesi|hastanesi|belediyesi|belediye|bakanlığı|müdürlüğü|derneği|vakfı|ajansı|şirketi|sanayi|ticaret|san. ve tic.|restoran|lokantası|otel|oteli|kooperatifi|fabrikası|sigorta|teknoloji|teknolojileri|bilişim|yazılım|inşaat|eczanesi|hukuk bürosu|medya|tekstil|lojistik|gıda|kliniği|marketler|mağazacılık|akademi',
  schools:
    'üniversitesi|üniversite|lisesi|lise|fakültesi|fakülte|meslek yüksekokulu|yüksekokulu|enstitüsü|koleji|kolej|okulu|ilkokulu|ortaokulu|anadolu lisesi|fen lisesi|meslek lisesi|teknik lisesi|akademisi|ilköğretim okulu|odtü|itü|konservatuvarı|myo',
  degrees:
    'lisans|yüksek lisans|ön lisans|önlisans|doktora|lise|lise mezunu|üniversite mezunu|mezun|diploma|lisans derecesi|meslek lisesi|tezli|tezsiz|mba|lisans mezunu|yüksek lisans mezunu|lisansüstü|mühendisliği lisans|bölümü mezunu|doktora derecesi|açıköğretim',
  levels:
    'ana dil|anadil|ana dili|anadili|çok iyi|iyi|orta|başlangıç|ileri|ileri düzey|orta düzey|temel düzey|temel|ileri seviye|orta seviye|başlangıç seviyesi|temel seviye|akıcı|uzman|mükemmel|az|ana dil veya iki dil bilme yeterliği|ana dil veya iki dilli yeterlilik|tam profesyonel yeterlilik|profesyonel çalışma yeterliği|profesyonel çalışma yeterliliği|sınırlı çalışma yeterliği|sınırlı çalışma yeterliliği|temel yeterlilik|iki dilli|profesyonel|orta-ileri|üst düzey|çok iyi seviye|iyi seviye|orta üstü|anadil seviyesi|yetkin|başlangıç düzeyi|iyi derecede|çok iyi derecede',
  at: '',
  and: 've|ile|&',
  titles: 'özgeçmiş|özgeçmişim|cv|curriculum vitae|öz geçmiş',
  letter: {
    greetings: 'sayın|ilgili makama|ilgili kişiye|değerli|merhaba',
    closings: 'saygılarımla|saygılarımızla|sevgi ve saygılarımla|en iyi dileklerimle|selamlar',
    relations:
      'yönetici*|müdürü|amiri|meslektaş*|birlikte çalış*|çalıştı|çalışmıştır|görev yap*|bağlı olarak|danışman*',
    between: 'arasında',
  },
};
