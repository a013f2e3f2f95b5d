import { z } from 'zod';
import { addressInput } from '#packages/address/address-input.ts';
import { quantity, text } from '#packages/user-errors/input-fields.ts';
import { warehouseKinds } from '../../domain/warehouse.ts';

const mostCountriesOrMarkets = 250;
const marketCode = z.string().regex(/^[a-z0-9-]{1,100}$/, 'expected the code of a market');

const distinct = <Item extends z.ZodType<string>>(item: Item) =>
  z
    .array(item)
    .max(mostCountriesOrMarkets, `expected at most ${mostCountriesOrMarkets}`)
    .refine((values) => new Set(values).size === values.length, 'expected each once');

/** What is said of a warehouse. Countries were checked as scalars. */
export const warehouseFields = {
  name: text(1, 200),
  kind: z.enum(warehouseKinds),
  priority: quantity(0, 1_000_000),
  address: addressInput,
  countries: distinct(z.string()),
  markets: distinct(marketCode),
  isPickupPoint: z.boolean(),
  isPickupOnly: z.boolean(),
};
