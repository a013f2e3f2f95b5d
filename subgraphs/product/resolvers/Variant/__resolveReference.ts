import { isUuid } from '#packages/ids/uuidv7.ts';
import type { VariantResolvers } from '../generated.ts';

export const __resolveReference: VariantResolvers['__resolveReference'] = ({ id }, { loaders }) =>
  isUuid(id) ? loaders.variant.load(id) : null;
