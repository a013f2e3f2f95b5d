import type { Cause } from '#packages/outbox/cause.ts';
import { isRefusal, refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import type { CollectionTranslation } from '../../domain/plain-translation.ts';
import { collectionUpdated } from '../../publishes/collection-events.ts';
import { updateCollection } from '../../store/collections.ts';
import { type ExpectedCollection, findExpected } from '../collections/find-expected.ts';
import { isSlugTaken } from '../collections/is-slug-taken.ts';
import { tellOfCollection } from '../collections/tell-of-collection.ts';
import { type TranslationEdit, translateTexts } from './translate-texts.ts';

type Texts = Omit<CollectionTranslation, 'language'>;

/** Changes the texts of a collection in another language than the shop's own. */
export function translateCollection(
  { database, clock, language: own }: Dependencies,
  { id, expectedVersion, language, ...edit }: ExpectedCollection & { language: string } & TranslationEdit<Texts>,
  cause: Cause,
) {
  return database.transact(async (tx) => {
    const before = await findExpected(tx, { id, expectedVersion });
    if (isRefusal(before)) return before;
    if (language === own) return refuse('own-language');
    if (edit.slug && (await isSlugTaken(tx, edit.slug, before))) return refuse('slug-taken');
    const none: CollectionTranslation = { language, slug: null, title: null, description: null };
    const isChanged = await translateTexts(tx, { kind: 'collection', ownerId: id }, none, () => edit);
    if (isRefusal(isChanged)) return isChanged;
    if (!isChanged) return before;
    const collection = { ...before, version: before.version + 1 };
    await updateCollection(tx, collection, { isNewRule: false });
    await tellOfCollection(tx, id, [collectionUpdated(id)], { at: clock(), cause });
    return collection;
  });
}
