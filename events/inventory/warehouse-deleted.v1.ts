import { z } from 'zod';
import { defineEvent } from '#packages/event-contract/event-contract.ts';

/** A warehouse that held nothing is deleted. The aggregate is the warehouse. */
export const warehouseDeletedV1 = defineEvent(
  'warehouse.deleted',
  1,
  z.object({ warehouseId: z.uuid(), code: z.string() }),
);
