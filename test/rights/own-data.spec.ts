import { placeHold, restrict } from '../../src/candidates/index.ts';
import type { OwnEntry, OwnView } from '../../src/rights/index.ts';
import { PrivacyDesk } from './privacy-desk.ts';

let desk: PrivacyDesk;
let people = 0;

beforeAll(async () => {
  desk = await PrivacyDesk.open();
});

afterAll(() => desk.close());

const anAddress = (): string => `mara.${people++}@quill.example`;

async function anApplicant(jurisdiction = 'DE') {
  const email = anAddress();
  const someone = await desk.someone(jurisdiction);
  const applicationId = await someone.applies();
  await someone.sends(
    'application_form',
    { '/basics/name': 'Mara Quill', '/basics/email': email, '/work/0/position': 'Glassblower' },
    { applicationId },
  );
  return { someone, applicationId, email };
}

const entriesOf = (view: OwnView, category: string): OwnEntry[] =>
  view.files.flatMap(({ entries }) => entries.filter((entry) => entry.category === category));

const viewFor = async (email: string, language: 'en' | 'de' = 'en'): Promise<OwnView> =>
  desk.ownData.of(await desk.enter(email), language);

describe('what a person sees of their own data (D1)', () => {
  it('is every value with where it came from, why, on which basis and until when', async () => {
    const { email } = await anApplicant();
    const view = await viewFor(email);

    const [contact] = entriesOf(view, 'contact');
    expect(contact).toMatchObject({
      what: 'your name and how to reach you',
      from: 'what you sent us when you applied',
      keptFor: 'use',
      values: { '/basics/name': 'Mara Quill', '/basics/email': email },
    });
    expect(contact?.uses.find(({ purpose }) => purpose === 'consider_application')).toMatchObject({
      why: 'to consider your application',
      basis: 'contract',
      hiring: true,
      until: expect.stringMatching(/^20\d\d-.*Z$/),
    });
    expect(view.controller.privacyContact).toBe('privacy@employer.example');
    expect(view.files[0]?.complaintTo.name).toBe('The data protection authority of your federal state');
    expect(view.files[0]?.applications).toMatchObject([{ title: 'Glassblower', status: 'active' }]);
  });

  it('cites the law that a use stands on', async () => {
    const { email } = await anApplicant('US');
    const uses = entriesOf(await viewFor(email), 'contact').flatMap((entry) => entry.uses);
    expect(uses.find(({ purpose }) => purpose === 'legal_obligation')?.law).toBe('29 CFR § 1602.14');
  });

  it('speaks German where the person does', async () => {
    const { email } = await anApplicant();
    const view = await viewFor(email, 'de');
    const [contact] = entriesOf(view, 'contact');
    expect(contact?.what).toBe('Ihr Name und wie man Sie erreicht');
    expect(contact?.from).toBe('was Sie uns mit Ihrer Bewerbung geschickt haben');
    expect(view.files[0]?.complaintTo.name).toBe('Die Datenschutzbehörde Ihres Bundeslandes');
  });

  it('holds what others sent about them, criminal records too, and names organisations but no person', async () => {
    const email = anAddress();
    const someone = await desk.someone('UK');
    const applicationId = await someone.applies();
    await someone.sends('application_form', { '/basics/email': email }, { applicationId });
    await desk.rows(`update candor.application set stage = 'offer' where id = $1`, [applicationId]);
    const screening = { '/provider': 'Checkhouse', '/screenings/0/type': 'criminal', '/screenings/0/result': 'clear' };
    await someone.sends('background_check', screening, {
      source: 'background_check_provider',
      sourceParty: 'Checkhouse Ltd',
      applicationId,
    });
    const reference = {
      '/referee/name': 'Balthasar Rook',
      '/referee/email': 'rook@birch.example',
      '/text': 'Careful with glass.',
    };
    await someone.sends('reference', reference, { source: 'referee', sourceParty: 'Balthasar Rook', applicationId });
    await someone.sends(
      'interview_note',
      { '/text': 'A steady hand.' },
      { source: 'own_staff', sourceParty: 'Inga Recruiter', applicationId },
    );

    const view = await viewFor(email);
    expect(entriesOf(view, 'criminal_record')).toMatchObject([
      { party: 'Checkhouse Ltd', values: { '/screenings/0/result': 'clear' } },
    ]);
    expect(entriesOf(view, 'references')).toMatchObject([{ party: null, values: { '/text': 'Careful with glass.' } }]);
    expect(entriesOf(view, 'assessment')).toMatchObject([{ party: null, values: { '/text': 'A steady hand.' } }]);
    expect(entriesOf(view, 'nominated_referees')).toMatchObject([{ values: {}, leftOut: 2 }]);
    expect(JSON.stringify(view)).not.toMatch(/Rook|rook@|Inga/);
    expect(view.leftOut).toEqual(['other_people', 'names_of_our_staff']);
  });

  it('says of what only claims keep that nobody in hiring sees it', async () => {
    const { someone, email, applicationId } = await anApplicant();
    await desk.rows(
      `update candor.ground set ended_at = now(), ended_because = 'term_over' where candidate_id = $1 and purpose <> 'legal_claims'`,
      [someone.id],
    );
    expect(applicationId).toBeDefined();
    expect(entriesOf(await viewFor(email), 'contact')).toMatchObject([
      { keptFor: 'claims_and_laws', uses: [{ purpose: 'legal_claims', hiring: false }] },
    ]);
  });

  it('says so of what a hold or a restriction keeps, without the reason, which may name others', async () => {
    const held = await anApplicant();
    await held.someone.on((deed) => placeHold(deed, { reason: 'Claim of Hugo against us' }));
    await desk.rows(`update candor.ground set ended_at = now(), ended_because = 'term_over' where candidate_id = $1`, [
      held.someone.id,
    ]);
    const heldView = await viewFor(held.email);
    expect(entriesOf(heldView, 'contact')).toMatchObject([{ keptFor: 'hold', uses: [] }]);
    expect(JSON.stringify(heldView)).not.toContain('Hugo');

    const restricted = await anApplicant();
    await restricted.someone.on((deed) => restrict(deed, { ground: 'accuracy', reason: 'The year is wrong' }));
    expect(entriesOf(await viewFor(restricted.email), 'contact')).toMatchObject([{ keptFor: 'restriction' }]);
  });

  it('lists consents in the words that were agreed to', async () => {
    const { someone, email } = await anApplicant();
    await someone.agrees();
    const view = await viewFor(email);
    expect(view.files[0]?.consents).toMatchObject([
      { wording: 'Yes, tell me of other roles.', purpose: 'future_opportunities', withdrawnAt: null },
    ]);
    expect(entriesOf(view, 'contact')[0]?.uses.map(({ basis }) => basis)).toContain('consent');
  });

  it('leaves one event a row, without a value', async () => {
    const { someone, email } = await anApplicant();
    await viewFor(email);
    const events = await desk.rows(
      `select * from candor.audit_event where candidate_id = $1 and action = 'own_data.viewed'`,
      [someone.id],
    );
    expect(events).toMatchObject([{ actor_kind: 'candidate', role: 'candidate', purpose: null }]);
    expect(JSON.stringify(events)).not.toMatch(/quill|glass/i);
  });

  it('is nothing once they have ended', async () => {
    const { someone, email } = await anApplicant();
    const session = await desk.enter(email);
    await desk.rows(`update candor.candidate set state = 'ending', ending_because = 'test' where id = $1`, [
      someone.id,
    ]);
    expect((await desk.ownData.of(session, 'en')).files).toEqual([]);
  });
});

