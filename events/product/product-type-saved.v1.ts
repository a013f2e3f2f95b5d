import { z } from 'zod';
import { defineEvent } from '#packages/event-contract/event-contract.ts';

/** Products of a type have these attributes from now on. The aggregate is the type. */
export const productTypeSavedV1 = defineEvent(
  'product-type.saved',
  1,
  z.object({ productTypeId: z.uuid(), name: z.string() }),
);
