import { z } from 'zod';

/** A market as other subgraphs need to know it. */
export const marketSnapshotSchema = z.object({
  marketId: z.uuid(),
  /** How clients name it; it may change. */
  code: z.string(),
  name: z.string(),
  /** ISO 3166-1 alpha-2. */
  countries: z.array(z.string().length(2)),
  currency: z.string().length(3),
  /** BCP 47, the first is its default. */
  languages: z.array(z.string()),
  pricesIncludeTax: z.boolean(),
  isDefault: z.boolean(),
});
