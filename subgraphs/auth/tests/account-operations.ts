import type { Caller } from '#packages/test-subgraph/create-test-gateway.ts';
import type { TestAuth } from './start-test-auth.ts';

type Asking = Pick<TestAuth, 'ask'>;

const session = `__typename
  ... on Session { accessToken accessTokenExpiresAt refreshToken user { id email displayName roles createdAt } }
  ... on UserError { code message path }`;

export async function register({ ask }: Asking, input: object, caller?: Caller) {
  const query = `mutation Register($input: RegisterInput!) { register(input: $input) { ${session} } }`;
  return (await ask(query, { input }, caller)).data.register;
}

export async function signIn({ ask }: Asking, input: object, caller?: Caller) {
  const query = `mutation SignIn($input: SignInInput!) {
    signIn(input: $input) { ${session} ... on TooManyAttempts { retryAfterSeconds } }
  }`;
  return (await ask(query, { input }, caller)).data.signIn;
}

export async function refresh({ ask }: Asking, refreshToken: string) {
  const query = `mutation Refresh($input: RefreshSessionInput!) { refreshSession(input: $input) { ${session} } }`;
  return (await ask(query, { input: { refreshToken } })).data.refreshSession;
}

export async function signOut({ ask }: Asking, refreshToken: string): Promise<boolean> {
  const query = 'mutation SignOut($input: SignOutInput!) { signOut(input: $input) { ended } }';
  return (await ask(query, { input: { refreshToken } })).data.signOut.ended;
}
