import { z } from 'zod';
import { optionalText, text } from '#packages/user-errors/input-fields.ts';
import { phoneNumber } from '../../domain/phone-number.ts';

/** Lengths are those of the columns; the country was checked as a scalar. */
export const savedAddress = z.object({
  name: text(1, 100),
  company: optionalText(100),
  line1: text(1, 200),
  line2: optionalText(200),
  city: text(1, 100),
  region: optionalText(100),
  postalCode: optionalText(20),
  country: z.string(),
  phone: phoneNumber.nullish().transform((number) => number ?? null),
  isDefaultShipping: z.boolean(),
  isDefaultBilling: z.boolean(),
});
