/** Plane transformations as PDF writes them: a, b, c, d, e, f. */
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export function concat(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** The same, where the inner one does nothing but move. */
export function moved(outer: Matrix, x: number, y: number): Matrix {
  const [a, b, c, d, e, f] = outer;
  return [a, b, c, d, a * x + c * y + e, b * x + d * y + f];
}

export function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

export function asMatrix(value: unknown): Matrix | undefined {
  if (!isList(value) || value.length !== 6) return undefined;
  const matrix: Matrix = [
    Number(value[0]),
    Number(value[1]),
    Number(value[2]),
    Number(value[3]),
    Number(value[4]),
    Number(value[5]),
  ];
  return matrix.every(Number.isFinite) ? matrix : undefined;
}

export function isList(value: unknown): value is ArrayLike<unknown> {
  return Array.isArray(value) || ArrayBuffer.isView(value);
}