describe('an original', () => {
  it('comes back as it was sent, though it is closed to hiring', async () => {
    const { someone, email, applicationId } = await anApplicant();
    const bytes = Buffer.from('%PDF-1.7 Ottilie');
    const recordId = await someone.sendsFile(
      { '/basics/name': 'Mara Quill' },
      { applicationId, fileName: 'Mara Quill.pdf', bytes },
    );
    await desk.rows(`update candor.document set access = 'closed' where record_id = $1`, [recordId]);

    const session = await desk.enter(email);
    expect(await desk.ownData.document(session, recordId)).toEqual({
      fileName: 'Mara Quill.pdf',
      mediaType: 'application/pdf',
      bytes,
    });
    const [document] = entriesOf(await desk.ownData.of(session, 'en'), 'document');
    expect(document?.document).toEqual({
      fileName: 'Mara Quill.pdf',
      mediaType: 'application/pdf',
      size: bytes.length,
    });
  });

  it('of somebody else is not there', async () => {
    const { someone, applicationId } = await anApplicant();
    const recordId = await someone.sendsFile({ '/basics/name': 'Mara Quill' }, { applicationId });
    const session = await desk.enter((await anApplicant()).email);
    await expect(desk.ownData.document(session, recordId)).rejects.toMatchObject({ code: 'DOCUMENT_NOT_FOUND' });
    await expect(desk.ownData.document(session, 'no-id')).rejects.toMatchObject({ code: 'DOCUMENT_NOT_FOUND' });
  });
});
