import type { Language } from './language.ts';

export const fr: Language = {
  code: 'fr',
  headings: {
    summary:
      'profil|à propos|a propos|résumé|informations de base|présentation|objectif|objectif professionnel|à propos de moi|profil professionnel|qui suis-je',
    work: 'expérience|expériences|expérience professionnelle|expériences professionnelles|parcours professionnel|parcours|emplois|stages|expérience de travail',
    education:
      'formation|formations|éducation|études|diplômes|parcours académique|formation académique|cursus|scolarité|diplômes et formations|formation et diplômes|cursus universitaire',
    skills:
      'compétences|compétences techniques|compétences clés|savoir-faire|informatique|outils|aptitudes|compétences professionnelles|compétences informatiques|atouts|savoir-être',
    languages: 'langues|langue|compétences linguistiques|langues parlées|langues étrangères',
    certificates: 'certificats|certifications|certification|formations complémentaires|licences',
    references: 'références|référence|recommandations',
    contact: 'contact|coordonnées|contacts|me contacter',
    personal: 'informations personnelles|état civil|données personnelles|renseignements personnels',
    profiles: 'profils|réseaux sociaux|liens|réseaux',
    other:
      "centres d'intérêt|centres d’intérêt|intérêts|loisirs|projets|récompenses|prix|distinctions|publications|bénévolat|engagement associatif|divers|activités|vie associative|prix et distinctions|hobbies|projets personnels|expérience bénévole|brevets",
  },
  labels: {
    name: 'nom|nom complet|nom et prénom',
    email: 'e-mail|email|courriel|mail|adresse e-mail',
    phone: 'téléphone|tél|mobile|portable|tel',
    address: 'adresse|ville|domicile|lieu|localisation',
    url: 'site|site web|site internet|web|portfolio',
    birthDate: 'date de naissance|né le|née le|naissance',
    nationality: 'nationalité',
    maritalStatus: 'situation familiale|situation de famille|état civil|statut marital',
    criminalRecord: 'casier judiciaire|extrait de casier judiciaire|condamnations',
    specialCategory:
      'religion|confession|syndicat|appartenance syndicale|santé|état de santé|handicap|rqth|origine ethnique|parti politique|orientation sexuelle',
    keywords: 'mots-clés|mots clés|technologies|environnement technique',
    courses: 'cours|matières',
    score: 'score|note|mention|moyenne',
  },
  months:
    'janvier janv jan|février fevrier févr fév fevr fev|mars mar|avril avr|mai|juin|juillet juil|août aout aoû|septembre sept sep|octobre oct|novembre nov|décembre decembre déc dec',
  present: "présent|present|aujourd'hui|aujourd’hui|actuel|actuellement|en cours|à ce jour|maintenant",
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
  titles: 'curriculum vitae|cv|curriculum',
};
