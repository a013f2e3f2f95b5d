/** What signing in gives, and what a client stores to stay signed in. */
export interface Session {
  accessToken: string;
  accessTokenExpiresAt: string;
  /** Good for one renewal, which brings the next one. */
  refreshToken: string;
}

export interface KeptSession {
  /** A token that is accepted for a while yet, renewed first if need be; null when nobody is signed in. */
  accessToken(): Promise<string | null>;
  /** Resolves once the session is renewed. A renewal that is under way serves everyone who asks meanwhile. */
  renew(): Promise<void>;
  current(): Session | null;
  set(session: Session | null): void;
}

export interface KeptSessionOptions {
  session: Session | null;
  /** Exchanges a refresh token for the next session. */
  exchange(refreshToken: string): Promise<Session>;
  onChange(session: Session | null): void;
  now(): number;
}

/** A token that ends sooner than this, in milliseconds, is renewed before it is sent. */
export const renewalMargin = 30_000;

export function keepSession({ session, exchange, onChange, now }: KeptSessionOptions): KeptSession {
  let current = session;
  let renewal: Promise<void> | undefined;

  const kept: KeptSession = {
    async accessToken() {
      if (current && Date.parse(current.accessTokenExpiresAt) - renewalMargin <= now()) await kept.renew();
      return current?.accessToken ?? null;
    },
    renew() {
      const renewed = current;
      if (!renewed) return Promise.resolve();
      renewal ??= exchange(renewed.refreshToken)
        .then((next) => {
          // Not when somebody signed in or out meanwhile.
          if (current === renewed) kept.set(next);
        })
        .finally(() => {
          renewal = undefined;
        });
      return renewal;
    },
    current: () => current,
    set(next) {
      current = next;
      onChange(next);
    },
  };
  return kept;
}
