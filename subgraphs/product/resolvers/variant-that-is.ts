import type { Context } from '../context.ts';
import type { Variant } from '../domain/variant.ts';

/** A variant that something in the database refers to. Throws when it is missing. */
export async function variantThatIs(id: string, { variants }: Context): Promise<Variant> {
  const variant = await variants.load(id);
  if (!variant) throw new Error(`variant ${id} is missing`);
  return variant;
}
