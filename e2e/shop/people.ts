import { randomUUID } from 'node:crypto';
import { createSouk, type Souk, type SoukOptions } from '#clients/storefront/create-souk.ts';
import { testStack } from '#packages/test-stack/test-stack.ts';
import { RegisterDocument } from '../contract/generated.ts';

/** Who is there from the start: the demo accounts of the embedded default. */
export const demoAccounts = {
  admin: { email: 'admin@souk.test', password: 'souk-admin-demo' },
  staff: { email: 'staff@souk.test', password: 'souk-staff-demo' },
  customer: { email: 'customer@souk.test', password: 'souk-customer-demo' },
} as const;

export const graphUrl = (): string => `${testStack().gatewayUrl}/graphql`;

export const anonymous = (options: Partial<SoukOptions> = {}): Souk => createSouk({ url: graphUrl(), ...options });

/** The shop as one of the demo accounts sees it. */
export async function signedIn(who: keyof typeof demoAccounts): Promise<Souk> {
  const souk = anonymous();
  const result = await souk.signIn(demoAccounts[who]);
  if (result.__typename !== 'Session') throw new Error(`${who} cannot sign in: ${result.message}`);
  return souk;
}

export interface Customer {
  souk: Souk;
  id: string;
  credentials: { email: string; password: string };
}

/** The shop as a customer sees it who has just registered. */
export async function newCustomer(): Promise<Customer> {
  const credentials = { email: `${randomUUID()}@customer.test`, password: 'a long enough password' };
  const souk = anonymous();
  const { register } = await souk.mutate(RegisterDocument, { input: credentials });
  if (register.__typename !== 'Session') throw new Error(`cannot register: ${register.message}`);
  await souk.signIn(credentials);
  return { souk, id: register.user.id, credentials };
}
