import type { Caller } from '#packages/test-subgraph/create-test-gateway.ts';
import type { TestAuth } from './start-test-auth.ts';

type Asking = Pick<TestAuth, 'ask'>;

const error = '... on UserError { code message path }';
const address = `id name company line1 line2 city region postalCode country phone isDefaultShipping isDefaultBilling`;
const user = `id displayName phone locale communicationPreferences { orderUpdates marketing }`;

function operation(name: string, result: string) {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const text = `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ${result} ${error} } }`;
  return async ({ ask }: Asking, input: object, caller?: Caller) => {
    const { data, errors } = await ask(text, { input }, caller);
    return data?.[name] ?? { refused: errors?.[0]?.extensions['code'] };
  };
}

export const updateProfile = operation('updateProfile', `... on User { ${user} }`);
export const updateCommunicationPreferences = operation('updateCommunicationPreferences', `... on User { ${user} }`);
export const setOrderUpdates = operation('setOrderUpdates', '');
export const createSavedAddress = operation('createSavedAddress', `... on SavedAddress { ${address} }`);
export const updateSavedAddress = operation('updateSavedAddress', `... on SavedAddress { ${address} }`);
export const deleteSavedAddress = operation('deleteSavedAddress', '... on SavedAddressDeleted { id }');
export const deleteAccount = operation('deleteAccount', '... on AccountDeleted { userId }');
export const eraseUser = operation('eraseUser', '... on AccountDeleted { userId }');

/** The caller's addresses, the oldest first. */
export async function addressesOf({ ask }: Asking, caller: Caller) {
  return (await ask(`{ me { addresses { ${address} } } }`, {}, caller)).data.me.addresses;
}

/** The types of the events about an aggregate, the first first. */
export async function eventTypes({ events: told }: Pick<TestAuth, 'events'>, aggregateId: string): Promise<string[]> {
  const events = await told(aggregateId);
  return events.map(({ type }) => type);
}

/** An address of which only the test's own wishes matter. */
export const anAddressInput = (wishes: object = {}) => ({
  name: 'Ada Lovelace',
  line1: "12 St James's Square",
  city: 'London',
  postalCode: 'SW1Y 4JH',
  country: 'GB',
  ...wishes,
});
