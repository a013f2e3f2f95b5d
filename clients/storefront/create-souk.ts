import { connectSocket } from './connect-socket.ts';
import {
  CompleteSignInDocument,
  type CompleteSignInInput,
  type CompleteSignInMutation,
  RefreshSessionDocument,
  SignInDocument,
  type SignInInput,
  type SignInMutation,
  SignOutDocument,
} from './generated.ts';
import { iterate } from './iterate.ts';
import { keepSession, type Session } from './keep-session.ts';
import type { Operation, VariablesOf } from './operation.ts';
import { dataOf, postOperation } from './post-operation.ts';
import { SoukError, toError } from './souk-error.ts';

export interface SoukOptions {
  /** The gateway's GraphQL endpoint, for example `https://shop.example/graphql`. Subscriptions use the same one. */
  url: string;
  /** A session stored earlier. Default: nobody is signed in. */
  session?: Session | null;
  /** Told whenever the session begins, is renewed, or ends (null), so that it can be stored. */
  onSession?: (session: Session | null) => void;
  /** Milliseconds since 1970. Default: the system's clock. */
  now?: () => number;
}

type Execute = <Result, Variables>(
  operation: Operation<Result, Variables>,
  ...[variables]: VariablesOf<Variables>
) => Promise<Result>;

export interface Souk {
  query: Execute;
  mutate: Execute;
  /**
   * Each result as it happens, from now on. Outlives access tokens and reconnects by itself. Throws a SoukError when the
   * subscription is refused or fails. Ends when it is left, when somebody signs in or out, and with `close`.
   */
  subscribe<Result, Variables>(
    operation: Operation<Result, Variables>,
    ...[variables]: VariablesOf<Variables>
  ): AsyncIterableIterator<Result, undefined>;
  /**
   * The session, or the shop's reason against one. What is sent from then on is sent as this person. An account with a
   * second factor gives `SecondFactorRequired`, with the challenge for `completeSignIn`.
   */
  signIn(credentials: SignInInput): Promise<SignInMutation['signIn']>;
  /** The second step of signing in: the challenge of the first and a one-time code or recovery code. */
  completeSignIn(input: CompleteSignInInput): Promise<CompleteSignInMutation['completeSignIn']>;
  signOut(): Promise<void>;
  close(): Promise<void>;
}

/** A client of Souk for typed documents. Renews the access token before it ends, and when the shop no longer accepts it. */
export function createSouk({ url, session: stored = null, onSession, now = Date.now }: SoukOptions): Souk {
  const session = keepSession({
    session: stored,
    onChange: (changed) => onSession?.(changed),
    now,
    async exchange(refreshToken) {
      const { refreshSession } = await postOperation(url, RefreshSessionDocument, { input: { refreshToken } }, null);
      if (refreshSession.__typename === 'Session') return refreshSession;
      session.set(null);
      throw new SoukError([{ message: refreshSession.message, extensions: { code: refreshSession.code } }]);
    },
  });

  let socket = connectSocket(url, session, now);

  /** A connection belongs to whom it was opened for. */
  async function become(next: Session | null): Promise<void> {
    session.set(next);
    const former = socket;
    socket = connectSocket(url, session, now);
    await former.dispose();
  }

  const execute: Execute = async (operation, ...[variables]) => {
    const accessToken = await session.accessToken();
    try {
      return await postOperation(url, operation, variables, accessToken);
    } catch (error) {
      // The shop's clock decides when a token ends; it looked before it executed anything.
      const refused = error instanceof SoukError && error.code === 'UNAUTHENTICATED' && accessToken !== null;
      if (!refused) throw error;
      if (session.current()?.accessToken === accessToken) await session.renew();
      return postOperation(url, operation, variables, await session.accessToken());
    }
  };

  return {
    query: execute,
    mutate: execute,
    subscribe: <Result, Variables>(operation: Operation<Result, Variables>, ...[variables]: VariablesOf<Variables>) =>
      iterate<Result>((sink) => {
        const payload = { query: operation.toString(), variables: variables as Record<string, unknown> | undefined };
        const stop = socket.subscribe<Result>(payload, {
          next(result) {
            try {
              sink.next(dataOf(result));
            } catch (error) {
              sink.error(error);
              stop();
            }
          },
          error: (error) => sink.error(toError(error)),
          complete: () => sink.complete(),
        });
        return stop;
      }),
    async signIn(credentials) {
      const { signIn } = await postOperation(url, SignInDocument, { input: credentials }, null);
      if (signIn.__typename === 'Session') await become(signIn);
      return signIn;
    },
    async completeSignIn(input) {
      const { completeSignIn } = await postOperation(url, CompleteSignInDocument, { input }, null);
      if (completeSignIn.__typename === 'Session') await become(completeSignIn);
      return completeSignIn;
    },
    async signOut() {
      const ended = session.current();
      await become(null);
      if (ended) await postOperation(url, SignOutDocument, { input: { refreshToken: ended.refreshToken } }, null);
    },
    close: async () => socket.dispose(),
  };
}
