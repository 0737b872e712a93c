/** Interleaved rounds of ours and the floor, as ratios of time: above 1 is slower than the floor. */
export interface Pair {
  readonly ours: number;
  readonly floor: number;
}

export function report(
  name: string,
  goal: number | undefined,
  pairs: readonly Pair[],
  unit: string,
  facts: string,
): void {
  const ratios = pairs.map((pair) => pair.ours / pair.floor).sort((a, b) => a - b);
  const median = ratios[ratios.length >> 1] ?? Number.NaN;
  const [least = 0, most = 0] = [ratios[0], ratios.at(-1)];
  const middle = (pick: (pair: Pair) => number): string => {
    const values = pairs.map(pick).sort((a, b) => a - b);
    return (values[values.length >> 1] ?? 0).toFixed(2);
  };
  console.log(`\n${name}`);
  console.log(
    `  ${median.toFixed(2)} x the floor's time (${goal === undefined ? 'no goal' : `goal ${goal.toFixed(2)}`}), rounds from ${least.toFixed(2)} to ${most.toFixed(2)}`,
  );
  console.log(
    `  ours ${middle((pair) => pair.ours)} ${unit}, floor ${middle((pair) => pair.floor)} ${unit}; ${pairs.length} pairs of rounds; ${facts}`,
  );
}
