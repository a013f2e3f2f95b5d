// Written by `npm run generate` from the names of the files in the folders beside it.
import type { Resolvers } from './generated.ts';
import { Category } from './Category/Category.ts';
import { changePrice as Mutation_changePrice } from './Mutation/changePrice.ts';
import { createCategory as Mutation_createCategory } from './Mutation/createCategory.ts';
import { createProduct as Mutation_createProduct } from './Mutation/createProduct.ts';
import { Product } from './Product/Product.ts';
import { categories as Query_categories } from './Query/categories.ts';
import { product as Query_product } from './Query/product.ts';
import { products as Query_products } from './Query/products.ts';
import { variant as Query_variant } from './Query/variant.ts';
import { Variant } from './Variant/Variant.ts';

export const resolvers: Resolvers = {
  Category,
  Mutation: {
    changePrice: Mutation_changePrice,
    createCategory: Mutation_createCategory,
    createProduct: Mutation_createProduct,
  },
  Product,
  Query: {
    categories: Query_categories,
    product: Query_product,
    products: Query_products,
    variant: Query_variant,
  },
  Variant,
};
