import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StoryFile, type Story } from '../../src/cli/demo/story-file.ts';
import { ABSENT, type SightTable } from '../../src/cli/demo/sight.ts';
import { tellStory, type ToldStory } from '../../src/cli/demo/tell-story.ts';
import { Service } from '../kit/service.ts';

let service: Service;
let url: string;
let folder: string;
let first: ToldStory;
const lines: string[] = [];

beforeAll(async () => {
  service = await Service.start({ readers: 1 });
  url = service.origin;
  folder = mkdtempSync(join(tmpdir(), 'candor-demo-'));
  first = await tell();
}, 120_000);

afterAll(async () => {
  await service.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('the demo’s story', () => {
  it('ends Ana, rejected in Berlin seven months ago, and has a signed receipt for it', async () => {
    expect(stateOf(first, 'ana')).toBe('gone');
    const { body } = await (await service.as('dpo')).get(`/v1/erasures/${first.candidates.ana}`).expect(200);
    expect(body.receipt).toMatch(/^ey[\w-]+\.[\w-]+\.[\w-]+$/);
    await (
      await service.as('recruiter')
    )
      .get(`/v1/candidates/${first.candidates.ana}?purpose=consider_application`)
      .expect(404);
  });

  it('keeps Ben against claims alone: nobody in hiring sees anything of him, the DPO does', () => {
    expect(stateOf(first, 'ben')).toBe('kept_for_claims');
    for (const role of ['recruiter', 'hiring manager'])
      expect(new Set(columnOf(first.afterSweep, role))).toEqual(new Set([ABSENT]));
    expect(cellOf(first.afterSweep, 'reference', 'DPO')).toBe('shown: claims');
  });

  it('shows each role of Ben what its purposes allow, before his rejection', () => {
    const before = first.beforeSweep as SightTable;
    expect(cellOf(before, 'e-mail address', 'recruiter')).toBe('shown: consider');
    expect(cellOf(before, 'e-mail address', 'hiring manager')).toBe('withheld: role');
    expect(cellOf(before, 'reference', 'recruiter')).toBe('shown: verify');
    expect(cellOf(before, 'identity check', 'background reviewer')).toBe('shown: check');
    expect(cellOf(before, 'identity check', 'recruiter')).toBe('withheld: role');
  });

  it('lets Ben’s referee go with the decision', () => {
    expect(cellOf(first.beforeSweep as SightTable, 'referee’s address', 'recruiter')).toBe('shown: verify');
    expect(columnsOf(first.afterSweep, 'referee’s address')).toEqual([ABSENT, ABSENT, ABSENT, ABSENT]);
  });

  it('refuses Ben’s criminal check at the door, for every role', () => {
    expect(columnsOf(first.beforeSweep as SightTable, 'criminal check')).toEqual([ABSENT, ABSENT, ABSENT, ABSENT]);
    expect(lines).toContainEqual(expect.stringContaining('refused at the door: criminal_record'));
  });

  it('asks Cleo, whose consent ends soon, to stay', () => {
    expect(stateOf(first, 'cleo')).toBe('asked_to_stay');
  });

  it('has Dan at offer, with a criminal check that the reviewer sees and the recruiter cannot tell', () => {
    expect(first.standings.at(-1)).toMatchObject({
      state: 'in_use',
      now: 'reviewer sees a criminal check',
      proof: 'recruiter cannot tell',
    });
  });

  it('reads every one of the files', () => {
    const unread = lines.filter((line) => !/ \d+ fields/.test(line));
    expect({ files: lines.length, unread }).toEqual({ files: 13, unread: [] });
  });
});

describe('a second start of the demo', () => {
  it('tells the same and sends nothing again', async () => {
    const before = await recordCount();
    lines.length = 0;
    const again = await tell();
    expect(again.standings).toEqual(first.standings);
    expect({ ...again, keys: [] }).toEqual({ ...first, keys: [] });
    expect({ lines, records: await recordCount() }).toEqual({ lines: [], records: before });
  });

  it('goes on where one was killed before the decisions, and sends what was sent, but not remembered, as the same', async () => {
    const memory = new StoryFile(join(folder, 'story.json'));
    const story = memory.read() as Story;
    const before = await recordCount();
    memory.write({ ...story, candidates: { ...story.candidates, dan: undefined }, done: [] });
    const again = await tell();
    expect(again.standings).toEqual(first.standings);
    expect(again.candidates.dan).toBe(first.candidates.dan);
    expect(await recordCount()).toBe(before);
  });
});

const tell = (): Promise<ToldStory> => tellStory(service.rooms, { url, folder }, (line) => void lines.push(line));

const stateOf = ({ standings }: ToldStory, id: string): string | undefined =>
  standings.find(({ person }) => person.id === id)?.state;

function columnsOf({ rows }: SightTable, title: string): readonly string[] {
  return rows.find((row) => row.title === title)?.cells ?? [];
}

const columnOf = ({ roles, rows }: SightTable, role: string): (string | undefined)[] =>
  rows.map(({ cells }) => cells[roles.indexOf(role)]);

const cellOf = (table: SightTable, title: string, role: string): string | undefined =>
  columnsOf(table, title)[table.roles.indexOf(role)];

async function recordCount(): Promise<number | undefined> {
  return (await service.rows<{ records: number }>('select count(*)::integer as records from candor.record'))[0]
    ?.records;
}
