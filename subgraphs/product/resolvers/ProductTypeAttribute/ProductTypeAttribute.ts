import type { ProductTypeAttributeResolvers } from '../generated.ts';

export const ProductTypeAttribute: ProductTypeAttributeResolvers = {
  attribute: async ({ attributeId }, _args, { attributes }) => {
    const attribute = await attributes.load(attributeId);
    if (!attribute) throw new Error(`attribute ${attributeId} of a type is missing`);
    return attribute;
  },
};
