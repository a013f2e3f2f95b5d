import { z } from 'zod';
import { optionalText, quantity, text } from '#packages/user-errors/input-fields.ts';
import { gtin } from '../../domain/gtin.ts';
import { checkPrices, prices } from '../../domain/price.ts';
import { sku } from '../../domain/sku.ts';
import { boundedList } from './lists.ts';

const mostOptions = 10;
const longestSide = 100_000;
const side = quantity(1, longestSide);

const code = z
  .string()
  .transform((given) => given.replace(/[\s.]/g, ''))
  .refine((digits) => /^\d{6,13}$/.test(digits), 'expected 6 to 13 digits');

/** What those who ship a variant need to know; each may be absent. */
const details = {
  barcode: gtin.nullish(),
  weightGrams: quantity(0, 100_000_000).nullish(),
  dimensions: z.object({ lengthMm: side, widthMm: side, heightMm: side }).nullish(),
  harmonisedCode: code.nullish(),
  // Checked as a scalar.
  countryOfOrigin: z.string().nullish(),
};

const selectedOptions = z
  .array(z.object({ name: text(1, 100), value: text(1, 100) }))
  .max(mostOptions, `expected at most ${mostOptions} options`);

/** A variant to create. */
const newVariant = z
  .object({
    sku,
    title: optionalText(255),
    selectedOptions: selectedOptions.default([]),
    ...prices,
    ...details,
    requiresShipping: z.boolean().default(true),
  })
  .check(checkPrices)
  .transform(({ barcode, weightGrams, dimensions, harmonisedCode, countryOfOrigin, ...given }) => ({
    ...given,
    barcode: barcode ?? null,
    weightGrams: weightGrams ?? null,
    dimensions: dimensions ?? null,
    harmonisedCode: harmonisedCode ?? null,
    countryOfOrigin: countryOfOrigin ?? null,
  }));

/** What may be changed of a variant: what is absent stays, null removes what can be absent. */
export const variantEdit = {
  sku: sku.optional(),
  title: text(0, 255)
    .nullable()
    .transform((title) => title || null)
    .optional(),
  selectedOptions: selectedOptions.optional(),
  ...details,
  requiresShipping: z.boolean().optional(),
  mediaId: z.uuid('expected a UUID').toLowerCase().nullish(),
};

/** A variant as it is to be: what is absent stays, or is as usual when it is new. */
export const wishedVariant = z
  .object({
    ...variantEdit,
    selectedOptions: selectedOptions.default([]),
    ...prices,
    mediaUrl: text(1, 2000).optional(),
  })
  .omit({ mediaId: true })
  .check(checkPrices);

export const newVariants = boundedList(newVariant, 1, 100);
