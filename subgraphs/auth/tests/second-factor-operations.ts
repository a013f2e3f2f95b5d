import { decodeJwt } from 'jose';
import { generateSync } from 'otplib';
import type { Role } from '#packages/identity/identity.ts';
import { readOutbox } from '#packages/test-database/read-outbox.ts';
import type { Caller } from '#packages/test-subgraph/create-test-gateway.ts';
import { register, signIn } from './account-operations.ts';
import type { TestAuth } from './start-test-auth.ts';

export const password = 'correct horse';

const step = 30_000;
let accounts = 0;

export const newEmail = () => `second-factor-${++accounts}@example.com`;

interface Claims {
  sub: string;
  sid: string;
  roles: Role[];
  scope: string;
}

/** The caller that an access token stands for, as the gateway tells it. */
export function holderOf({ accessToken }: { accessToken: string }) {
  const { sub: userId, sid: sessionId, roles, scope } = decodeJwt<Claims>(accessToken);
  return { identity: { userId, sessionId, roles, scopes: scope.split(' ').filter(Boolean) } };
}

const mutate =
  (name: string, inputType: string, fields: string) =>
  async ({ ask }: Pick<TestAuth, 'ask'>, input: object, caller?: Caller) => {
    const query = `mutation($input: ${inputType}!) {
      ${name}(input: $input) { __typename ... on UserError { code message path } ${fields} }
    }`;
    const { data, errors } = await ask(query, { input }, caller);
    return data?.[name] ?? errors?.[0]?.extensions['code'];
  };

const sessionFields = `... on Session {
  accessToken refreshToken secondFactorSetupRequired user { id secondFactorEnabled sessions { id secondFactor } }
}`;
const recoveryCodes = '... on RecoveryCodes { codes }';
const wait = '... on TooManyAttempts { retryAfterSeconds }';

export const complete = mutate('completeSignIn', 'CompleteSignInInput', sessionFields + wait);
export const renew = mutate('refreshSession', 'RefreshSessionInput', sessionFields);
export const challenge = mutate(
  'signIn',
  'SignInInput',
  `${sessionFields} ... on SecondFactorRequired { challenge expiresAt }`,
);
export const setUp = mutate('setUpSecondFactor', 'SetUpSecondFactorInput', '... on SecondFactorSetUp { secret uri }');
export const enable = mutate('enableSecondFactor', 'EnableSecondFactorInput', recoveryCodes + wait);
export const disable = mutate(
  'disableSecondFactor',
  'DisableSecondFactorInput',
  '... on SecondFactorDisabled { userId }',
);
export const regenerate = mutate('regenerateRecoveryCodes', 'RegenerateRecoveryCodesInput', recoveryCodes);
export const reset = mutate('resetSecondFactor', 'ResetSecondFactorInput', '... on User { id secondFactorEnabled }');
/** What an authenticator app shows. */
export function codeOf(dependencies: TestAuth['dependencies'], secret: string, steps = 0): string {
  return generateSync({ secret, epoch: Math.floor(dependencies.clock().getTime() / 1000) + steps * 30 });
}

/** Lets the next time step begin: for the half minute after it, codes stay what they are. */
export function beginStep({ dependencies, advance }: TestAuth): void {
  advance(step - (dependencies.clock().getTime() % step));
}

/** What an authenticator app shows after the code that was used last. */
export function nextCode(auth: TestAuth, secret: string): string {
  beginStep(auth);
  return codeOf(auth.dependencies, secret);
}

/** An account that takes a one-time code: a customer's, or that which `email` belongs to. */
export async function newGuardedAccount(auth: TestAuth, email?: string) {
  const session = email
    ? await signIn(auth, { email, password })
    : await register(auth, { email: newEmail(), password });
  const caller = holderOf(session);
  const { secret } = await setUp(auth, { password }, caller);
  const { codes } = await enable(auth, { code: codeOf(auth.dependencies, secret) }, caller);
  const { user } = session;
  return {
    email: user.email as string,
    session,
    caller,
    secret: secret as string,
    codes: codes as string[],
    userId: caller.identity.userId,
  };
}

/** Gives the password of an account; the answer carries the challenge. */
export async function challengeOf(auth: TestAuth, email: string): Promise<string> {
  return (await challenge(auth, { email, password })).challenge;
}

/** What the outbox tells of an account and its sessions. */
export async function eventsAbout({ dependencies }: TestAuth, userId: string) {
  const rows = await readOutbox(dependencies.database.prisma, { userId });
  return rows.map(({ type, data }) => ({ type, data: data as Record<string, string> }));
}
