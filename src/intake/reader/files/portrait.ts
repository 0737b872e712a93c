/** A picture of somebody stands upright, nearly always: logos lie, and codes are square. */
const [NARROWEST, WIDEST] = [0.6, 0.95];

export function isPortrait(width: number, height: number): boolean {
  return height > 0 && width / height >= NARROWEST && width / height <= WIDEST;
}
