import type { Words } from './words-en.ts';

/** Everything that the portal says in German. */
export const WORDS_DE: Words = {
  site: 'Datenschutz',
  skip: 'Zum Inhalt springen',
  otherLanguage: { code: 'en', name: 'English' },
  footer: {
    contact: 'Fragen zu Ihren Daten:',
    complain: 'Beschweren können Sie sich bei:',
    terms: 'Diese Seite verwendet ein einziges Cookie, solange Sie angemeldet sind, und nichts, das Ihnen folgt.',
  },
  buttons: {
    see: 'Zeigen, was Sie speichern',
    stop: 'Nicht mehr wegen anderer Stellen anschreiben',
    erase: 'Meine Daten löschen',
    leave: 'Abmelden',
    back: 'Zurück',
    correct: 'So stimmt es',
    download: 'Als Datei herunterladen (JSON)',
    yes: 'Ja, behalten Sie mich im Blick',
    no: 'Nein, löschen Sie es',
    again: 'Neuen Link anfordern',
    goOn: 'Weiter',
  },
  ask: {
    title: 'Ihre Daten, in Ihrer Hand',
    lead: 'Sehen Sie alles, was wir über Sie gespeichert haben, nehmen Sie es mit, beenden Sie Nachrichten über andere Stellen oder lassen Sie alles löschen. Ein Konto brauchen Sie nicht.',
    address: 'Ihre E-Mail-Adresse',
    hint: 'Die Adresse, die Sie uns gegeben haben. Wir schicken einen Link dorthin und verwenden Ihre Frage für nichts anderes.',
  },
  notice: {
    link: 'Was wir mit Ihren Daten tun, wenn Sie sich bewerben',
    choose: 'Was wir mit Ihren Daten tun, wenn Sie sich bewerben',
    lead: 'Wo ist die Stelle, auf die Sie sich bewerben? Davon hängt ab, was gilt.',
    unknown: 'Unter diesem Namen haben wir nichts. Das ist alles, was es gibt.',
    another: 'Für eine Stelle in einem anderen Land',
  },
  asked: {
    title: 'Sehen Sie in Ihre E-Mails',
    lead: 'Wir haben eine Nachricht an die angegebene Adresse geschickt. Sie sagt, was wir Ihnen zeigen können, und enthält einen Link, der einmal und 30 Minuten lang gilt.',
    more: 'Nach einigen Minuten noch nichts da? Sehen Sie im Ordner für unerwünschte E-Mails nach, prüfen Sie die Schreibweise und fragen Sie noch einmal, oder schreiben Sie uns. Mehr als drei Fragen in der Stunde für eine Adresse werden nicht beantwortet.',
    open: 'Ich habe einen Code aus der E-Mail',
  },
  open: {
    title: 'Noch ein Schritt',
    ready: 'Ihr Link ist bereit. Er gilt einmal.',
    paste: 'Fügen Sie hier den Code aus unserer E-Mail ein. Er gilt einmal.',
    code: 'Code aus der E-Mail',
  },
  name: {
    title: 'Wer sind Sie?',
    lead: 'Mehr als eine Person hat uns diese Adresse gegeben. Damit niemand außer Ihnen Ihre Daten sieht, nennen Sie uns bitte Ihren vollen Namen, so wie Sie ihn uns gegeben haben.',
    label: 'Ihr voller Name',
    once: 'Sie haben einen Versuch; danach ist der Link verbraucht.',
  },
  data: {
    title: 'Was wir über Sie gespeichert haben',
    made: 'Stand:',
    nothing: 'Wir haben nichts mehr über Sie gespeichert.',
    recipients: 'Wir haben davon nichts an jemanden außerhalb unseres Unternehmens gegeben.',
    file: 'Ihre Akte',
    of: 'von',
    from: 'Stammt aus oder von:',
    sentBy: 'geschickt von',
    received: 'eingegangen am',
    used: 'Wir verwenden es,',
    kept: 'Wir bewahren es auf,',
    until: 'bis',
    basis: {
      contract: 'Sie uns um Schritte vor einem Vertrag gebeten haben',
      legitimate_interest: 'es unserem berechtigten Interesse dient',
      consent: 'Sie eingewilligt haben',
      legal_obligation: 'das Gesetz es verlangt',
      vital_interests: 'es ein lebenswichtiges Interesse schützt',
      public_task: 'es einer öffentlichen Aufgabe dient',
    },
    because: 'weil',
    keptFor: {
      use: '',
      claims_and_laws:
        'Niemand, der über Einstellungen entscheidet, kann dies sehen. Wir bewahren es nur aus dem genannten Grund auf.',
      hold: 'Niemand, der über Einstellungen entscheidet, kann dies sehen. Ein Rechtsanspruch ist offen; wir bewahren es auf, bis er geklärt ist.',
      restriction:
        'Niemand, der über Einstellungen entscheidet, kann dies sehen. Seine Verwendung ist eingeschränkt; wir speichern es nur.',
      ending:
        'Niemand, der über Einstellungen entscheidet, kann dies sehen. Seine Zeit ist abgelaufen; es wird in Kürze gelöscht.',
    },
    others: (count: number) =>
      count === 1
        ? 'Eine Angabe zu einer anderen Person ist weggelassen: Sie gehört ihr.'
        : `${count} Angaben zu einer anderen Person sind weggelassen: Sie gehören ihr.`,
    document: 'Datei öffnen',
    unnamed: 'Datei ohne Namen',
    applications: 'Ihre Bewerbungen',
    application: 'Bewerbung',
    status: { active: 'läuft', hired: 'eingestellt', rejected: 'nicht erfolgreich', withdrawn: 'zurückgezogen' },
    consents: 'Wozu Sie eingewilligt haben',
    given: 'Gegeben am',
    withdrawn: 'widerrufen am',
    objections: 'Wozu Sie Nein gesagt haben',
    objected: 'seit',
    checkSteps: 'Schritte zu Hintergrundprüfungen',
    steps: {
      disclosure: 'Wir haben Ihnen mitgeteilt, dass geprüft wird',
      authorisation: 'Sie haben schriftlich zugestimmt',
      pre_adverse_notice: 'Wir haben Ihnen den Bericht geschickt, bevor wir auf seiner Grundlage entscheiden',
      pre_adverse_receipt: 'Sie haben ihn erhalten',
    },
    requests: 'Worum Sie uns gebeten haben',
    requestKinds: {
      access: 'Ihre Daten zu sehen',
      erasure: 'Ihre Daten zu löschen',
      stop_outreach: 'Nachrichten über andere Stellen zu beenden',
    },
    requestStates: { open: 'wir antworten bis', done: 'beantwortet' },
    leftOut: 'Was diese Seite weglässt',
    leftOutText:
      'Kontaktdaten von Menschen, die eine Referenz gegeben haben oder geben sollten, und die Namen unserer eigenen Leute sind Daten anderer. Wir sagen Ihnen, was über Sie geschrieben wurde, nicht, von wem.',
    rights: 'Ihre Rechte',
    rightsText:
      'Sie können uns bitten, Ihre Daten zu berichtigen oder zu ergänzen, sie zu löschen, ihre Verwendung einzuschränken oder sie Ihnen oder jemand anderem in einer Form zu geben, die Maschinen lesen. Sie können dem widersprechen, was wir aus berechtigtem Interesse tun, und eine Einwilligung jederzeit widerrufen; was vorher rechtmäßig war, bleibt es. Schreiben Sie an den Kontakt unten, oder verwenden Sie die Schaltflächen hier.',
    complaint: 'Beschweren können Sie sich bei:',
    act: 'Was Sie hier tun können',
    stopText: 'Wir hören sofort auf. Eine Bewerbung von Ihnen behandeln wir wie bisher.',
    eraseText: 'Eine zweite Seite sagt, was geschieht, bevor etwas geht.',
    leaveText: 'Schließt diese Seite für alle, die dieses Gerät nach Ihnen verwenden.',
    replaced: 'Ersetzt, und nur noch wegen des oben Gesagten aufbewahrt:',
    print: 'Wenn Sie es auf Papier aufheben möchten, drucken Sie diese Seite.',
    readMe:
      'Alles, was über Sie gespeichert ist. files: eine Akte je Eintrag, unter dem wir Sie kennen; entries: die Werte eines Eingangs und einer Kategorie, nach Pfad, mit ihrer Herkunft (from), ihren Verwendungen (why, basis, until) und dem, was sie hält (keptFor). Zeiten in UTC.',
  },
  correct: {
    title: 'Berichtigen oder bestätigen',
    link: 'Berichtigen oder bestätigen',
    unsureValue: 'bitte prüfen',
    lead: 'Ändern Sie, was nicht stimmt. Was Sie stehen lassen, gilt als richtig, und was Sie leeren, wird entfernt.',
    unsure: 'Ein Programm hat das in Ihrem Dokument gelesen und ist sich nicht sicher.',
  },
  corrected: {
    title: 'Danke',
    lead: 'Es ist gespeichert und gilt ab jetzt. Was es ersetzt, wird nicht mehr verwendet.',
  },
  stopped: {
    title: 'Wir haben aufgehört',
    lead: 'Wir schreiben Ihnen nicht mehr wegen anderer Stellen und Veranstaltungen. Falls Sie eingewilligt hatten, ist diese Einwilligung widerrufen. Eine Bewerbung von Ihnen behandeln wir wie bisher, und dazu hören Sie weiter von uns.',
  },
  stopQuestion: {
    title: 'Nachrichten über andere Stellen beenden?',
    lead: 'Ein Klick, und wir schreiben Ihnen nicht mehr wegen anderer Stellen und Veranstaltungen. Sie müssen weder sagen, wer Sie sind, noch warum.',
  },
  erase: {
    title: 'Ihre Daten löschen?',
    lead: 'Wir löschen alles sofort, außer dem, was wir von Gesetzes wegen behalten müssen oder dürfen, und wir sagen Ihnen, was das ist.',
    points: [
      'Eine laufende Bewerbung wird zurückgezogen. Ohne Ihre Daten können wir Sie nicht berücksichtigen.',
      'Was bleiben muss, liegt getrennt: Niemand, der über Einstellungen entscheidet, kann es sehen, und es geht zu seinem Datum.',
      'Sie bekommen einen signierten Beleg. Gelöschtes lässt sich nicht zurückholen.',
    ],
    question:
      'Niemand, der über Einstellungen entscheidet, erfährt, dass Sie gefragt haben; eine spätere Bewerbung behandeln wir wie jede andere.',
  },
  erased: {
    title: 'Ihre Daten sind gelöscht',
    titleSome: 'Gelöscht, soweit wir dürfen',
    gone: 'Gelöscht',
    partly: 'zum Teil; siehe unten',
    goneNothing: 'Es war nichts mehr zu löschen.',
    stays: 'Was bleiben muss',
    nothingStays: 'Nichts davon bleibt.',
    hidden: 'Niemand, der über Einstellungen entscheidet, kann es sehen.',
    until: 'Bis',
    article: 'DSGVO Art.',
    receipt: 'Ihr Beleg',
    receiptText:
      'Er ist von uns signiert und nennt Sie nur mit einer Nummer. Bewahren Sie ihn auf, wenn Sie die Löschung später nachweisen möchten.',
    mailed: 'Wir haben ihn Ihnen auch per E-Mail geschickt.',
  },
  renewal: {
    openTitle: 'Dürfen wir Sie im Blick behalten?',
    openLead:
      'Sie haben eingewilligt, dass wir Ihre Angaben behalten, und diese Zeit läuft ab. Öffnen Sie die Frage, um zu sehen, worum es geht; das Öffnen ändert nichts.',
    lead: 'Sie haben eingewilligt, dass wir Ihre Angaben behalten,',
    ends: 'Ihre Einwilligung endet am',
    held: 'Darum geht es:',
    extends: 'Wenn Sie Ja sagen, endet Ihre Einwilligung am',
    wording: 'Mit einem Ja willigen Sie in dies ein:',
    silence:
      'Wenn Sie nicht antworten, endet Ihre Einwilligung an diesem Tag, und was wir aus keinem anderen Grund speichern, wird gelöscht. Ein Nein hat auf eine Bewerbung keinen Einfluss.',
    yesTitle: 'Danke',
    paste: 'Fügen Sie hier den Code aus unserer E-Mail ein: den Teil des Links nach dem #.',
    yes: 'Sie haben erneut eingewilligt.',
    endsOn: 'Ihre Einwilligung endet nun am',
    yesMore: 'Sie können sie vorher jederzeit ebenso einfach widerrufen.',
    noTitle: 'Ihre Einwilligung ist widerrufen',
    no: 'Wir behalten Ihre Angaben dafür nicht mehr. Was wir aus keinem anderen Grund speichern, wird gelöscht.',
  },
  errors: {
    signedOut: {
      title: 'Sie sind abgemeldet',
      text: 'Zu Ihrer Sicherheit melden wir Sie nach einer Viertelstunde ohne Klick ab, und in jedem Fall nach einer Stunde. Fordern Sie einen neuen Link an.',
    },
    linkOver: {
      title: 'Dieser Link gilt nicht mehr',
      text: 'Er wurde schon verwendet, oder seine Zeit ist abgelaufen. Fordern Sie einen neuen an.',
    },
    notProven: {
      title: 'Wir müssen selbst nachsehen',
      text: 'Der Name ist nicht der, den wir zu dieser Adresse kennen. Jemand von uns sieht sich Ihre Frage an, und Sie hören von uns. Sie können uns auch schreiben.',
    },
    form: {
      title: 'Bitte versuchen Sie es noch einmal',
      text: 'Diese Seite war zu lange offen, oder das Formular kam von anderswo. Es wurde nichts geändert.',
    },
    renewalOver: {
      title: 'Diese Frage ist vorbei',
      text: 'Ihre Zeit ist abgelaufen, oder sie wurde beantwortet. Sie brauchen nichts zu tun.',
    },
    notKept: {
      title: 'So lässt sich das nicht ändern',
      text: 'Worum es ging, ist inzwischen zu Ende, oder wir dürfen nicht aufbewahren, was Sie geschrieben haben. Nichts wurde geändert. Sie können uns schreiben.',
    },
    notFound: {
      title: 'Diese Seite gibt es nicht',
      text: 'Vielleicht wurde sie gelöscht, oder die Adresse ist nicht vollständig.',
    },
    unreadable: {
      title: 'Das konnten wir nicht lesen',
      text: 'Etwas im Formular fehlte oder war zu lang. Es wurde nichts geändert.',
    },
    fault: {
      title: 'Etwas ist schiefgegangen',
      text: 'Das liegt an uns, und es wurde nichts geändert. Bitte versuchen Sie es in einigen Minuten noch einmal, oder schreiben Sie uns.',
    },
    reference: 'Wenn Sie uns schreiben, nennen Sie diese Nummer:',
  },
};
