import { noteAppended, noteCommitted, noteRevocations } from '#packages/causality/committed-events.ts';
import type { AnyEvent } from '#packages/event-contract/event-contract.ts';
import type { Identity } from '#packages/identity/identity.ts';
import type { SubgraphRequest } from '#packages/subgraph-server/request.ts';
import { type RunningSubgraph, type SubgraphOptions, startSubgraph } from '#packages/subgraph-server/start-subgraph.ts';

/** The part of auth that the gateway itself asks. */
export const authSdl = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  directive @public on FIELD_DEFINITION
  type Query { keysExchanged: Int! @public }
  type Mutation {
    exchangeApiKey(input: ExchangeApiKeyInput!): ExchangeApiKeyResult! @public
    revoke: Boolean @public
  }
  input ExchangeApiKeyInput { apiKey: String! }
  union ExchangeApiKeyResult = AccessToken | InvalidApiKey | TooManyAttempts
  type AccessToken { accessToken: String! expiresAt: String! }
  type InvalidApiKey { message: String! }
  type TooManyAttempts { message: String! retryAfterSeconds: Int! }
`;

export interface TestAuthSubgraph extends RunningSubgraph {
  /** What a key is answered with; keys that are not in it are not valid. */
  apiKeys: Map<string, () => Promise<{ __typename: string } & Record<string, unknown>>>;
  /** Who asked for an exchange, and of what. */
  /** What a revocation commits. The tests do not publish it. */
  revocations: AnyEvent[];
  exchanges: { apiKey: string; clientAddress: string; identity: Identity }[];
}

export async function startTestAuthSubgraph(
  schemaFile: string,
  options: Pick<SubgraphOptions<SubgraphRequest>, 'port' | 'identityKey' | 'logger' | 'checkReady'>,
): Promise<TestAuthSubgraph> {
  const apiKeys: TestAuthSubgraph['apiKeys'] = new Map();
  const revocations: TestAuthSubgraph['revocations'] = [];
  const exchanges: TestAuthSubgraph['exchanges'] = [];
  const subgraph = await startSubgraph<SubgraphRequest>({
    ...options,
    schemaFile,
    createContext: (request) => request,
    resolvers: {
      Query: { keysExchanged: () => exchanges.length },
      Mutation: {
        revoke() {
          const tx = {};
          noteAppended(tx, revocations);
          noteRevocations(tx, revocations);
          noteCommitted(tx);
          return true;
        },
        async exchangeApiKey(
          _parent: unknown,
          { input: { apiKey } }: { input: { apiKey: string } },
          { clientAddress, identity }: SubgraphRequest,
        ) {
          exchanges.push({ apiKey, clientAddress, identity });
          return (await apiKeys.get(apiKey)?.()) ?? { __typename: 'InvalidApiKey', message: 'There is no such key.' };
        },
      },
    },
  });
  return { ...subgraph, apiKeys, exchanges, revocations };
}
