import { listTranslations } from '../../store/translations.ts';
import { attributeOptions } from '../attribute-options.ts';
import type { AttributeResolvers } from '../generated.ts';
import { inLanguage } from '../in-language.ts';
import { withLanguages } from '../with-languages.ts';

export const Attribute: AttributeResolvers = {
  __resolveReference: ({ id }, { attributes }) => attributes.load(id),
  name: ({ id, name: original }, _args, context) =>
    inLanguage({ kind: 'attribute', id, original }, ({ name }) => name, context),
  options: (attribute, _args, context) => attributeOptions(attribute, context),
  async translations({ id }, args, { dependencies }) {
    const known = await listTranslations(dependencies.database.prisma, 'attribute', id);
    const none = (language: string) => ({ language, slug: null, name: null, options: [] });
    return withLanguages(known, args, none).map((each) => ({ ...each, attributeId: id }));
  },
};
