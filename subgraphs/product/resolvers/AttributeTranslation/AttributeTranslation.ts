import { untranslatedOfAttribute } from '../../domain/untranslated.ts';
import type { AttributeTranslationResolvers } from '../generated.ts';

export const AttributeTranslation: AttributeTranslationResolvers = {
  async missing(translation, _args, { attributes }) {
    const attribute = await attributes.load(translation.attributeId);
    return attribute ? untranslatedOfAttribute(attribute, translation) : [];
  },
};
