import { z } from 'zod';

/** A price list as other subgraphs need to know it, without its entries. */
export const priceListSnapshotSchema = z.object({
  priceListId: z.uuid(),
  name: z.string(),
  currency: z.string().length(3),
  /** From when on it applies; null for always. */
  startsAt: z.iso.datetime().nullable(),
  /** From when on it does not apply any more; null for never. */
  endsAt: z.iso.datetime().nullable(),
  /** None for all markets with its currency. */
  marketIds: z.array(z.uuid()),
  /** None for everybody. */
  customerGroups: z.array(z.string()),
  /** The highest counts. */
  priority: z.int(),
  /** Null for a list of entries. */
  adjustment: z
    .object({
      /** Hundredths of a percent that are added. */
      basisPoints: z.int(),
      /** Digits in which adjusted prices end, in minor units. */
      ending: z.string().nullable(),
    })
    .nullable(),
});
