import { moneyResolvers } from '#packages/money/money.ts';
import { __resolveReference as resolveCategory } from './Category/__resolveReference.ts';
import type { Resolvers } from './generated.ts';
import { changePrice } from './Mutation/changePrice.ts';
import { createCategory } from './Mutation/createCategory.ts';
import { createProduct } from './Mutation/createProduct.ts';
import { __resolveReference as resolveProduct } from './Product/__resolveReference.ts';
import { categories as categoriesOfProduct } from './Product/categories.ts';
import { media } from './Product/media.ts';
import { variants } from './Product/variants.ts';
import { categories } from './Query/categories.ts';
import { product } from './Query/product.ts';
import { products } from './Query/products.ts';
import { variant } from './Query/variant.ts';
import { __resolveReference as resolveVariant } from './Variant/__resolveReference.ts';
import { product as productOfVariant } from './Variant/product.ts';

export const resolvers: Resolvers = {
  Query: { categories, product, products, variant },
  Mutation: { changePrice, createCategory, createProduct },
  Category: { __resolveReference: resolveCategory },
  Product: { __resolveReference: resolveProduct, categories: categoriesOfProduct, media, variants },
  Variant: { __resolveReference: resolveVariant, product: productOfVariant },
  Money: moneyResolvers,
};
