import type { Context } from '../context.ts';
import type { AttributeValue } from '../domain/attribute.ts';

/** The values of a product or of one of its variants, in the order of their attributes' names. */
export async function attributesOf(
  { ownerId, productId }: { ownerId: string; productId: string },
  { valuesOfProduct, attributes }: Context,
): Promise<AttributeValue[]> {
  const values = (await valuesOfProduct.load(productId)).filter((value) => value.ownerId === ownerId);
  const named = await Promise.all(
    values.map(async (value) => ({ value, name: (await attributes.load(value.attributeId))?.name ?? '' })),
  );
  return named.sort((a, b) => a.name.localeCompare(b.name, 'en')).map(({ value }) => value);
}
