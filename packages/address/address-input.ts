import { z } from 'zod';
import { optionalText, phoneNumber, text } from '#packages/user-errors/input-fields.ts';
import type { Address } from './address.ts';
import { checkPostalRule } from './check-postal-rule.ts';

/** The fields of every input with an address. Their lengths are those of every column. The country was checked as a scalar. */
export const addressFields = {
  name: text(1, 200),
  company: optionalText(200),
  line1: text(1, 200),
  line2: optionalText(200),
  city: text(1, 200),
  region: optionalText(200),
  postalCode: optionalText(20),
  country: z.string(),
  phone: phoneNumber.nullish().transform((number) => number ?? null),
};

/**
 * An input with `addressFields`, checked against what its country asks for: a region, and a postal code of its form, which
 * is written in the one way `checkPostalRule` gives. What is wrong is told of the field it concerns.
 */
export function postalAddress<Input extends Address>(fields: z.ZodType<Input>) {
  return fields.transform((address, context): Input => {
    const { postalCode, problems } = checkPostalRule(address);
    for (const { field, message } of problems) context.addIssue({ code: 'custom', path: [field], message });
    return problems.length > 0 ? z.NEVER : { ...address, postalCode };
  });
}

/** The input `AddressInput` of the graph. */
export const addressInput = postalAddress(z.object(addressFields));
