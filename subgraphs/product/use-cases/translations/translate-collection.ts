import type { Cause } from '#packages/outbox/cause.ts';
import { isRefusal, refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import type { CollectionTranslation } from '../../domain/plain-translation.ts';
import { type ExpectedCollection, findExpected } from '../collections/find-expected.ts';
import { isSlugTaken } from '../collections/is-slug-taken.ts';
import { reviseCollection } from '../collections/revise-collection.ts';
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
    if (edit.slug && (await isSlugTaken(tx, edit.slug, before))) return refuse('slug-taken', { slug: edit.slug });
    const isChanged = await translateTexts(tx, { kind: 'collection', ownerId: id, language }, () => edit);
    if (isRefusal(isChanged)) return isChanged;
    if (!isChanged) return before;
    return reviseCollection(tx, before, { at: clock(), cause });
  });
}
