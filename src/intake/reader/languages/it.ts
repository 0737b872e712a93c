import type { Language } from './language.ts';

export const it: Language = {
  code: 'it',
  headings: {
    summary:
      'profilo|profilo professionale|profilo personale|riepilogo|sommario|chi sono|su di me|presentazione|obiettivo|obiettivi|obiettivo professionale|obiettivi professionali|sintesi|sintesi professionale|breve profilo|riassunto|about me|informazioni su di me|presentazione personale|posizione ricoperta|obiettivo di carriera',
    work: 'esperienza|esperienze|esperienza lavorativa|esperienze lavorative|esperienza professionale|esperienze professionali|percorso professionale|carriera|carriera professionale|storia lavorativa|stage|tirocini|esperienze di lavoro|esperienza di lavoro|occupazione|stage e tirocini|esperienze lavorative e professionali',
    education:
      'istruzione|formazione|istruzione e formazione|formazione e istruzione|formazione accademica|studi|titoli di studio|titolo di studio|percorso di studi|percorso formativo|percorso accademico|educazione|educazione e formazione|formazione scolastica|istruzione e titoli|scuola|formazione universitaria|istruzione scolastica',
    skills:
      'competenze|competenze tecniche|competenze digitali|competenze informatiche|competenze professionali|competenze personali|capacità|capacità e competenze|capacità e competenze personali|capacità e competenze tecniche|capacità e competenze professionali|abilità|conoscenze|conoscenze informatiche|conoscenze tecniche|competenze principali|competenze chiave|competenze trasversali|strumenti|skill|soft skill|hard skill|competenze comunicative|competenze organizzative|competenze organizzative e gestionali|competenze relazionali|capacità e competenze relazionali|capacità e competenze organizzative|capacità e competenze sociali|tecnologie|altre competenze|informatica|punti di forza',
    languages:
      'lingue|lingua|lingue straniere|competenze linguistiche|conoscenze linguistiche|lingue conosciute|conoscenza lingue|lingua madre|madrelingua|altre lingue|altra lingua|altre lingue conosciute|lingue parlate|conoscenza delle lingue',
    certificates:
      'certificazioni|certificati|attestati|corsi|corsi di formazione|certificazione|corsi e certificazioni|certificazioni e corsi|formazione complementare|formazione professionale|licenze e certificazioni|licenze|abilitazioni|corsi di aggiornamento|abilitazioni professionali|attestati e certificazioni|corsi professionali|altri corsi|patenti e certificazioni',
    references: 'referenze|referenza|raccomandazioni|segnalazioni',
    contact: 'contatti|contatto|recapiti|informazioni di contatto|contattami|dati di contatto|come contattarmi',
    personal: 'dati personali|informazioni personali|dati anagrafici|informazioni anagrafiche|anagrafica|generalità',
    profiles: 'profili|profili social|social network|social|link|siti web|reti sociali|profili online',
    volunteer:
      'volontariato|attività di volontariato|esperienze di volontariato|esperienza di volontariato|servizio civile|impegno sociale|attività sociali|esperienze come volontario|volontariato e associazionismo',
    publications:
      'pubblicazioni|articoli|pubblicazioni scientifiche|libri|articoli e pubblicazioni|elenco pubblicazioni',
    awards:
      'premi|riconoscimenti|premi e riconoscimenti|riconoscimenti e premi|onorificenze|borse di studio|onorificenze e premi|riconoscimenti e borse di studio|traguardi',
    interests:
      'interessi|hobby|interessi personali|hobby e interessi|interessi e hobby|passioni|tempo libero|passatempi|attività e interessi',
    projects:
      'progetti|progetti personali|progetti rilevanti|esperienze progettuali|progetti principali|progetti realizzati|progetti universitari|progetti accademici',
    other:
      'altro|altre informazioni|ulteriori informazioni|informazioni aggiuntive|attività|appartenenza a gruppi|appartenenza a gruppi / associazioni|associazioni|iscrizioni|brevetti|conferenze|seminari|presentazioni|convegni|servizio militare|obblighi di leva|patente|patente di guida|patente o patenti|allegati|disponibilità|trattamento dei dati personali|dichiarazioni|liberatoria|autorizzazione al trattamento dei dati personali|privacy|attività extracurricolari|organizzazioni|affiliazioni|esperienze all’estero|esperienze estere|varie',
  },
  labels: {
    name: 'nome|nome e cognome|cognome e nome|nome completo|nominativo|cognome/i nome/i',
    givenName: 'nome proprio|nome di battesimo|nome/i|nome(i)',
    familyName: 'cognome|cognomi|cognome/i|cognome(i)',
    email: 'e-mail|email|posta elettronica|mail|indirizzo e-mail|indirizzo email|pec',
    phone:
      'telefono|cellulare|tel|cell|telefono cellulare|recapito telefonico|numero di telefono|telefono/i|n. telefono',
    address:
      'indirizzo|residenza|domicilio|città|luogo di residenza|località|residente a|residente in|abitazione|indirizzo/i',
    url: 'sito web|sito|sito internet|web|portfolio|sito personale',
    birthDate: 'data di nascita|nato il|nata il|nascita',
    nationality: 'nazionalità|cittadinanza|cittadinanza/e',
    maritalStatus: 'stato civile|stato di famiglia|situazione familiare',
    criminalRecord:
      'casellario giudiziale|certificato penale|precedenti penali|carichi pendenti|fedina penale|condanne penali|certificato del casellario giudiziale',
    religion: 'religione|confessione religiosa|fede religiosa|credo religioso|fede',
    health:
      'salute|stato di salute|disabilità|invalidità|categoria protetta|categorie protette|invalidità civile|gravidanza|gruppo sanguigno|legge 68/99|l. 68/99|invalidità riconosciuta',
    unionMembership: 'sindacato|iscrizione al sindacato|iscrizione sindacale|appartenenza sindacale|tessera sindacale',
    politicalOpinion: 'partito politico|partito|appartenenza politica|opinioni politiche|iscrizione a partiti',
    ethnicOrigin: 'origine etnica|etnia|razza|origine razziale|gruppo etnico',
    sexualOrientation: 'orientamento sessuale',
    gender: 'sesso|genere',
    birthPlace:
      'luogo di nascita|nato a|nata a|luogo e data di nascita|comune di nascita|città di nascita|paese di nascita',
    visaStatus: 'permesso di soggiorno|permesso di lavoro|visto|carta di soggiorno|visto di lavoro|status di soggiorno',
    photo: 'foto|fotografia',
    drivingLicence: 'patente|patente di guida|patenti|patente di guida cat|patente o patenti|automunito',
    age: 'età',
    identityNumber:
      'codice fiscale|c.f|carta d’identità|numero carta d’identità|passaporto|numero di passaporto|partita iva|p. iva|p.iva|documento d’identità',
    keywords: 'parole chiave|tecnologie|tecnologie utilizzate|ambiente tecnico',
    courses: 'corsi|esami|materie|insegnamenti|principali materie',
    score: 'voto|votazione|punteggio|voto di laurea|voto finale|valutazione|voto di diploma|media voti|media finale',
  },
  months: '9 sett',
  present: 'presente|oggi|ad oggi|attuale|attualmente|in corso|corrente|tutt’oggi|tuttora|in essere|attualità',
  since: 'dal|da|dall’|a partire da|a partire dal',
  from: 'di|del',
  until: 'fino a|fino al|fino ad|sino a|sino al',
  to: 'al|a|ad|all’',
  seasons: 'primavera|estate|autunno|inverno|inizio|fine|metà',
  units: 'anno|anni|mese|mesi',
  positions:
    'ingegnere|sviluppatore|sviluppatrice|programmatore|programmatrice|responsabile|direttore|direttrice|assistente|stagista|tirocinante|consulente|analista|tecnico|specialista|coordinatore|coordinatrice|impiegato|impiegata|addetto|addetta|operatore|operatrice|operaio|operaia|insegnante|docente|professore|professoressa|infermiere|infermiera|contabile|commesso|commessa|venditore|venditrice|cameriere|cameriera|cuoco|cuoca|segretario|segretaria|magazziniere|autista|progettista|architetto|avvocato|capo|capoturno|capocantiere|amministratore|amministratrice|ricercatore|ricercatrice|medico|farmacista|grafico|redattore|redattrice|giornalista|educatore|educatrice|apprendista|titolare|socio|socia|agente|elettricista|idraulico|meccanico|barista|receptionist|collaboratore|collaboratrice|volontario|volontaria|geometra|formatore|formatrice|traduttore|traduttrice|interprete|ragioniere|ragioniera|dirigente|quadro|caporeparto|manutentore|saldatore|psicologo|psicologa|fisioterapista|commercialista|praticante|store manager|sistemista|borsista|dottorando|dottoranda|impiegato amministrativo',
  organisations:
    's.p.a|s.p.a.|spa|s.r.l|s.r.l.|srl|s.r.l.s.|srls|s.n.c.|snc|s.a.s.|onlus|gruppo|azienda|società|banca|ospedale|università|comune|comune di|ministero|agenzia|associazione|fondazione|cooperativa|coop|studio|ristorante|albergo|hotel|farmacia|impresa|fratelli|f.lli|istituto|asl|ausl|asst|ente|regione|provincia|clinica|officina|editore|edizioni|assicurazioni|trasporti|costruzioni|consorzio|policlinico|casa di cura|soc. coop.',
  schools:
    'università|politecnico|liceo|istituto|scuola|accademia|conservatorio|istituto tecnico|istituto professionale|itis|ipsia|università degli studi|ateneo|facoltà|facoltà di|scuola superiore|scuola media|itc|ipssar|bocconi|luiss|sapienza|normale|istituto tecnico superiore',
  degrees:
    'laurea|laurea triennale|laurea magistrale|laurea specialistica|laurea in|diploma|diploma di|diploma di maturità|maturità|master|dottorato|dottorato di ricerca|dottore|dottoressa|qualifica|qualifica professionale|perito|licenza media|specializzazione|abilitazione|master di|esame di stato|attestato|ragioneria|maturità scientifica|maturità classica|diploma tecnico|laureato|laureata|triennale|magistrale',
  levels:
    'madrelingua|lingua madre|ottimo|ottima|buono|buona|discreto|discreta|sufficiente|scolastico|scolastica|base|intermedio|avanzato|fluente|eccellente|elementare|bilingue|esperto|esperta|principiante|livello base|livello intermedio|livello avanzato|conoscenza base|conoscenza buona|conoscenza professionale|conoscenza professionale completa|conoscenza lavorativa limitata|conoscenza madrelingua o bilingue|conoscenza elementare|professionale|utente base|utente autonomo|utente avanzato|ottimo livello|buon livello|scritto e parlato|ottima conoscenza|buona conoscenza|nativo|nativa|competenza professionale|madrelingua o bilingue',
  at: 'presso|presso la|presso lo|c/o',
  and: 'e|ed',
  titles:
    'curriculum vitae|curriculum|cv|cv europeo|curriculum vitae europeo|formato europeo per il curriculum vitae|curriculum formato europeo',
  letter: {
    greetings:
      'egregio|egregia|egregi|gentile|gentili|gentilissimo|gentilissima|spettabile|a chi di competenza|a chi di dovere|alla cortese attenzione',
    closings: 'cordiali saluti|distinti saluti|cordialmente|in fede|con i migliori saluti|saluti',
    relations:
      'supervis*|responsabile|collega|lavorato|ha lavorato|collabor*|dipendente|sotto la mia|alle mie dipendenze|impiegato|impiegata',
    between: 'tra|fra',
  },
};
