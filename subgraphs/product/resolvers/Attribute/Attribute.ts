import { attributeOptions } from '../attribute-options.ts';
import type { AttributeResolvers } from '../generated.ts';
import { inLanguage } from '../in-language.ts';
import { translationsOf } from '../translations-of.ts';

export const Attribute: AttributeResolvers = {
  __resolveReference: ({ id }, { attributes }) => attributes.load(id),
  name: ({ id, name: original }, _args, context) =>
    inLanguage({ kind: 'attribute', id, original }, ({ name }) => name, context),
  options: (attribute, _args, context) => attributeOptions(attribute, context),
  async translations({ id }, args, context) {
    const found = await translationsOf({ kind: 'attribute', id }, args, context);
    return found.map((each) => ({ ...each, attributeId: id }));
  },
};
