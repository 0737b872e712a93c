import { readDocument } from '../../../src/intake/reader/read-document.ts';
import { backtracking } from '../../kit/hostile/index.ts';

/** Far above what a linear pattern takes on a busy machine, far below what a quadratic one takes on an idle one. */
const LIMIT_MS = 1_500;

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
    const started = performance.now();
    for (const heading of headed) await readDocument(Buffer.from(`${heading}${text}\n2019 - 2020\n${text}`), {});
    expect(performance.now() - started).toBeLessThan(LIMIT_MS);
  });
});
