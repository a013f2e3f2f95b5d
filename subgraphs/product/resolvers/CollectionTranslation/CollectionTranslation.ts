import { untranslatedFields } from '../../domain/untranslated.ts';
import type { CollectionTranslationResolvers } from '../generated.ts';

export const CollectionTranslation: CollectionTranslationResolvers = {
  async missing(translation, _args, { collections }) {
    const collection = await collections.load(translation.collectionId);
    return collection ? untranslatedFields(collection, translation, ['title', 'description']) : [];
  },
};
