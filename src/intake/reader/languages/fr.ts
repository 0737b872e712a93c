import type { Language } from './language.ts';

export const fr: Language = {
  code: 'fr',
  headings: {
    summary:
      'profil|à propos|a propos|résumé|informations de base|présentation|objectif|objectif professionnel|à propos de moi|profil professionnel|qui suis-je|profil personnel|objectifs|accroche|en bref|sommaire|sommaire professionnel|objectif de carrière|profil de carrière|objectifs professionnels|mon profil|synthèse|titre et profil',
    work: 'expérience|expériences|expérience professionnelle|expériences professionnelles|parcours professionnel|parcours|emplois|stages|expérience de travail|expériences de travail|emploi|expériences professionnelles et stages|stage|historique professionnel|carrière|expérience pertinente|emplois et stages|alternance|expériences pro',
    education:
      'formation|formations|éducation|études|diplômes|parcours académique|formation académique|cursus|scolarité|diplômes et formations|formation et diplômes|cursus universitaire|éducation et formation|formation initiale|parcours scolaire|formation universitaire|études et diplômes|formations et diplômes|diplômes obtenus|études et formations|parcours universitaire|diplôme|formation et études',
    skills:
      "compétences|compétences techniques|compétences clés|savoir-faire|informatique|outils|aptitudes|compétences professionnelles|compétences informatiques|atouts|savoir-être|principales compétences|compétences numériques|compétences personnelles|aptitudes et compétences personnelles|compétences informatiques et techniques|compétences organisationnelles|connaissances|qualités|technologies|points forts|domaines de compétences|domaines d'expertise|expertise|logiciels|qualités personnelles|connaissances informatiques|compétences transversales|compétences en communication|autres compétences|langages et outils",
    languages:
      'langues|langue|compétences linguistiques|langues parlées|langues étrangères|langue maternelle|langue(s) maternelle(s)|autres langues|autre(s) langue(s)|langues pratiquées',
    certificates:
      'certificats|certifications|certification|formations complémentaires|licences|licences et certifications|formations et certifications|habilitations|certificats et formations|formation continue|certifications et formations|attestations|permis et habilitations|formations professionnelles',
    references: 'références|référence|recommandations',
    contact: 'contact|coordonnées|contacts|me contacter|me joindre|contactez-moi|mes coordonnées',
    personal:
      'informations personnelles|état civil|données personnelles|renseignements personnels|informations générales|informations complémentaires personnelles|profil civil',
    profiles: 'profils|réseaux sociaux|liens|réseaux|sites web|présence en ligne',
    volunteer:
      'bénévolat|engagement associatif|vie associative|expérience bénévole|engagements|expériences bénévoles|engagement|activités bénévoles|engagements associatifs|expérience associative|volontariat|activités associatives|bénévolat et engagement|implication sociale|bénévolat et implication|implication bénévole',
    publications:
      'publications|articles|ouvrages|travaux et publications|publications scientifiques|publications et communications',
    awards:
      'récompenses|prix|distinctions|prix et distinctions|bourses|prix et récompenses|bourses et prix|honneurs et récompenses|distinctions honorifiques|mérites et distinctions|distinctions et prix|bourses et distinctions',
    interests:
      "centres d'intérêt|intérêts|loisirs|hobbies|loisirs et centres d'intérêt|centres d'intérêts|centre d'intérêt|centre d'intérêts|passions|loisirs et intérêts|intérêts personnels|passe-temps|sports et loisirs|loisirs et passions",
    projects:
      'projets|projets personnels|projets réalisés|projets académiques|réalisations et projets|projets professionnels|projets universitaires|principaux projets',
    other:
      "divers|activités|brevets|informations complémentaires|informations supplémentaires|autres|autres informations|activités extra-professionnelles|service militaire|service national|adhésions|affiliations|conférences|séminaires|communications|expérience à l'étranger|séjours à l'étranger|disponibilité|permis de conduire|autres activités|activités extrascolaires|organisations",
  },
  labels: {
    name: 'nom|nom complet|nom et prénom',
    givenName: 'prénom|prénoms|prénom(s)',
    familyName: 'nom de famille|nom(s)|noms|nom(s) de famille|nom d’usage',
    email: 'e-mail|email|courriel|mail|adresse e-mail',
    phone: 'téléphone|tél|mobile|portable|tel',
    address: 'adresse|ville|domicile|lieu|localisation',
    url: 'site|site web|site internet|web|portfolio',
    birthDate: 'date de naissance|né le|née le|naissance',
    nationality: 'nationalité',
    maritalStatus: 'situation familiale|situation de famille|état civil|statut marital',
    criminalRecord: 'casier judiciaire|extrait de casier judiciaire|condamnations',
    religion: 'religion|confession|culte',
    health:
      'santé|état de santé|handicap|rqth|grossesse|groupe sanguin|situation de handicap|reconnaissance travailleur handicapé',
    unionMembership: 'syndicat|appartenance syndicale|adhésion syndicale',
    politicalOpinion:
      'parti politique|opinions politiques|appartenance politique|affiliation politique|opinion politique',
    ethnicOrigin: 'origine ethnique|origine raciale|ethnie|origine|origines',
    sexualOrientation: 'orientation sexuelle',
    gender: 'sexe|genre',
    birthPlace: 'lieu de naissance|né à|née à|ville de naissance|pays de naissance|date et lieu de naissance',
    visaStatus:
      'permis de travail|titre de séjour|carte de séjour|visa|autorisation de travail|permis de séjour|statut migratoire|statut au canada|carte de résident',
    photo: 'photo|photographie',
    drivingLicence: 'permis de conduire|permis|permis b',
    age: 'âge',
    identityNumber:
      "carte d'identité|numéro de carte d'identité|cni|passeport|numéro de passeport|numéro de sécurité sociale|n° de sécurité sociale|numéro d'identité|numéro fiscal|no avs|numéro avs|n° national|registre national",
    keywords: 'mots-clés|mots clés|technologies|environnement technique',
    courses: 'cours|matières',
    score: 'score|note|mention|moyenne',
  },
  months: '1 jan|2 fév fev|7 juill|8 aoû|9 sep',
  present: "présent|present|aujourd'hui|aujourd’hui|actuel|actuellement|en cours|à ce jour|maintenant",
  since: 'depuis|depuis le|à partir de|dès',
  from: 'de|du|d',
  until: "jusqu'à|jusqu'en|jusqu'au",
  to: 'à|a|au',
  seasons: 'printemps|été|automne|hiver|début|fin|rentrée',
  units: 'an|ans|année|années|mois',
  positions:
    'ingénieur|ingénieure|développeur|développeuse|chef de projet|chef|responsable|directeur|directrice|assistant|assistante|stagiaire|consultant|consultante|chargé|chargée|technicien|technicienne|analyste|administrateur|administratrice|vendeur|vendeuse|professeur|professeure|enseignant|enseignante|infirmier|infirmière|comptable|gestionnaire|conseiller|conseillère|alternant|alternante|apprenti|apprentie|commercial|commerciale|serveur|serveuse|cuisinier|cuisinière|secrétaire|adjoint|adjointe|coordinateur|coordinatrice|animateur|animatrice|gérant|gérante|rédacteur|rédactrice|architecte|concepteur|conceptrice|juriste|médecin|agent|agente|formateur|formatrice|chercheur|chercheuse|bénévole',
  organisations:
    'sarl|sas|sa|sasu|groupe|société|université|hôpital|mairie|banque|agence|association|cabinet|entreprise|ministère|clinique|école|lycée|chu|cnrs|fondation|et fils',
  schools:
    'université|école|ecole|lycée|iut|institut|faculté|insa|collège|académie|sorbonne|centrale|polytechnique|hec|essec|cnam|ens|epitech',
  degrees:
    "licence|master|baccalauréat|bac|dut|bts|doctorat|diplôme|diplôme d'ingénieur|maîtrise|cap|bep|but|deug|dess|dea|mastère|certificat|ingénieur diplômé|licence professionnelle|bac +|brevet",
  levels:
    'expert|avancé|intermédiaire|débutant|confirmé|maîtrise|langue maternelle|courant|bilingue|notions|niveau natif ou bilingue|niveau professionnel complet|niveau de travail limité|scolaire|lu, écrit, parlé|bon niveau|natif|débutante|niveau élémentaire|compétence professionnelle|bonne maîtrise|très bon|bon',
  at: 'chez',
  and: 'et',
  titles: 'curriculum vitae|cv|curriculum',
  letter: {
    greetings: 'madame|monsieur|mesdames|messieurs|cher|chère|chers|à qui de droit|bonjour',
    closings:
      "cordialement|bien cordialement|sincèrement|salutations distinguées|veuillez agréer|je vous prie d'agréer|je vous prie de croire|nous vous prions d'agréer|respectueusement|bien à vous|fait pour servir",
    relations:
      'supérieur|supérieure|responsable hiérarchique|sous ma direction|sous ma responsabilité|collègue*|collabor*|travaillé|employé*|encadré*|salarié*|en qualité',
    between: 'entre',
  },
};
