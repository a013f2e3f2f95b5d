import type { Translation } from './translation.ts';

/** The texts of a category in another language. */
export interface CategoryTranslation extends Translation {
  name: string | null;
  description: string | null;
}

/** Those of a collection. */
export interface CollectionTranslation extends Translation {
  title: string | null;
  description: string | null;
}

/** Those of an attribute, which has no slug. */
export interface AttributeTranslation extends Translation {
  name: string | null;
  /** Labels of its options. */
  options: { code: string; label: string }[];
}
