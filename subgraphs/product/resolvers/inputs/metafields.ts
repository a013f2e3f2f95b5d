import { z } from 'zod';
import { id, orNull } from '#packages/user-errors/input-fields.ts';
import { isOfType, metafieldTypes } from '../../domain/metafield.ts';
import { boundedList } from './lists.ts';

const name = z
  .string()
  .regex(/^[a-zA-Z0-9][a-zA-Z0-9_-]{0,63}$/, 'expected 1 to 64 letters, digits, hyphens and underscores');

const typeNames = metafieldTypes.map((type) => type.toUpperCase() as Uppercase<typeof type>);

/** Bytes of a value as JSON. */
const largest = 16 * 1024;

const metafieldKey = { variantId: orNull(id), namespace: name, key: name };

export const metafieldKeys = boundedList(z.object(metafieldKey), 1, 100);

/** Of what has no variants. */
function ofNoVariant<Given extends { variantId: string | null }>(list: readonly Given[], context: z.RefinementCtx) {
  return list.map(({ variantId, ...given }, index) => {
    if (variantId !== null) {
      const message = 'expected none: only products have variants';
      context.addIssue({ code: 'custom', path: [index, 'variantId'], message });
    }
    return given;
  });
}

export const newMetafields = boundedList(
  z
    .object({
      ...metafieldKey,
      type: z.enum(typeNames).transform((type) => type.toLowerCase() as Lowercase<typeof type>),
      value: z.json(),
      isPublic: z.boolean(),
    })
    .refine(({ type, value }) => isOfType(type, value), { path: ['value'], message: 'expected a value of its type' })
    .refine(({ value }) => Buffer.byteLength(JSON.stringify(value)) <= largest, {
      path: ['value'],
      message: `expected at most ${largest} bytes of JSON`,
    })
    // PostgreSQL has no place for it.
    .refine(({ value }) => !JSON.stringify(value).includes('\\u0000'), {
      path: ['value'],
      message: 'expected no U+0000',
    }),
  1,
  100,
);

export const ownMetafieldKeys = metafieldKeys.transform(ofNoVariant);
export const ownMetafields = newMetafields.transform(ofNoVariant);
