/**
 * pdf.js looks for a canvas when it is loaded, and would load a native addon to get one. A reader never paints,
 * so these stand in: they are constructed, and nothing is ever drawn on them. Imported before pdf.js.
 */
class Unpainted {}

for (const name of ['DOMMatrix', 'Path2D', 'ImageData']) {
  Object.defineProperty(globalThis, name, { value: class extends Unpainted {}, configurable: true, writable: true });
}
