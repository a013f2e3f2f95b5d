import type { ProductType } from '../domain/attribute.ts';
import type { AttributeTranslation, CategoryTranslation, CollectionTranslation } from '../domain/plain-translation.ts';
import type { Product } from '../domain/product.ts';
import type { ProductTranslation } from '../domain/product-translation.ts';
import type { VariantEntry } from '../store/price-list-entries.ts';

export type {
  Attribute as AttributeParent,
  AttributeValue as AttributeValueParent,
  ProductType as ProductTypeParent,
} from '../domain/attribute.ts';
export type ProductTypeAttributeParent = ProductType['attributes'][number];

export interface ProductParent extends Product {
  /** The slug by which it was asked for, when it had that before. */
  redirectedFrom?: string;
}

export type { Market as MarketParent } from '../domain/market.ts';
export type { Metafield as MetafieldParent } from '../domain/metafield.ts';
export type { KeptPriceList as PriceListParent } from '../domain/price-list.ts';
export type { ProductExport as ProductExportParent } from '../domain/product-export.ts';
export type { ProductFile as ProductFileParent } from '../domain/product-file.ts';
export type {
  ImportFault as ProductImportFaultParent,
  ProductImport as ProductImportParent,
} from '../domain/product-import.ts';
export type { PlacedMedia as MediaParent } from '../store/media.ts';
export type { PriceChange as PriceChangeParent } from '../store/price-changes.ts';
export type { VariantPrice as VariantPriceParent } from '../store/variant-prices.ts';
export type { FaultPage as ProductImportFaultConnectionParent } from './ProductImport/ProductImport.ts';
export type {
  ConsideredInCurrency as ConsideredPriceListParent,
  VariantPricing as VariantPricingParent,
  VariantPricing as PriceExplanationParent,
} from './price-variant.ts';
export type { PriceListPage as PriceListConnectionParent } from './Query/priceLists.ts';

/** An entry of a price list, with the currency of the list. */
export interface PriceListEntryParent extends VariantEntry {
  currency: string;
}

/** What was set. */
export interface VariantPricesSetParent {
  variantIds: string[];
}
export type { Category as CategoryParent } from '../domain/category.ts';
export type { Collection as CollectionParent } from '../domain/collection.ts';

/** The texts of a thing in a language, of which may be told what is missing. */
export type ProductTranslationParent = ProductTranslation & { productId: string };
export type CategoryTranslationParent = CategoryTranslation & { categoryId: string };
export type CollectionTranslationParent = CollectionTranslation & { collectionId: string };
export type AttributeTranslationParent = AttributeTranslation & { attributeId: string };

export type { Variant as VariantParent } from '../domain/variant.ts';
export type { ProductPage as ProductConnectionParent } from './product-page.ts';
export type { CollectionPage as CollectionConnectionParent } from './Query/collections.ts';
