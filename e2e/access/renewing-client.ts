import { decodeProtectedHeader } from 'jose';
import { RefreshSessionDocument, SignInDocument } from '../contract/generated.ts';
import { expectType } from '../shop/expect-type.ts';
import { anonymous, demoAccounts, graphUrl } from '../shop/people.ts';
import { send } from './send.ts';

/** Queries with a token until it is renewed. */
const queriesPerToken = 5;

export interface RenewingClient {
  /** Everything that went wrong. */
  failures: unknown[];
  /** How many queries were answered. */
  answered: () => number;
  /** Id of the key that signed the token it has. */
  kid: () => string | undefined;
  /** Ends it, after the query it waits for. */
  stop(): Promise<void>;
}

/** A customer in a session of their own who asks for their account, again and again, and renews their tokens meanwhile. */
export async function startRenewingClient(): Promise<RenewingClient> {
  const souk = anonymous();
  const { signIn } = await souk.mutate(SignInDocument, { input: demoAccounts.customer });
  let tokens: { accessToken: string; refreshToken: string } = expectType(signIn, 'Session');
  const failures: unknown[] = [];
  let asked = 0;
  let answered = 0;
  let stopped = false;

  async function ask(): Promise<void> {
    const { accessToken, refreshToken } = tokens;
    const answer = await send(graphUrl(), '{ me { email } }', `Bearer ${accessToken}`);
    if (JSON.stringify(answer.data) !== JSON.stringify({ me: { email: demoAccounts.customer.email } }))
      failures.push(answer);
    else answered++;
    if (++asked % queriesPerToken > 0) return;
    const { refreshSession } = await souk.mutate(RefreshSessionDocument, { input: { refreshToken } });
    tokens = expectType(refreshSession, 'Session');
  }

  const ended = (async () => {
    while (!stopped) await ask().catch((error: unknown) => failures.push(error));
  })();

  return {
    failures,
    answered: () => answered,
    kid: () => decodeProtectedHeader(tokens.accessToken).kid,
    async stop() {
      stopped = true;
      await ended;
    },
  };
}
