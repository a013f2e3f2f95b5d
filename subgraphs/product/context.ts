import type DataLoader from 'dataloader';
import { loadMany, loadOne } from '#packages/loaders/loaders.ts';
import type { SubgraphRequest } from '#packages/subgraph-server/request.ts';
import type { Dependencies } from './dependencies.ts';
import type { Attribute, AttributeValue, ProductType } from './domain/attribute.ts';
import type { Category } from './domain/category.ts';
import type { Collection } from './domain/collection.ts';
import type { Metafield } from './domain/metafield.ts';
import type { Product } from './domain/product.ts';
import type { Variant } from './domain/variant.ts';
import { findValuesOfProducts } from './store/attribute-values.ts';
import { findAttributes } from './store/attributes.ts';
import { findCategories, findCategoriesOfProducts } from './store/categories.ts';
import { findAncestors, findChildren } from './store/category-tree.ts';
import { countForSale } from './store/collection-products.ts';
import { findCollections, findCollectionsOfProducts } from './store/collections.ts';
import { findMedia, findMediaOfProducts, type PlacedMedia } from './store/media.ts';
import { findMetafields } from './store/metafields.ts';
import { createPriceLoaders, type PriceLoaders } from './store/price-loaders.ts';
import { findProductTypesById } from './store/product-types.ts';
import { findProducts } from './store/products.ts';
import { countProductsBelow } from './store/products-below.ts';
import { createTextsOf, createWantedLanguages, type TextsOf, type WantedLanguages } from './store/texts-of.ts';
import { createTranslationLoader } from './store/translation-loader.ts';
import { findVariants, findVariantsOfProducts, type ReferredVariant } from './store/variants.ts';

export interface Context extends SubgraphRequest, PriceLoaders {
  dependencies: Dependencies;
  products: DataLoader<string, Product | null>;
  variants: DataLoader<string, ReferredVariant | null>;
  categories: DataLoader<string, Category | null>;
  variantsOfProduct: DataLoader<string, Variant[]>;
  categoriesOfProduct: DataLoader<string, Category[]>;
  attributes: DataLoader<string, Attribute | null>;
  productTypes: DataLoader<string, ProductType | null>;
  /** Those of its variants, too. */
  valuesOfProduct: DataLoader<string, AttributeValue[]>;
  /** Those of its variants, too. */
  metafieldsOfProduct: DataLoader<string, Metafield[]>;
  metafieldsOfCategory: DataLoader<string, Metafield[]>;
  metafieldsOfCollection: DataLoader<string, Metafield[]>;
  media: DataLoader<string, PlacedMedia | null>;
  ancestorsOfCategory: DataLoader<string, Category[]>;
  childrenOfCategory: DataLoader<string, Category[]>;
  collections: DataLoader<string, Collection | null>;
  collectionsOfProduct: DataLoader<string, Collection[]>;
  productCountOfCollection: DataLoader<string, { collectionId: string; count: number } | null>;
  productCountOfCategory: DataLoader<string, { categoryId: string; count: number } | null>;
  mediaOfProduct: DataLoader<string, PlacedMedia[]>;
  wantedLanguages: WantedLanguages;
  textsOf: TextsOf;
}

const idOf = ({ id }: { id: string }) => id;
const homeIdOf = ({ homeId }: { homeId: string }) => homeId;
const productIdOf = ({ productId }: { productId: string }) => productId;

const belowOf = ({ below }: { below: string }) => below;
const parentIdOf = ({ parentId }: { parentId: string }) => parentId;
const collectionIdOf = ({ collectionId }: { collectionId: string }) => collectionId;
const categoryIdOf = ({ categoryId }: { categoryId: string }) => categoryId;

/** Makes the context of an operation. */
export function createContext(dependencies: Dependencies): (request: SubgraphRequest) => Context {
  const { prisma } = dependencies.database;
  const loaders = {
    products: loadOne((ids) => findProducts(prisma, ids), idOf),
    variants: loadOne((ids) => findVariants(prisma, ids), idOf),
    categories: loadOne((ids) => findCategories(prisma, ids), idOf),
    variantsOfProduct: loadMany((ids) => findVariantsOfProducts(prisma, ids), productIdOf),
    categoriesOfProduct: loadMany((ids) => findCategoriesOfProducts(prisma, ids), productIdOf),
    attributes: loadOne((ids) => findAttributes(prisma, ids), idOf),
    productTypes: loadOne((ids) => findProductTypesById(prisma, ids), idOf),
    valuesOfProduct: loadMany((ids) => findValuesOfProducts(prisma, ids), productIdOf),
    metafieldsOfProduct: loadMany((ids) => findMetafields(prisma, 'productId', ids), homeIdOf),
    metafieldsOfCategory: loadMany((ids) => findMetafields(prisma, 'categoryId', ids), homeIdOf),
    metafieldsOfCollection: loadMany((ids) => findMetafields(prisma, 'collectionId', ids), homeIdOf),
    media: loadOne((ids) => findMedia(prisma, ids), idOf),
    ancestorsOfCategory: loadMany((ids) => findAncestors(prisma, ids), belowOf),
    childrenOfCategory: loadMany((ids) => findChildren(prisma, ids), parentIdOf),
    collections: loadOne((ids) => findCollections(prisma, ids), idOf),
    collectionsOfProduct: loadMany((ids) => findCollectionsOfProducts(prisma, ids), productIdOf),
    productCountOfCollection: loadOne((ids) => countForSale(prisma, ids), collectionIdOf),
    productCountOfCategory: loadOne((ids) => countProductsBelow(prisma, ids), categoryIdOf),
    mediaOfProduct: loadMany((ids) => findMediaOfProducts(prisma, ids), productIdOf),
    ...createPriceLoaders(prisma),
  };
  const loadTranslations = createTranslationLoader(prisma);
  return (request) => {
    const wantedLanguages = createWantedLanguages(loaders.marketsByCode, request, dependencies.language);
    const textsOf = createTextsOf(loadTranslations, wantedLanguages);
    return { ...request, ...loaders, wantedLanguages, textsOf, dependencies };
  };
}
