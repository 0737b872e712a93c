/**
 * How much of what could be tried is tried. `npm run test:thorough` tries everything; `npm test` runs the same tests over an
 * even share, so that it stays short enough to be run before every commit.
 */
export const thorough = process.env.npm_lifecycle_event === 'test:thorough';

/** All of them; or as many, evenly spread, the first and the last among them where there is more than one. */
export function share<One>(all: readonly One[], many: number): readonly One[] {
  if (thorough || many >= all.length) return all;
  if (many === 1) return all.slice(Math.floor(all.length / 2)).slice(0, 1);
  const apart = (all.length - 1) / (many - 1);
  return Array.from({ length: many }, (_, index) => all[Math.round(index * apart)] as One);
}

/** How often something random is tried. */
export const rounds = (all: number, many: number): number => (thorough ? all : many);

/**
 * How often a property is tried. The thorough run draws anew each time; `npm test` draws the same few each time, since
 * what only some draws show (that anything changed at all) could be missing from a few by chance.
 */
export const draws = (all: number, many: number): { numRuns: number; seed?: number } =>
  thorough ? { numRuns: all } : { numRuns: many, seed: 2016_0427 };

/** A number that whoever runs a test may ask for, beside what it tries by itself. */
export function asked(name: 'MUTATED_FILES' | 'MUTATED_SEED'): number | undefined {
  const text = process.env[name];
  return text === undefined ? undefined : Number(text);
}
