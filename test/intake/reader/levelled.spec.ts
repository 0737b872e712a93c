import { levelled } from '../../../src/intake/reader/scans/levelled.ts';

const SIDE = 120;
const isInk = (at: number): boolean => Math.floor(at / SIDE) % 12 === 6 && at % SIDE > 30;

/** Thin lines of ink on paper, at 150 dots an inch: the shades of both after levelling. */
function shadesOf(paper: number, ink: number): { paper: number; ink: number } {
  const shades = Uint8Array.from({ length: SIDE * SIDE }, (_, at) => (isInk(at) ? ink : paper));
  const even = levelled({ width: SIDE, height: SIDE, shades }, 150).shades;
  return { paper: even[0]!, ink: even[6 * SIDE + 60]! };
}

describe('the letters of a scan', () => {
  it.each([
    ['black on white', 255, 0],
    ['light grey on white', 255, 170],
    ['white on a dark band', 60, 255],
    ['white on a light band', 160, 255],
    ['black in the shade', 110, 10],
  ])('become black on white, when they are %s', (_, paper, ink) => {
    const seen = shadesOf(paper, ink);
    expect(seen.paper).toBe(255);
    expect(seen.ink).toBeLessThan(64);
  });

  it('are not made of the grain of the paper', () => {
    expect(shadesOf(250, 240).ink).toBeGreaterThan(192);
  });
});
