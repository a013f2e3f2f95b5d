import type { CollectionRule } from './collection-rule.ts';
import { compileRule } from './collection-rule.ts';
import type { ProductFacts } from './product-facts.ts';

/** A collection by rule, at one revision of its rule. */
export interface RuledCollection {
  id: string;
  rule: CollectionRule;
  revision: number;
}

/** Of some products, those that come into a collection and those that leave it. */
export interface MembershipChange {
  collectionId: string;
  /** Of the rule by which that was found. */
  revision: number;
  added: string[];
  removed: string[];
}

/**
 * What the rules change for some products.
 * @param facts of those that there are: one without belongs nowhere.
 * @param members by collection, those of the products that are in it.
 */
export function compareMembership(
  productIds: readonly string[],
  facts: readonly ProductFacts[],
  collections: readonly RuledCollection[],
  members: ReadonlyMap<string, ReadonlySet<string>>,
): MembershipChange[] {
  const known = new Map(facts.map((each) => [each.id, each]));
  return collections.flatMap(({ id, rule, revision }) => {
    const belongs = compileRule(rule);
    const change: MembershipChange = { collectionId: id, revision, added: [], removed: [] };
    for (const productId of productIds) {
      const product = known.get(productId);
      const isIn = members.get(id)?.has(productId) ?? false;
      const isToBe = product !== undefined && belongs(product);
      if (isToBe !== isIn) change[isToBe ? 'added' : 'removed'].push(productId);
    }
    return change.added.length + change.removed.length > 0 ? [change] : [];
  });
}
