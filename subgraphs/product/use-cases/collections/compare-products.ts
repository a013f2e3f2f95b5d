import type { Occurrence } from '#packages/outbox/event-content.ts';
import { compareMembership, type MembershipChange } from '../../domain/compare-membership.ts';
import { collectionProductsChanged } from '../../publishes/collection-events.ts';
import { deleteMembers, findMembers, insertRuledMembers } from '../../store/collection-products.ts';
import { findRuledCollections, lockRuledCollections } from '../../store/collections.ts';
import type { Tx } from '../../store/database.ts';
import { findProductFacts, lockProducts } from '../../store/product-facts.ts';
import { tellOfCollection } from './tell-of-collection.ts';

/** How many products are compared with rules by one transaction at most: some tenths of a second. */
export const mostCompared = 500;

interface Comparison extends Occurrence {
  /** Null for all collections by rule. */
  collectionId: string | null;
}

/**
 * Lets some products belong to the collections whose rules they fit, and to no others by rule.
 *
 * Whoever compares a product has it locked, and reads the rules after that. So of two who compare it at the same time the later one
 * sees what the earlier one saw, or newer; and whoever saw an older rule than the present one has locked the product before those
 * who follow the present one come to it. What was found by a rule that has changed meanwhile is not written.
 */
export async function compareProducts(
  tx: Tx,
  productIds: readonly string[],
  { collectionId, ...occurrence }: Comparison,
): Promise<void> {
  await lockProducts(tx, productIds);
  const collections = await findRuledCollections(tx, collectionId);
  if (collections.length === 0 || productIds.length === 0) return;
  const conditions = collections.flatMap(({ rule }) => rule.conditions);
  const attributes = new Set(conditions.flatMap(({ attribute }) => attribute ?? []));
  const facts = await findProductFacts(tx, productIds, [...attributes]);
  const collectionIds = collections.map(({ id }) => id);
  const members = new Map<string, Set<string>>(collectionIds.map((id) => [id, new Set()]));
  for (const member of await findMembers(tx, collectionIds, productIds)) {
    members.get(member.collectionId)?.add(member.productId);
  }
  await writeChanges(tx, compareMembership(productIds, facts, collections, members), occurrence);
}

async function writeChanges(tx: Tx, changes: readonly MembershipChange[], occurrence: Occurrence): Promise<void> {
  if (changes.length === 0) return;
  const revisions = await lockRuledCollections(
    tx,
    changes.map(({ collectionId }) => collectionId),
  );
  for (const { collectionId, revision, added, removed } of changes) {
    if (revisions.get(collectionId) !== revision) continue;
    if (added.length > 0) await insertRuledMembers(tx, collectionId, added);
    if (removed.length > 0) await deleteMembers(tx, collectionId, removed);
    await tellOfCollection(tx, collectionId, collectionProductsChanged(collectionId, { added, removed }), occurrence);
  }
}
