import type { Occurrence } from '#packages/outbox/event-content.ts';
import type { Collection } from '../../domain/collection.ts';
import { collectionUpdated } from '../../publishes/collection-events.ts';
import { updateCollection } from '../../store/collections.ts';
import type { Tx } from '../../store/database.ts';
import { tellOfCollection } from './tell-of-collection.ts';

/** Gives a locked collection its next version, and tells of it: something was changed that is kept beside it. */
export async function reviseCollection(tx: Tx, before: Collection, occurrence: Occurrence): Promise<Collection> {
  const collection = { ...before, version: before.version + 1 };
  await updateCollection(tx, collection, { isNewRule: false });
  await tellOfCollection(tx, collection.id, [collectionUpdated(collection.id)], occurrence);
  return collection;
}
