/** A PDF page's operators one after the other, and what a painter keeps in mind from one to the next. */
import type { PdfOperators } from './document.ts';
import { asMatrix, concat, IDENTITY, isList } from './matrices.ts';
import type { Matrix } from './matrices.ts';
import { OPS } from './operators.ts';

/** What is saved and restored: where it is painted, and in which colour; undefined for a pattern. */
export interface Graphics {
  matrix: Matrix;
  fill: string | undefined;
}

export const BLANK: Graphics = { matrix: IDENTITY, fill: '#000000' };

/** What an operator does, by its number; one that isn't named leaves no trace. */
export type Deeds<On> = Readonly<Record<number, (canvas: On, args: ArrayLike<unknown>) => void>>;

const NOTHING: ArrayLike<unknown> = [];

export class Canvas<State extends Graphics> {
  state: State;
  private readonly saved: State[] = [];

  constructor(state: State) {
    this.state = state;
  }

  /** Does everything that the operators say, from first to last. */
  protected follow<On>(this: On, { fnArray, argsArray }: PdfOperators, deeds: Deeds<On>): void {
    for (let at = 0; at < fnArray.length; at += 1) {
      const deed = deeds[fnArray[at]!];
      const args = argsArray[at];
      if (deed) deed(this, isList(args) ? args : NOTHING);
    }
  }

  save(): void {
    this.saved.push({ ...this.state });
  }

  restore(): void {
    this.state = this.saved.pop() ?? this.state;
  }

  transform(matrix: Matrix | undefined): void {
    if (matrix) this.state.matrix = concat(this.state.matrix, matrix);
  }

  enterForm(matrix: unknown): void {
    this.save();
    this.transform(asMatrix(matrix));
  }
}

/** What every painter does. */
export const KEEPING: Deeds<Canvas<Graphics>> = {
  [OPS.save]: (canvas) => canvas.save(),
  [OPS.restore]: (canvas) => canvas.restore(),
  [OPS.transform]: (canvas, args) => canvas.transform(asMatrix(args)),
  [OPS.paintFormXObjectBegin]: (canvas, args) => canvas.enterForm(args[0]),
  [OPS.paintFormXObjectEnd]: (canvas) => canvas.restore(),
  [OPS.setFillRGBColor]: ({ state }, args) => void (state.fill = String(args[0])),
};
