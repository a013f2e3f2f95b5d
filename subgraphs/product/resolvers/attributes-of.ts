import type { Context } from '../context.ts';
import type { AttributeValue } from '../domain/attribute.ts';
import { inFirstLanguage } from '../domain/read-translations.ts';

/** The values of a product or of one of its variants, in the order of their attributes' names. */
export async function attributesOf(
  { ownerId, productId }: { ownerId: string; productId: string },
  { valuesOfProduct, attributes, textsOf }: Context,
): Promise<AttributeValue[]> {
  const values = (await valuesOfProduct.load(productId)).filter((value) => value.ownerId === ownerId);
  const named = await Promise.all(
    values.map(async (value) => {
      const original = (await attributes.load(value.attributeId))?.name ?? '';
      const texts = (await textsOf('attribute', value.attributeId)) ?? [];
      return { value, name: inFirstLanguage(original, texts, ({ name }) => name) };
    }),
  );
  return named.sort((a, b) => a.name.localeCompare(b.name, 'en')).map(({ value }) => value);
}
