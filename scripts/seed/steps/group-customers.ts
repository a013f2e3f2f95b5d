import type { Send } from '../graph-client.ts';
import { wholesale } from '../price-plan.ts';
import { refused, type UserError, userErrorFields } from '../user-error.ts';

const groupsQuery = /* GraphQL */ `
  query CustomerGroups {
    customerGroups(first: 100) { edges { node { id code } } }
  }
`;

const createCustomerGroupMutation = /* GraphQL */ `
  mutation CreateCustomerGroup($input: CreateCustomerGroupInput!) {
    createCustomerGroup(input: $input) { __typename ... on CustomerGroup { id } ${userErrorFields} }
  }
`;

const addCustomersMutation = /* GraphQL */ `
  mutation AddCustomersToGroup($input: AddCustomersToGroupInput!) {
    addCustomersToGroup(input: $input) { __typename ${userErrorFields} }
  }
`;

/** Creates the group of those who buy much, where it is missing, with one customer: one who can be signed in as. */
export async function groupCustomers(send: Send, userId: string): Promise<void> {
  type Listed = { customerGroups: { edges: { node: { id: string; code: string } }[] } };
  const { customerGroups } = await send<Listed>(groupsQuery);
  if (customerGroups.edges.some(({ node }) => node.code === wholesale.code)) return;
  type Created = { createCustomerGroup: { __typename: 'CustomerGroup'; id: string } | UserError };
  const { createCustomerGroup } = await send<Created>(createCustomerGroupMutation, { input: wholesale });
  if ('code' in createCustomerGroup) throw refused(`Customer group ${wholesale.code}`, createCustomerGroup);
  const input = { groupId: createCustomerGroup.id, userIds: [userId] };
  type Added = { addCustomersToGroup: { __typename: string } | UserError };
  const { addCustomersToGroup } = await send<Added>(addCustomersMutation, { input });
  if ('code' in addCustomersToGroup) throw refused(`Customers of ${wholesale.code}`, addCustomersToGroup);
}
