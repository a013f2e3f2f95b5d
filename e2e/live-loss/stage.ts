import type { Souk } from '#clients/storefront/create-souk.ts';
import { makeProduct } from '../shop/make-product.ts';
import { type Customer, demoAccounts, newCustomer, signedIn } from '../shop/people.ts';
import type { OrderWriter } from '../stack/order-writer.ts';

/** Who and what there is for clients to follow. */
export interface Stage {
  staff: Souk;
  customers: readonly StageCustomer[];
  variants: readonly { id: string; warehouseId: string }[];
  /** Of everybody who follows signed in, by the name that followings use. */
  credentials: Record<string, { email: string; password: string }>;
}

export interface StageCustomer extends Customer {
  name: string;
  /** Orders that are only changed in their subgraph. */
  orderIds: readonly string[];
}

export interface StageSize {
  customers: number;
  ordersOfEach: number;
  variants: number;
}

/** Of each variant: more than is ever ordered. */
const stock = 100_000;

export async function setStage({ customers, ordersOfEach, variants }: StageSize, writer: OrderWriter): Promise<Stage> {
  const staff = await signedIn('staff');
  const stage = { staff, customers: [] as StageCustomer[], variants: [] as { id: string; warehouseId: string }[] };
  for (let count = 0; count < variants; count++) {
    const { variant, warehouseId } = await makeProduct(staff, { stock });
    stage.variants.push({ id: variant.id, warehouseId });
  }
  for (let count = 0; count < customers; count++) {
    const customer = await newCustomer();
    const orderIds = await writer.create(ordersOfEach, customer.id);
    stage.customers.push({ ...customer, name: `customer ${count}`, orderIds });
  }
  const credentials = stage.customers.map(({ name, credentials }) => [name, credentials] as const);
  return { ...stage, credentials: { staff: demoAccounts.staff, ...Object.fromEntries(credentials) } };
}
