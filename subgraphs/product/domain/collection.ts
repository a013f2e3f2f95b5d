import type { CollectionRule } from './collection-rule.ts';

/** A selection of products, made by hand or by a rule. */
export interface Collection {
  id: string;
  slug: string;
  title: string;
  description: string | null;
  /** Null for one that is made by hand. */
  rule: CollectionRule | null;
  /** Counts what staff changed; of one by hand its products too. */
  version: number;
}

/** Most products of a collection that is made by hand. */
export const mostByHand = 10_000;

/** Most collections by rule: each change of a product is compared with all of them. */
export const mostRules = 1_000;

/** Most products that one call adds, removes or moves. */
export const mostAtOnce = 250;

/** Most conditions of a rule. */
export const mostConditions = 50;
