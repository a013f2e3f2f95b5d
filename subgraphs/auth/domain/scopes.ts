/** Every right there is, and what it allows. */
export const scopes = {
  'api-keys:write': 'Create and revoke API keys.',
  'catalog:read':
    'See products that are not for sale, price lists, what things cost when, and who changed what in the catalogue.',
  'catalog:write': 'Create and change products, variants and prices.',
  'customer-groups:write': 'Manage groups of customers, and who is in them: what they pay depends on it.',
  'jobs:read': "See everybody's long work, such as imports.",
  'jobs:write': "Cancel everybody's long work.",
  'messages:deliver':
    'Read the messages to deliver to people, with the tokens in their links, and pass on that somebody wants no more of them.',
  'messages:read': 'See which messages were sent to whom, and what became of them.',
  'messages:write': 'Have messages sent again.',
  'orders:import': 'Take over past orders from another system.',
  'orders:read': "See everybody's orders.",
  'orders:write': "Ship, cancel and change everybody's orders.",
  'reports:read': 'See reports.',
  'roles:write': 'Decide what roles grant.',
  'stock:read': 'See stock by warehouse and its ledger.',
  'stock:write': 'Book stock and manage warehouses.',
  'templates:write': 'Change what messages say, those with links that let their readers in among them.',
  'users:read': 'See all accounts.',
  'users:write': 'Manage accounts: create, assign roles, lock, sign out, delete, and copy what is held about a person.',
  'webhooks:read': 'See webhook endpoints and everything that is sent to them.',
  'webhooks:write': 'Have other systems told of events, and replay what they were told.',
} as const satisfies Record<string, string>;

export type Scope = keyof typeof scopes;

export const allScopes = Object.keys(scopes) as Scope[];

export function isScope(text: string): text is Scope {
  return Object.hasOwn(scopes, text);
}
