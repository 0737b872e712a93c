type Node = Record<string, unknown> | unknown[];

/** Fields of a view, put back into the one document that their paths describe. */
export function asJsonResume(fields: readonly { path: string; value: unknown }[]): Record<string, unknown> {
  const resume: Record<string, unknown> = {};
  for (const { path, value } of fields) {
    const steps = path.split('/').slice(1);
    const last = steps.pop()!;
    let node: Node = resume;
    steps.forEach((step, at) => (node = childOf(node, step, isIndex(steps[at + 1] ?? last))));
    put(node, last, value);
  }
  return resume;
}

function childOf(node: Node, step: string, isList: boolean): Node {
  const known = Array.isArray(node) ? node[Number(step)] : node[step];
  if (known !== undefined) return known as Node;
  const made: Node = isList ? [] : {};
  put(node, step, made);
  return made;
}

function put(node: Node, step: string, value: unknown): void {
  if (Array.isArray(node)) node[Number(step)] = value;
  else node[step] = value;
}

const isIndex = (step: string): boolean => /^\d+$/.test(step);
