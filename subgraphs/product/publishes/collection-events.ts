import { collectionCreatedV1 } from '#events/product/collection-created.v1.ts';
import { collectionDeletedV1 } from '#events/product/collection-deleted.v1.ts';
import { collectionProductsChangedV1 } from '#events/product/collection-products-changed.v1.ts';
import { collectionUpdatedV1 } from '#events/product/collection-updated.v1.ts';
import { eventOf } from '#packages/outbox/event-content.ts';
import { mostAtOnce } from '../domain/collection.ts';

export const collectionCreated = (collectionId: string) => eventOf(collectionCreatedV1, { collectionId });

export const collectionUpdated = (collectionId: string) => eventOf(collectionUpdatedV1, { collectionId });

export const collectionDeleted = (collectionId: string) => eventOf(collectionDeletedV1, { collectionId });

type Change = Record<'added' | 'removed' | 'moved', readonly string[]>;

/** As many events as it takes: each has at most 250 ids of a kind. */
export function collectionProductsChanged(collectionId: string, change: Partial<Change>) {
  const { added = [], removed = [], moved = [] } = change;
  const longest = Math.max(added.length, removed.length, moved.length);
  return Array.from({ length: Math.ceil(longest / mostAtOnce) }, (_, index) => {
    const part = (ids: readonly string[]) => ids.slice(index * mostAtOnce, (index + 1) * mostAtOnce);
    return eventOf(collectionProductsChangedV1, {
      collectionId,
      added: part(added),
      removed: part(removed),
      moved: part(moved),
    });
  });
}
