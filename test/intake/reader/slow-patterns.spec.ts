import { readDocument } from '../../../src/intake/reader/read-document.ts';
import { backtracking } from '../../kit/hostile/index.ts';

/** Of this process's own time: far above what a linear pattern takes, far below what a quadratic one does. */
const LIMIT_MS = 700;

const headed = [
  '',
  'Experience\n',
  'Education\n',
  'Skills\n',
  'Languages\n',
  'Certificates\n',
  'References\n',
  'Contact\n',
];

describe('no pattern looks back over and over', () => {
  it.each(backtracking().map((text) => [`${text.slice(0, 16)}…`, text] as const))('at %j', async (_, text) => {
    await readDocument(Buffer.from('Pat Example'), {}); // what is made once is made before
    const started = process.cpuUsage();
    for (const heading of headed) await readDocument(Buffer.from(`${heading}${text}\n2019 - 2020\n${text}`), {});
    expect(process.cpuUsage(started).user / 1_000).toBeLessThan(LIMIT_MS);
  });
});
