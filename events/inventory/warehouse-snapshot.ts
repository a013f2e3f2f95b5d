import { z } from 'zod';

/** A warehouse as other subgraphs need to know it. */
export const warehouseSnapshotSchema = z.object({
  warehouseId: z.uuid(),
  code: z.string(),
  name: z.string(),
  /** FULFILLMENT, STORE or SUPPLIER; there may be more one day. */
  kind: z.string(),
  /** The lower, the sooner it is chosen for an order. */
  priority: z.int(),
  /** Where it is, ISO 3166-1 alpha-2; absent when that was not said. */
  country: z.string().length(2).optional(),
  /** Countries that it serves; empty for all. */
  countries: z.array(z.string().length(2)),
  /** Codes of the markets that it serves; empty for all. */
  markets: z.array(z.string()),
  isPickupPoint: z.boolean(),
  /** Whether nothing is shipped from it. */
  isPickupOnly: z.boolean(),
  isActive: z.boolean(),
});
