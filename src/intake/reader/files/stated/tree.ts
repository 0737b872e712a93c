/** Data that a file states, as a tree of named values, whether it was written in JSON or in XML; it knows what was taken from it. */

export class Tree {
  value = '';
  /** A map, so that no name in a file means anything to the program. */
  private readonly children = new Map<string, Tree[]>();
  private isTaken = false;

  add(name: string, child: Tree): void {
    const same = this.children.get(name);
    if (same) same.push(child);
    else this.children.set(name, [child]);
  }

  has(name: string): boolean {
    return this.children.has(name);
  }

  get names(): string[] {
    return [...this.children.keys()];
  }

  /** @param path names from one level to the next, such as `Period/From` */
  all(path: string): Tree[] {
    return path
      .split('/')
      .reduce<Tree[]>((found, name) => found.flatMap((tree) => tree.children.get(name) ?? []), [this]);
  }

  /** The first value at the paths; the others are other words for the same, so all of them count as taken. */
  take(...paths: string[]): string | undefined {
    const found = paths.flatMap((path) => {
      const trees = path === '' ? [this] : this.all(path);
      return trees.find(({ value }) => isText(value)) ?? [];
    });
    for (const tree of found) tree.isTaken = true;
    return found[0]?.value.trim();
  }

  /** What says nothing that a field could hold: marks of the format, kinds, switches. */
  ignore(...paths: string[]): void {
    for (const tree of paths.flatMap((path) => this.all(path))) tree.markAll();
  }

  /** How many values nobody took. */
  left(): number {
    let count = 0;
    this.visit((tree) => (count += isText(tree.value, true) && !tree.isTaken ? 1 : 0));
    return count;
  }

  private markAll(): void {
    this.visit((tree) => (tree.isTaken = true));
  }

  /** Without calling itself. */
  private visit(use: (tree: Tree) => void): void {
    const waiting: Tree[] = [this];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      use(next);
      for (const children of next.children.values()) for (const child of children) waiting.push(child);
    }
  }
}

/** A picture written out in letters is a value, but none for a field. */
function isText(value: string, orPicture = false): boolean {
  return value.trim() !== '' && (orPicture || !value.startsWith('data:'));
}
