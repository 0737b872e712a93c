/**
 * pdf.js looks for a canvas when it is loaded, and would load a native addon to get one. A reader never paints,
 * so these stand in: they are constructed, and nothing is ever drawn on them. Imported before pdf.js.
 */
for (const name of ['DOMMatrix', 'Path2D', 'ImageData']) {
  const unpainted = function unpainted(): void {};
  Object.defineProperty(globalThis, name, { value: unpainted, configurable: true, writable: true });
}

/** A font of a screen, which is never painted with. */
class UnpaintedFont {
  readonly status = 'loaded';
  readonly loaded = Promise.resolve(this);
}
Object.defineProperty(globalThis, 'FontFace', { value: UnpaintedFont, configurable: true, writable: true });

const ignored = (): void => undefined;
export const NO_SCREEN = { fonts: { add: ignored, delete: ignored } };
