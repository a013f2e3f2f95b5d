import type { Identity, Role } from '#packages/identity/identity.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { isRefusal } from '#packages/refusals/refusal.ts';
import { allScopes } from '../domain/scopes.ts';
import type { User } from '../domain/user.ts';
import { createAccount } from '../use-cases/account/create-account.ts';
import { identityOf } from './identity-of.ts';
import type { TestAuth } from './start-test-auth.ts';

export const password = 'correct horse';

/** A service with every right there is. */
export const service: Identity = {
  userId: null,
  sessionId: null,
  apiKeyId: uuidv7(),
  roles: [],
  scopes: allScopes,
};

/** An account as `createUser` and an answered invitation leave it. */
export async function openAccount({ dependencies }: TestAuth, email: string, ...roles: Role[]): Promise<User> {
  const passwordHash = await dependencies.passwords.hash(email, password);
  const actor = { type: 'system' as const, id: 'test' };
  const occurrence = { at: dependencies.clock(), cause: { correlationId: uuidv7(), causationId: null, actor } };
  const account = { email, emailVerified: true, passwordHash, displayName: null, roles };
  const user = await dependencies.database.transact((tx) => createAccount(tx, account, occurrence));
  if (isRefusal(user)) throw new Error(`${email} is taken`);
  return user;
}

export const as = ({ id, roles }: User) => ({ identity: identityOf(id, ...roles) });

/** Somebody whose role was given more scopes than it has by default. */
export const withScopes = (userId: string, ...scopes: string[]) => ({
  identity: { userId, sessionId: null, roles: ['STAFF' as const], scopes },
});

const selections: Record<string, string> = {
  SessionsEnded: 'count',
  RoleRights: 'role scopes requiresSecondFactor',
  ApiKey: 'id name scopes createdAt expiresAt lastUsedAt revokedAt',
  ApiKeyCreated: 'secret apiKey { id name scopes createdAt expiresAt lastUsedAt revokedAt }',
  AccessToken: 'accessToken expiresAt',
  User: 'id email emailVerified displayName roles status',
};

const successes: Record<string, string> = {
  forceSignOut: 'SessionsEnded',
  updateRole: 'RoleRights',
  createApiKey: 'ApiKeyCreated',
  revokeApiKey: 'ApiKey',
  exchangeApiKey: 'AccessToken',
};

/** Sends a mutation of administration, `createUser` for example. */
export function send({ ask }: TestAuth, mutation: string, input: object, caller?: Parameters<typeof ask>[2]) {
  const success = successes[mutation] ?? 'User';
  const query = `mutation Send($input: ${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input!) {
    ${mutation}(input: $input) {
      __typename
      ... on ${success} { ${selections[success]} }
      ... on UserError { code message path }
    }
  }`;
  return ask(query, { input }, caller);
}

/** What such a mutation answers. */
export async function administer(...sent: Parameters<typeof send>) {
  const { data, errors } = await send(...sent);
  if (errors) throw new Error(JSON.stringify(errors));
  return data[sent[1]];
}

/** What was told of something, in order. */
export async function eventsOf({ events: told }: TestAuth, aggregateId: string) {
  const events = await told(aggregateId);
  return events.map(({ type, aggregateVersion, data }) => ({ type, aggregateVersion, data }));
}
