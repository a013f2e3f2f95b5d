import pLimit from 'p-limit';
import pg from 'pg';
import { createSouk, type Souk } from '#clients/storefront/create-souk.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import type { Broker } from '#packages/jetstream/connect-broker.ts';
import type { TestStack } from '#packages/test-stack/test-stack.ts';
import { expectType } from '../../e2e/shop/expect-type.ts';
import { CreateProductDocument } from '../../e2e/shop/generated.ts';
import { demoAccounts, graphUrl } from '../../e2e/shop/people.ts';
import { untilDrained } from './until-drained.ts';

/** The most that a product has. */
const variantsOfProduct = 100;

/** A variant to order. */
export interface Variant {
  id: string;
  productId: string;
  priceMinor: number;
}

/** Products that are created at a time. */
const atOnce = 4;

/** Units in every warehouse: no bench sells them all, and together they are no more than inventory takes. */
const plenty = 100_000_000;

// The levels of all variants in one statement, with a line of the ledger for each: a mutation for each would take minutes.
// No event tells of them, which nobody who follows stock has to know to place orders.
const stockUp = `
  WITH level AS (
    INSERT INTO stock_level (variant_id, warehouse_id, on_hand, reserved)
    SELECT variant_id, warehouse.id, $2, 0 FROM unnest($1::uuid[]) AS variant_id CROSS JOIN warehouse
    RETURNING variant_id, warehouse_id
  )
  INSERT INTO stock_movement (id, kind, variant_id, warehouse_id, on_hand_delta, reserved_delta, reference, at)
  SELECT uuidv7(), 'RECEIVED', variant_id, warehouse_id, $2, 0, 'bench', now() FROM level`;

/** Has the shop offer so many variants, of each more than anybody orders. Resolves to them by id. */
export async function fillShop(stack: TestStack, broker: Broker, count: number): Promise<Map<string, Variant>> {
  const staff = createSouk({ url: graphUrl() });
  expectType(await staff.signIn(demoAccounts.staff), 'Session');
  const variants = await createVariants(staff, count);
  await staff.close();
  // Inventory and order learn of them by events.
  await untilDrained(broker);
  await stockVariants(
    stack,
    variants.map(({ id }) => id),
  );
  return new Map(variants.map((variant) => [variant.id, variant]));
}

/** Creates products with so many variants through the graph. Resolves to the variants. */
async function createVariants(staff: Souk, count: number): Promise<Variant[]> {
  const limit = pLimit(atOnce);
  // A shop may be filled more than once.
  const fill = uuidv7();
  const create = async (product: number) => {
    const numbers = Array.from(
      { length: Math.min(variantsOfProduct, count - product * variantsOfProduct) },
      (_, n) => n,
    );
    const { createProduct } = await staff.mutate(CreateProductDocument, {
      input: {
        title: `Bench ${product}`,
        variants: numbers.map((number) => ({
          sku: `BENCH-${fill}-${product}-${number}`,
          selectedOptions: [{ name: 'Number', value: String(number) }],
          price: { minor: 100 + ((product * 37 + number * 101) % 2_000), currency: 'EUR' },
        })),
      },
    });
    const { id: productId, variants } = expectType(createProduct, 'Product');
    return variants.map(({ id, price }) => ({ id, productId, priceMinor: price.minor }));
  };
  const products = Array.from({ length: Math.ceil(count / variantsOfProduct) }, (_, product) => product);
  return (await Promise.all(products.map((product) => limit(create, product)))).flat();
}

/** Puts more of each variant, which inventory must know, into every warehouse than anybody orders. */
async function stockVariants({ subgraphs }: TestStack, variantIds: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: subgraphs['inventory']?.databaseUrl });
  await client.connect();
  try {
    await client.query(stockUp, [variantIds, plenty]);
  } finally {
    await client.end();
  }
}
