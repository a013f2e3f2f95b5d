import type { CategoryResolvers } from '../generated.ts';

export const Category: CategoryResolvers = {
  __resolveReference: ({ id }, { categories }) => categories.load(id),
};
