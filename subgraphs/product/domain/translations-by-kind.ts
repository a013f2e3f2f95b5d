import type { AttributeTranslation, CategoryTranslation, CollectionTranslation } from './plain-translation.ts';
import type { ProductTranslation } from './product-translation.ts';
import type { TranslatedKind } from './translation.ts';

/** What each kind of thing has in another language. */
export interface TranslationsByKind {
  product: ProductTranslation;
  category: CategoryTranslation;
  collection: CollectionTranslation;
  attribute: AttributeTranslation;
}

/** A language into which nothing of a thing is translated yet. */
export const nothingTranslated: { [Kind in TranslatedKind]: (language: string) => TranslationsByKind[Kind] } = {
  product: (language) => ({
    ...{
      language,
      slug: null,
      title: null,
      description: null,
      descriptionHtml: null,
      seoTitle: null,
      seoDescription: null,
    },
    ...{ options: [], variants: [], media: [] },
  }),
  category: (language) => ({ language, slug: null, name: null, description: null }),
  collection: (language) => ({ language, slug: null, title: null, description: null }),
  attribute: (language) => ({ language, slug: null, name: null, options: [] }),
};
