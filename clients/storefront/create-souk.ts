import { connectSocket } from './connect-socket.ts';
import { type Beginning, followOperation, type SubscriptionMessage } from './follow-operation.ts';
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
import { keepSession, type Session } from './keep-session.ts';
import type { Operation, VariablesOf } from './operation.ts';
import { postOperation, postRequest } from './post-operation.ts';
import { type Operations, type Post, sendOperations } from './send-operations.ts';
import { SoukError } from './souk-error.ts';

export interface SoukOptions {
  /** The gateway's GraphQL endpoint, for example `https://shop.example/graphql`. Subscriptions use the same one. */
  url: string;
  /** A session stored earlier. Default: nobody is signed in. */
  session?: Session | null;
  /** Told whenever the session begins, is renewed, or ends (null), so that it can be stored. */
  onSession?: (session: Session | null) => void;
  /**
   * Called when a subscription goes on at the present, since the gateway cannot tell any more what it missed: what was read
   * earlier has to be read again. Default: such a subscription ends with a SoukError `CURSOR_EXPIRED`.
   */
  onGap?: () => void;
  /** Milliseconds since 1970. Default: the system's clock. */
  now?: () => number;
}

export interface Souk extends Operations {
  /**
   * What is sent by it comes after a cursor, at whichever gateway: nothing is decided on what is older. Throws a SoukError
   * `SERVICE_UNAVAILABLE` when the shop is not there yet, `CURSOR_EXPIRED` when it cannot tell any more.
   */
  since(cursor: string): Operations;
  /**
   * Each result as it happens, from now on. Outlives access tokens and connections: it goes on where it was, nothing is
   * missed and nothing told twice. Throws a SoukError when the subscription is refused or fails. Ends when it is left, when
   * somebody signs in or out, and with `close`.
   */
  subscribe<Result, Variables>(
    operation: Operation<Result, Variables>,
    ...[variables]: VariablesOf<Variables>
  ): AsyncIterableIterator<Result, undefined>;
  /** As `subscribe`, from where one wants it to begin, with the cursor of each result. */
  follow<Result, Variables>(
    operation: Operation<Result, Variables>,
    variables: Variables,
    beginning?: Beginning,
  ): AsyncIterableIterator<SubscriptionMessage<Result>, undefined>;
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
export function createSouk(options: SoukOptions): Souk {
  const { url, session: stored = null, onSession, onGap, now = Date.now } = options;
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

  let socket = connectSocket({ url, session, now, onGap });

  /** A connection belongs to whom it was opened for. */
  async function become(next: Session | null): Promise<void> {
    session.set(next);
    const former = socket;
    socket = connectSocket({ url, session, now, onGap });
    await former.dispose();
  }

  const post: Post = async (operation, request) => {
    const accessToken = await session.accessToken();
    const answer = await postRequest(url, operation, request, accessToken);
    // The shop's clock decides when a token ends; it looked before it executed anything.
    const refused = accessToken !== null && answer.errors?.[0]?.extensions?.['code'] === 'UNAUTHENTICATED';
    if (!refused) return answer;
    if (session.current()?.accessToken === accessToken) await session.renew();
    return postRequest(url, operation, request, await session.accessToken());
  };

  return {
    ...sendOperations(post),
    since: (cursor) => sendOperations(post, cursor),
    subscribe: (operation, ...[variables]) =>
      followOperation(socket, operation, variables, undefined, ({ data }) => data),
    follow: (operation, variables, beginning) =>
      followOperation(socket, operation, variables, beginning, (message) => message),
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
