import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { aPerson } from '#packages/test-subgraph/a-person.ts';
import { staff, type TestNotification } from './start-test-notification.ts';

type Account = Pick<ReturnType<TestNotification['anAccount']>, 'userId'>;

const fields = 'id label service createdAt activeAt';
const refusal = '... on UserError { code message path }';

/** What people do about their devices, through the graph. */
export function pushDevices(started: TestNotification) {
  async function ask(query: string, variables: object, identity: ReturnType<typeof aPerson>) {
    const { data, errors } = await started.ask(query, { ...variables }, { identity });
    return errors ?? data;
  }
  const ofUser = async (account: Account, selection: string, identity = aPerson(account)) => {
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on User { ${selection} } } }`;
    const of = [
      {
        __typename: 'User',
        id: account.userId,
        communicationPreferences: { __typename: 'CommunicationPreferences', orderUpdates: [] },
      },
    ];
    const answer = await ask(query, { of }, identity);
    return answer._entities?.[0] ?? answer;
  };
  return {
    publicKey: async (): Promise<string> => (await ask('{ pushPublicKey }', {}, aPerson())).pushPublicKey,
    async register(account: Account, input: object) {
      const query = `mutation ($input: RegisterPushDeviceInput!) { registerPushDevice(input: $input) { __typename ... on PushDevice { ${fields} } ${refusal} ... on TooManyPushDevices { limit } } }`;
      const answer = await ask(query, { input }, aPerson(account));
      return answer.registerPushDevice ?? answer;
    },
    async remove(account: Account, input: object) {
      const query = `mutation ($input: RemovePushDeviceInput!) { removePushDevice(input: $input) { ... on PushDeviceRemoved { id } ${refusal} } }`;
      return (await ask(query, { input }, aPerson(account))).removePushDevice;
    },
    async list(account: Account, identity = aPerson(account)): Promise<{ id: string; label: string | null }[]> {
      const user = await ofUser(account, `pushDevices { ${fields} }`, identity);
      return user.pushDevices ?? user;
    },
    preferences: async (account: Account) =>
      (await ofUser(account, 'messagePreferences { category channel wanted canChange }')).messagePreferences,
    async choose(account: Account, category: string, wanted: boolean) {
      const query =
        'mutation ($input: UpdateMessagePreferencesInput!) { updateMessagePreferences(input: $input) { __typename } }';
      await ask(query, { input: { preferences: [{ category, channel: 'PUSH', wanted }] } }, aPerson(account));
    },
    async suppress({ userId }: Account) {
      const query = `mutation ($input: SuppressAddressInput!) { suppressAddress(input: $input) { __typename ${refusal} } }`;
      const input = { idempotencyKey: uuidv7(), channel: 'PUSH', address: userId };
      return (await ask(query, { input }, staff)).suppressAddress;
    },
    async copy(account: Account) {
      const query =
        'query ($of: [_Any!]!) { _entities(representations: $of) { ... on PersonalData { messageSettings } } }';
      return ask(query, { of: [{ __typename: 'PersonalData', userId: account.userId }] }, aPerson(account));
    },
  };
}
