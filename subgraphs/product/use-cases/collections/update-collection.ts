import { isDeepStrictEqual } from 'node:util';
import { enqueue } from '#packages/jobs/enqueue.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { isRefusal, refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import { type Collection, mostByHand } from '../../domain/collection.ts';
import type { CollectionRule } from '../../domain/collection-rule.ts';
import { refreshCollectionJob } from '../../jobs/collection-jobs.ts';
import { collectionUpdated } from '../../publishes/collection-events.ts';
import { countMembers, placeByRule } from '../../store/collection-products.ts';
import { updateCollection as save } from '../../store/collections.ts';
import { checkRule } from './check-rule.ts';
import { type ExpectedCollection, findExpected } from './find-expected.ts';
import { isSlugTaken } from './is-slug-taken.ts';
import { tellOfCollection } from './tell-of-collection.ts';

/** What changes; what is undefined stays as it is. */
export interface CollectionPatch extends ExpectedCollection {
  slug?: string | undefined;
  title?: string | undefined;
  description?: string | null | undefined;
  rule?: CollectionRule | null | undefined;
}

/** Changes what a collection says of itself, or its rule, which a job follows. What it says already changes nothing. */
export function updateCollection({ database, clock }: Dependencies, patch: CollectionPatch, cause: Cause) {
  return database.transact(async (tx) => {
    const before = await findExpected(tx, patch);
    if (isRefusal(before)) return before;
    const { slug = before.slug, title = before.title, description = before.description } = patch;
    const rule = patch.rule ? await checkRule(tx, patch.rule, { isFirst: before.rule === null }) : patch.rule;
    if (isRefusal(rule)) return rule;
    const { id } = before;
    const collection: Collection = {
      ...{ id, slug, title, description },
      rule: rule === undefined ? before.rule : rule,
      version: before.version + 1,
    };
    const isNewRule = !isDeepStrictEqual(collection.rule, before.rule);
    const isSame = slug === before.slug && title === before.title && description === before.description && !isNewRule;
    if (isSame) return before;
    if (await isSlugTaken(tx, slug, before)) return refuse('slug-taken', { slug });
    if (isNewRule && !collection.rule && (await countMembers(tx, id)) > mostByHand) return refuse('too-large-for-hand');

    const revision = await save(tx, collection, { isNewRule });
    if (isNewRule && collection.rule) {
      if (!before.rule) await placeByRule(tx, id);
      await enqueue(tx, refreshCollectionJob, { collectionId: id, revision, after: null }, { cause });
    }
    await tellOfCollection(tx, id, [collectionUpdated(id)], { at: clock(), cause });
    return collection;
  });
}
