import type { Context } from '../context.ts';
import type { Attribute, AttributeOption } from '../domain/attribute.ts';
import { inFirstLanguage } from '../domain/read-translations.ts';

/** What can be chosen of an attribute, by the labels in the language of the request. */
export async function attributeOptions({ id, options }: Attribute, { textsOf }: Context): Promise<AttributeOption[]> {
  const texts = (await textsOf('attribute', id)) ?? [];
  return options.map(({ code, label }) => ({
    code,
    label: inFirstLanguage(label, texts, (each) => each.options.find((option) => option.code === code)?.label),
  }));
}
