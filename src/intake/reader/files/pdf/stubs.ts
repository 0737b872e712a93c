/**
 * pdf.js looks for a canvas when it is loaded, and would load a native addon to get one. A reader never paints,
 * so these stand in: they are constructed, and nothing is ever drawn on them. Imported before pdf.js.
 */
for (const name of ['DOMMatrix', 'Path2D', 'ImageData']) {
  const unpainted = function unpainted(): void {};
  Object.defineProperty(globalThis, name, { value: unpainted, configurable: true, writable: true });
}
