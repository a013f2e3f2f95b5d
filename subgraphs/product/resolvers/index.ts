// Written by `npm run generate` from the names of the files in the folders beside it.
import type { Resolvers } from './generated.ts';
import { __resolveReference as Category___resolveReference } from './Category/__resolveReference.ts';
import { changePrice as Mutation_changePrice } from './Mutation/changePrice.ts';
import { createCategory as Mutation_createCategory } from './Mutation/createCategory.ts';
import { createProduct as Mutation_createProduct } from './Mutation/createProduct.ts';
import { __resolveReference as Product___resolveReference } from './Product/__resolveReference.ts';
import { categories as Product_categories } from './Product/categories.ts';
import { media as Product_media } from './Product/media.ts';
import { variants as Product_variants } from './Product/variants.ts';
import { categories as Query_categories } from './Query/categories.ts';
import { product as Query_product } from './Query/product.ts';
import { products as Query_products } from './Query/products.ts';
import { variant as Query_variant } from './Query/variant.ts';
import { __resolveReference as Variant___resolveReference } from './Variant/__resolveReference.ts';
import { product as Variant_product } from './Variant/product.ts';

export const resolvers: Resolvers = {
  Category: {
    __resolveReference: Category___resolveReference,
  },
  Mutation: {
    changePrice: Mutation_changePrice,
    createCategory: Mutation_createCategory,
    createProduct: Mutation_createProduct,
  },
  Product: {
    __resolveReference: Product___resolveReference,
    categories: Product_categories,
    media: Product_media,
    variants: Product_variants,
  },
  Query: {
    categories: Query_categories,
    product: Query_product,
    products: Query_products,
    variant: Query_variant,
  },
  Variant: {
    __resolveReference: Variant___resolveReference,
    product: Variant_product,
  },
};
