import { mostLevels } from '../domain/category.ts';
import type { CategoryPlace } from '../domain/category-place.ts';

/** What is done to the tree, or with it. */
export type TreeCommand =
  | { kind: 'create'; id?: string; slug: string; parentId: string | null }
  | { kind: 'move'; id: string; parentId: string | null; place: CategoryPlace }
  | { kind: 'update'; id: string; slug: string }
  | { kind: 'delete'; id: string; moveProductsTo: string | null }
  | { kind: 'file'; id?: string; slugs: string[] };

/** The tree as simple as it can be told: who is below whom, in which order, and which products are where. */
export interface TreeModel {
  slugs: Map<string, string>;
  parents: Map<string, string | null>;
  /** Ids in their order, by parent. */
  children: Map<string | null, string[]>;
  /** Ids of categories by product. */
  filed: Map<string, Set<string>>;
}

export const emptyModel = (): TreeModel => ({
  slugs: new Map(),
  parents: new Map(),
  children: new Map([[null, []]]),
  filed: new Map(),
});

/** The category and all above it. */
export function wayUp({ parents }: TreeModel, id: string | null): string[] {
  return id === null ? [] : [id, ...wayUp({ parents } as TreeModel, parents.get(id) ?? null)];
}

/** The category and all below it. */
export function branchOf(model: TreeModel, id: string): string[] {
  return [id, ...(model.children.get(id) ?? []).flatMap((child) => branchOf(model, child))];
}

const heightOf = (model: TreeModel, id: string): number =>
  1 + Math.max(0, ...(model.children.get(id) ?? []).map((child) => heightOf(model, child)));

/** Changes the model as the command says; returns why it does not, or null. */
export function applyTo(model: TreeModel, command: TreeCommand): string | null {
  const { slugs, parents, children, filed } = model;
  const isTaken = (slug: string) => [...slugs.values()].includes(slug);
  switch (command.kind) {
    case 'create': {
      const { id = '', slug, parentId } = command;
      if (parentId !== null && !slugs.has(parentId)) return 'unknown-parent';
      if (wayUp(model, parentId).length >= mostLevels) return 'too-deep';
      if (isTaken(slug)) return 'slug-taken';
      slugs.set(id, slug);
      parents.set(id, parentId);
      children.set(id, []);
      children.get(parentId)?.push(id);
      return null;
    }
    case 'move': {
      const { id, parentId, place } = command;
      if (!slugs.has(id)) return 'unknown-category';
      if (parentId !== null && !slugs.has(parentId)) return 'unknown-parent';
      const above = wayUp(model, parentId);
      if (above.includes(id)) return 'below-itself';
      if (above.length + heightOf(model, id) > mostLevels) return 'too-deep';
      const others = (children.get(parentId) ?? []).filter((other) => other !== id);
      if (typeof place === 'object' && !others.includes(place.after)) return 'no-such-sibling';
      const index = place === 'FIRST' ? 0 : place === 'LAST' ? others.length : others.indexOf(place.after) + 1;
      const from = parents.get(id) ?? null;
      const left = (children.get(from) ?? []).filter((other) => other !== id);
      children.set(from, left);
      children.set(parentId, others.toSpliced(index, 0, id));
      parents.set(id, parentId);
      return null;
    }
    case 'update': {
      const { id, slug } = command;
      if (!slugs.has(id)) return 'unknown-category';
      if (slugs.get(id) !== slug && isTaken(slug)) return 'slug-taken';
      slugs.set(id, slug);
      return null;
    }
    case 'delete': {
      const { id, moveProductsTo } = command;
      if (!slugs.has(id)) return 'unknown-category';
      const products = [...filed.values()].filter((categories) => categories.has(id));
      const isEmpty = products.length === 0;
      if (children.get(id)?.length || (!isEmpty && moveProductsTo === null)) return 'not-empty';
      if (moveProductsTo !== null && (moveProductsTo === id || !slugs.has(moveProductsTo))) return 'unknown-target';
      for (const categories of products) {
        categories.delete(id);
        if (moveProductsTo !== null) categories.add(moveProductsTo);
      }
      const parentId = parents.get(id) ?? null;
      children.set(
        parentId,
        (children.get(parentId) ?? []).filter((other) => other !== id),
      );
      for (const known of [slugs, parents, children]) known.delete(id);
      return null;
    }
    case 'file': {
      const ids = command.slugs.map((slug) => [...slugs].find(([, known]) => known === slug)?.[0]);
      const known = ids.filter((id) => id !== undefined);
      if (known.length < ids.length) return 'unknown-category';
      filed.set(command.id ?? '', new Set(known));
      return null;
    }
    default:
      return command satisfies never;
  }
}
