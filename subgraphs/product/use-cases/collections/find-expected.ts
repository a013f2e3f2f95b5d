import { refuse } from '#packages/refusals/refusal.ts';
import { isStale } from '../../domain/is-stale.ts';
import { lockCollection } from '../../store/collections.ts';
import type { Tx } from '../../store/database.ts';

/** Names a collection to change. */
export interface ExpectedCollection {
  id: string;
  /** The version that whoever changes it has seen; null when they do not care. */
  expectedVersion: number | null;
}

/** The collection, locked; refuses when there is none, or when somebody else has changed it. */
export async function findExpected(tx: Tx, { id, expectedVersion }: ExpectedCollection) {
  const collection = await lockCollection(tx, id);
  if (!collection) return refuse('unknown-collection');
  return isStale(expectedVersion, collection) ? refuse('collection-changed', { collection }) : collection;
}
