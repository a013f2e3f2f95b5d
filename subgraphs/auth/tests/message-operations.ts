import type { Caller } from '#packages/test-subgraph/create-test-gateway.ts';
import type { TestAuth } from './start-test-auth.ts';

type Asking = Pick<TestAuth, 'ask'>;

const refusal = '... on UserError { code message path }';

/** A mutation with an input that is asked for what its success tells. */
const operation = (field: string, inputType: string, success: string) => {
  const query = `mutation Change($input: ${inputType}!) { ${field}(input: $input) { __typename ${success} ${refusal} } }`;
  return async ({ ask }: Asking, input: object, caller?: Caller) => (await ask(query, { input }, caller)).data[field];
};

const messageRequested = '... on MessageRequested { validForSeconds }';
const passwordChanged = '... on PasswordChanged { sessionsEnded }';

export const requestPasswordReset = operation('requestPasswordReset', 'RequestPasswordResetInput', messageRequested);
export const resetPassword = operation('resetPassword', 'ResetPasswordInput', passwordChanged);
export const changePassword = operation('changePassword', 'ChangePasswordInput', passwordChanged);
export const requestEmailChange = operation('requestEmailChange', 'RequestEmailChangeInput', messageRequested);
export const confirmEmail = operation('confirmEmail', 'ConfirmEmailInput', '... on EmailConfirmed { email }');

export async function requestEmailVerification({ ask }: Asking, caller: Caller) {
  const query = `mutation { requestEmailVerification { __typename ${messageRequested} ${refusal} } }`;
  return (await ask(query, {}, caller)).data.requestEmailVerification;
}

export interface SentMessage {
  id: string;
  kind: string;
  email: string;
  token: string | null;
  expiresAt: string;
  user: { id: string };
}

/** A service that may deliver messages, and nothing else. */
export const deliverer: Caller = {
  identity: {
    userId: null,
    sessionId: null,
    apiKeyId: '0199aaaa-0000-7000-8000-000000000001',
    roles: [],
    scopes: ['messages:deliver'],
  },
};

/** What there is to deliver to an address, the newest first. */
export async function messagesTo({ ask }: Asking, email: string, kind?: string): Promise<SentMessage[]> {
  const query = '{ accountMessages(first: 100) { edges { node { id kind email token expiresAt user { id } } } } }';
  const { edges } = (await ask(query, {}, deliverer)).data.accountMessages;
  return edges
    .map(({ node }: { node: SentMessage }) => node)
    .filter((message: SentMessage) => message.email === email && (kind === undefined || message.kind === kind));
}

/** The token of the newest message of a kind to an address. */
export async function tokenSentTo(auth: Asking, email: string, kind: string): Promise<string> {
  const [newest] = await messagesTo(auth, email, kind);
  if (!newest?.token) throw new Error(`${email} has got no ${kind} that works`);
  return newest.token;
}
