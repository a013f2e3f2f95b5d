import type { Souk } from '#clients/storefront/create-souk.ts';
import { makeProduct } from '../shop/make-product.ts';
import { type Customer, demoAccounts, newCustomer, signedIn } from '../shop/people.ts';
import type { OrderWriter } from '../stack/order-writer.ts';

/** Who and what there is for clients to follow. */
export interface Fixture {
  staff: Souk;
  customers: readonly FixtureCustomer[];
  variants: readonly { id: string; warehouseId: string }[];
  /** Of everybody who follows signed in, by the name that followings use. */
  credentials: Record<string, { email: string; password: string }>;
}

export interface FixtureCustomer extends Customer {
  name: string;
  /** Orders that are only changed in their subgraph. */
  orderIds: readonly string[];
}

export interface FixtureSize {
  customers: number;
  ordersOfEach: number;
  variants: number;
}

/** Of each variant: more than is ever ordered. */
const stock = 100_000;

/** Makes the products, customers and orders. */
export async function createFixture(
  { customers, ordersOfEach, variants }: FixtureSize,
  writer: OrderWriter,
): Promise<Fixture> {
  const staff = await signedIn('staff');
  const fixture = { staff, customers: [] as FixtureCustomer[], variants: [] as { id: string; warehouseId: string }[] };
  for (let count = 0; count < variants; count++) {
    const { variant, warehouseId } = await makeProduct(staff, { stock });
    fixture.variants.push({ id: variant.id, warehouseId });
  }
  for (let count = 0; count < customers; count++) {
    const customer = await newCustomer();
    const orderIds = await writer.create(ordersOfEach, customer.id);
    fixture.customers.push({ ...customer, name: `customer ${count}`, orderIds });
  }
  const credentials = fixture.customers.map(({ name, credentials }) => [name, credentials] as const);
  return { ...fixture, credentials: { staff: demoAccounts.staff, ...Object.fromEntries(credentials) } };
}
