import type { Send } from '../graph-client.ts';
import { refused, type UserError, userErrorFields } from '../user-error.ts';

/** The demo administrator, whom the auth subgraph creates. */
const account = { email: 'admin@souk.test', password: 'souk-admin-demo' };

const signInMutation = /* GraphQL */ `
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) { __typename ... on Session { accessToken } ${userErrorFields} }
  }
`;

/** An access token of somebody who may do everything. */
export async function signIn(send: Send): Promise<string> {
  type Session = { __typename: 'Session'; accessToken: string };
  const { signIn: result } = await send<{ signIn: Session | UserError }>(signInMutation, { input: account });
  if ('accessToken' in result) return result.accessToken;
  throw refused(`Signing in as ${account.email}`, result);
}
