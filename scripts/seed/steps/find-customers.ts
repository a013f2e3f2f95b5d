import type { Send } from '../graph-client.ts';

const usersQuery = /* GraphQL */ `
  query Customers {
    users(first: 100, search: "customer") { edges { node { id email } } }
  }
`;

const demoCustomer = /^customer(-\d\d)?@souk\.test$/;

/** Accounts of the demo customers, by e-mail address. Throws when there are none. */
export async function findCustomers(send: Send): Promise<string[]> {
  type Users = { users: { edges: { node: { id: string; email: string } }[] } };
  const { users } = await send<Users>(usersQuery);
  const customers = users.edges.map(({ node }) => node).filter(({ email }) => demoCustomer.test(email));
  if (customers.length === 0)
    throw new Error('There are no demo customers: start the auth subgraph with DEMO_ACCOUNTS=true');
  return customers.sort((a, b) => (a.email < b.email ? -1 : 1)).map(({ id }) => id);
}
