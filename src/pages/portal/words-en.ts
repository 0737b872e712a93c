/** Everything that the portal says in English; the German page says the same, word list for word list. */
export const WORDS_EN = {
  site: 'Privacy',
  skip: 'Skip to the content',
  otherLanguage: { code: 'de', name: 'Deutsch' },
  footer: {
    contact: 'Questions about your data:',
    complain: 'You can complain to',
    terms: 'This page uses one cookie, for as long as you are signed in, and nothing that follows you.',
  },
  buttons: {
    see: 'See what we hold',
    stop: 'Stop contacting me about other jobs',
    erase: 'Delete my data',
    leave: 'Leave',
    back: 'Back',
    download: 'Download as a file (JSON)',
    yes: 'Yes, keep me in mind',
    no: 'No, delete it',
    again: 'Ask for a new link',
    goOn: 'Continue',
  },
  ask: {
    title: 'Your data, in your hands',
    lead: 'See everything we hold about you, take it with you, stop messages about other jobs, or have it deleted. You need no account.',
    address: 'Your e-mail address',
    hint: 'The one you gave us. We send a link to it, and use your question for nothing else.',
  },
  asked: {
    title: 'Look into your mail',
    lead: 'We have sent a message to the address you gave. It says what we can show you, and holds a link that works once, for 30 minutes.',
    more: 'Nothing there after a few minutes? Look among unwanted mail, check the spelling and ask again, or write to us. More than three questions an hour for one address are not answered.',
    open: 'I have a code from the mail',
  },
  open: {
    title: 'One more step',
    ready: 'Your link is ready. It works once.',
    paste: 'Paste the code from our mail here. It works once.',
    code: 'Code from the mail',
  },
  name: {
    title: 'Who are you?',
    lead: 'More than one person gave us this address. So that nobody but you sees your data, tell us your full name, as you gave it to us.',
    label: 'Your full name',
    once: 'You have one try; the link is used up by it.',
  },
  data: {
    title: 'What we hold about you',
    made: 'As of',
    nothing: 'We hold nothing about you any more.',
    recipients: 'We have given it to nobody outside our organisation.',
    file: 'Your file',
    of: 'of',
    from: 'Comes from',
    sentBy: 'sent by',
    received: 'received on',
    used: 'We use it',
    kept: 'We keep it',
    until: 'until',
    basis: {
      contract: 'you asked us to take steps before a contract',
      legitimate_interest: 'it serves our legitimate interest',
      consent: 'you agreed',
      legal_obligation: 'the law requires it',
      vital_interests: 'it protects a vital interest',
      public_task: 'it serves a public task',
    } as Readonly<Record<string, string>>,
    because: 'because',
    keptFor: {
      use: '',
      claims_and_laws: 'Nobody in hiring can see this. We keep it only for the reason below.',
      hold: 'Nobody in hiring can see this. A legal claim is open, and we keep it until that is settled.',
      restriction: 'Nobody in hiring can see this. Its use is restricted, and we only store it.',
      ending: 'Nobody in hiring can see this. Its time is over, and it is about to be deleted.',
    },
    others: (count: number): string =>
      count === 1
        ? 'One detail of another person is left out: it is theirs.'
        : `${count} details of another person are left out: they are theirs.`,
    document: 'Open the file',
    unnamed: 'file without a name',
    applications: 'Your applications',
    application: 'Application',
    status: { active: 'open', hired: 'hired', rejected: 'not successful', withdrawn: 'withdrawn' } as Readonly<
      Record<string, string>
    >,
    consents: 'What you agreed to',
    given: 'Given on',
    withdrawn: 'withdrawn on',
    objections: 'What you said no to',
    objected: 'since',
    requests: 'What you asked us',
    requestKinds: {
      access: 'To see your data',
      erasure: 'To delete your data',
      stop_outreach: 'To stop messages about other jobs',
    } as Readonly<Record<string, string>>,
    requestStates: { open: 'we answer by', done: 'done' } as Readonly<Record<string, string>>,
    leftOut: 'What this page leaves out',
    leftOutText:
      'Contact details of people who gave or were to give a reference, and the names of our own staff, are other people’s data. We tell you what they wrote about you, not who they are.',
    rights: 'Your rights',
    rightsText:
      'You can ask us to correct or complete your data, to delete it, to restrict its use, or to give it to you or to someone else in a form that machines read. You can object to what we do on our legitimate interest, and withdraw a consent at any time; what was lawful before stays so. Write to the contact below, or use the buttons here.',
    complaint: 'You can complain to',
    act: 'What you can do here',
    stopText: 'We stop at once. An application of yours is treated just as before.',
    eraseText: 'A second page says what happens, before anything goes.',
    leaveText: 'Closes this page for everyone who uses this device after you.',
    print: 'To keep it on paper, print this page.',
    readMe:
      'Everything that is held about you. files: one for each row we know you by; entries: the values of one record and one category, by path, with their source (from), their uses (why, basis, until) and what keeps them (keptFor). Times are in UTC.',
  },
  stopped: {
    title: 'We have stopped',
    lead: 'We no longer write to you about other jobs and events. If you had agreed to that, your consent is withdrawn. An application of yours is treated just as before, and you still hear from us about it.',
  },
  stopQuestion: {
    title: 'Stop messages about other jobs?',
    lead: 'One click, and we no longer write to you about other jobs and events. You need not say who you are or why.',
  },
  erase: {
    title: 'Delete your data?',
    lead: 'We delete everything at once, except what the law makes or lets us keep, and we tell you what that is.',
    points: [
      'An application that is still open is withdrawn. We cannot consider you without your data.',
      'What has to stay is kept apart: nobody in hiring can see it, and it goes on its date.',
      'You get a signed receipt. What is deleted cannot be brought back.',
    ],
    question: 'Nobody in hiring learns that you asked, and a later application of yours is treated like any other.',
  },
  erased: {
    title: 'Your data is deleted',
    titleSome: 'Deleted, as far as we may',
    gone: 'Deleted',
    partly: 'in part; see below',
    goneNothing: 'There was nothing left to delete.',
    stays: 'What has to stay',
    nothingStays: 'Nothing of it stays.',
    hidden: 'Nobody in hiring can see it.',
    until: 'Until',
    article: 'GDPR Art.',
    receipt: 'Your receipt',
    receiptText: 'It is signed by us and names you by a number only. Keep it if you want to prove the deletion later.',
    mailed: 'We have sent it to you by mail, too.',
  },
  renewal: {
    openTitle: 'May we keep you in mind?',
    openLead:
      'You agreed that we keep your details, and that time is running out. Open the question to see what it is about; opening changes nothing.',
    lead: 'You agreed that we keep your details',
    ends: 'Your consent ends on',
    held: 'This is what it is about:',
    extends: 'If you say yes, your consent ends on',
    wording: 'A yes agrees to this:',
    silence:
      'If you do not answer, your consent ends on that day, and what we hold for no other reason is deleted. A no changes nothing for an application.',
    yesTitle: 'Thank you',
    paste: 'Paste the code from our mail here: the part of the link after the #.',
    yes: 'You agreed again.',
    endsOn: 'Your consent now ends on',
    yesMore: 'You can withdraw it at any time before, as easily as you gave it.',
    noTitle: 'Your consent is withdrawn',
    no: 'We no longer keep your details for this. What we hold for no other reason is deleted.',
  },
  errors: {
    signedOut: {
      title: 'You are signed out',
      text: 'For your safety we sign you out after a quarter of an hour without a click, and after an hour in any case. Ask for a new link.',
    },
    linkOver: { title: 'This link is over', text: 'It was used before, or its time is over. Ask for a new one.' },
    notProven: {
      title: 'We have to look ourselves',
      text: 'The name is not the one we know for this address. One of us looks at your question, and you hear from us. You can also write to us.',
    },
    form: {
      title: 'Please try again',
      text: 'This page was open for too long, or the form came from elsewhere. Nothing was changed.',
    },
    renewalOver: {
      title: 'This question is over',
      text: 'Its time has passed, or it was answered. You need do nothing.',
    },
    notFound: { title: 'There is no such page', text: 'It may have been deleted, or the address is not complete.' },
    unreadable: {
      title: 'We could not read that',
      text: 'Something in the form was missing or too long. Nothing was changed.',
    },
    fault: {
      title: 'Something went wrong',
      text: 'That is our fault, and nothing was changed. Please try again in a few minutes, or write to us.',
    },
    reference: 'If you write to us, name this number:',
  },
};

/** The German list has the same shape. */
export type Words = typeof WORDS_EN;
