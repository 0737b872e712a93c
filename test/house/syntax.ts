import ts from 'typescript';
import type { SourceFile } from './sources.ts';

/** Every node of a file, the outer before the inner. */
export function* nodesOf(file: SourceFile): Generator<ts.Node> {
  const tree = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, true);
  const waiting: ts.Node[] = [tree];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node;
    waiting.push(...node.getChildren().toReversed());
  }
}

/** `src/vault/open.ts:12`, as editors open it. */
export function placeOf(file: SourceFile, node: ts.Node): string {
  return `${file.path}:${lineAt(node.getSourceFile(), node.getStart())}`;
}

export function linesOf(node: ts.Node): number {
  const source = node.getSourceFile();
  return lineAt(source, node.getEnd()) - lineAt(source, node.getStart()) + 1;
}

function lineAt(source: ts.SourceFile, position: number): number {
  return source.getLineAndCharacterOfPosition(position).line + 1;
}
