import { z } from 'zod';
import { defineEvent } from '#packages/event-contract/event-contract.ts';

/** Products of a type have no attributes from now on. The aggregate is the type. */
export const productTypeDeletedV1 = defineEvent(
  'product-type.deleted',
  1,
  z.object({ productTypeId: z.uuid(), name: z.string() }),
);
