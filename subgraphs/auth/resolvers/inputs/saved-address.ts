import { z } from 'zod';
import { addressFields, postalAddress } from '#packages/address/address-input.ts';

export const savedAddress = postalAddress(
  z.object({ ...addressFields, isDefaultShipping: z.boolean(), isDefaultBilling: z.boolean() }),
);
