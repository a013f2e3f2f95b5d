import { z } from 'zod';
import { id, optionalText, text } from '#packages/user-errors/input-fields.ts';
import { phoneNumber } from './profile-input.ts';

/** Lengths are those of the columns; the country was checked as a scalar. */
const address = z.object({
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

export const createSavedAddressInput = z.object({ address });

export const updateSavedAddressInput = z.object({ id, address });

export const deleteSavedAddressInput = z.object({ id });
