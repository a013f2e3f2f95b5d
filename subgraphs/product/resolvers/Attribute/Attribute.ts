import type { AttributeResolvers } from '../generated.ts';

export const Attribute: AttributeResolvers = {
  __resolveReference: ({ id }, { attributes }) => attributes.load(id),
};
