import { type DocumentNode, Kind, type SelectionSetNode } from 'graphql';
import { fragmentsIn } from './fragments-in.ts';

/** A set of containers (objects and lists of them) in data, as a tree by key; a list has the keys of its items. */
export interface Containers {
  get(key: string): Containers | undefined;
}

export const allContainers: Containers = { get: () => allContainers };

type Path = readonly string[];

/** The containers in the response to an operation, as paths; `entities` leaves out the first key. */
export function containersOf(document: DocumentNode, entities: boolean): Path[] {
  const fragments = fragmentsIn(document);
  const paths: Path[] = [];
  const visit = (selectionSet: SelectionSetNode | undefined, path: Path): void => {
    for (const selection of selectionSet?.selections ?? []) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        visit(fragments.get(selection.name.value)?.selectionSet, path);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        visit(selection.selectionSet, path);
      } else if (selection.selectionSet) {
        const below = [...path, (selection.alias ?? selection.name).value];
        paths.push(below);
        visit(selection.selectionSet, below);
      }
    }
  };
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) visit(definition.selectionSet, []);
  }
  return entities ? paths.map(([, ...path]) => path).filter(({ length }) => length > 0) : paths;
}

/** Finds, among the containers that each of several fetches brings, those that other fetches write into, too. */
export function findContested(
  fetches: readonly { root: Path; containers: readonly Path[] }[],
): (Containers | undefined)[] {
  const writers = new Map<string, Set<number>>();
  const keyOf = (path: Path) => path.join('.');
  for (const [index, { root, containers }] of fetches.entries()) {
    for (const path of [root, ...containers.map((below) => [...root, ...below])]) {
      const key = keyOf(path);
      writers.set(key, (writers.get(key) ?? new Set()).add(index));
    }
  }
  return fetches.map(({ root, containers }) =>
    treeOf(containers.filter((path) => (writers.get(keyOf([...root, ...path]))?.size ?? 0) > 1)),
  );
}

function treeOf(paths: readonly Path[]): Containers | undefined {
  type Tree = Map<string, Tree>;
  const tree: Tree = new Map();
  for (const path of paths) {
    let node = tree;
    for (const key of path) {
      let child = node.get(key);
      if (!child) {
        child = new Map();
        node.set(key, child);
      }
      node = child;
    }
  }
  return tree.size > 0 ? tree : undefined;
}
