import { untranslatedFields } from '../../domain/untranslated.ts';
import type { CategoryTranslationResolvers } from '../generated.ts';

export const CategoryTranslation: CategoryTranslationResolvers = {
  async missing(translation, _args, { categories }) {
    const category = await categories.load(translation.categoryId);
    return category ? untranslatedFields(category, translation, ['name', 'description']) : [];
  },
};
