import { isUuid } from '#packages/ids/uuidv7.ts';
import type { CategoryResolvers } from '../generated.ts';

export const __resolveReference: CategoryResolvers['__resolveReference'] = ({ id }, { loaders }) =>
  isUuid(id) ? loaders.category.load(id) : null;
