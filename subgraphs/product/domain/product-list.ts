import type { ProductStatus } from './product.ts';
import type { SearchQuery } from './search-query.ts';

/** What is asked of an attribute, by its code; null for what is not. */
export interface AttributeCondition {
  attribute: string;
  anyOf: string[] | null;
  min: number | null;
  max: number | null;
  boolean: boolean | null;
}

/** Conditions of a product list; null for those that are not set. */
export interface ProductFilter {
  /** Slug. */
  collection: string | null;
  ids: string[] | null;
  categories: string[] | null;
  vendors: string[] | null;
  productTypes: string[] | null;
  attributes: AttributeCondition[] | null;
  /** None are for whoever sees only what is for sale. */
  statuses: ProductStatus[] | null;
  tags: string[] | null;
  /** Languages into one of which the title is not translated. */
  untranslated: string[] | null;
  minPrice: number | null;
  maxPrice: number | null;
  /** Whether a variant can be ordered now. */
  inStock: boolean | null;
}

export const noFilter: ProductFilter = {
  ids: null,
  attributes: null,
  collection: null,
  categories: null,
  vendors: null,
  productTypes: null,
  statuses: null,
  tags: null,
  untranslated: null,
  minPrice: null,
  maxPrice: null,
  inStock: null,
};

/** Which products a list holds. */
export interface ProductCriteria {
  /** Null when none are asked for. */
  words: SearchQuery | null;
  filter: ProductFilter;
  /** Of the market in which prices count, and in which the products have one; null for the products' own. */
  currency: string | null;
}

export type ProductOrder =
  | 'NEWEST'
  | 'TITLE'
  | 'PRICE_ASC'
  | 'PRICE_DESC'
  | 'RELEVANCE'
  | 'COLLECTION'
  | 'BEST_SELLING';

/**
 * The place of a product in a list: the order of the list, what the product sorts by in it, and its id. By relevance also the oldest product
 * that is ranked among those that match as well; null when all are.
 */
export type ProductCursor =
  | [order: Exclude<ProductOrder, 'RELEVANCE' | 'TITLE'>, key: string | number, id: string]
  | TitleCursor
  | RelevanceCursor;

/** With the language in whose order the list is; without one in that of letters without accents. */
export type TitleCursor = [order: 'TITLE', key: string, id: string, language?: string | undefined];

export type RelevanceCursor = [order: 'RELEVANCE', key: number, id: string, from: string | null];
