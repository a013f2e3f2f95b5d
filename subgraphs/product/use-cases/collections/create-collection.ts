import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { enqueue } from '#packages/jobs/enqueue.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { isRefusal, refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import type { Collection } from '../../domain/collection.ts';
import { refreshCollectionJob } from '../../jobs/collection-jobs.ts';
import { collectionCreated } from '../../publishes/collection-events.ts';
import { findCollectionBySlug, insertCollection } from '../../store/collections.ts';
import { holdSlug } from '../../store/translated-slugs.ts';
import { checkRule } from './check-rule.ts';
import { tellOfCollection } from './tell-of-collection.ts';

/** Creates a collection. One by rule is filled by a job. */
export function createCollection(
  { database, clock }: Dependencies,
  input: Omit<Collection, 'id' | 'version'>,
  cause: Cause,
) {
  const id = uuidv7();
  return database.transact(async (tx) => {
    const rule = input.rule && (await checkRule(tx, input.rule, { isFirst: true }));
    if (isRefusal(rule)) return rule;
    const collection: Collection = { id, version: 1, ...input, rule };
    const at = clock();
    await holdSlug(tx, 'collection', collection.slug);
    const isTaken = (await findCollectionBySlug(tx, collection.slug)) !== null;
    if (isTaken || !(await insertCollection(tx, collection, at)))
      return refuse('slug-taken', { slug: collection.slug });
    await tellOfCollection(tx, id, [collectionCreated(id)], { at, cause });
    if (rule) await enqueue(tx, refreshCollectionJob, { collectionId: id, revision: 1, after: null }, { cause });
    return collection;
  });
}
