const minutes = 60;

/** At most `points` in `duration` seconds, counted from the first. */
export interface AttemptLimit {
  points: number;
  duration: number;
}

export const attemptLimits = {
  /**
   * Failed sign-ins of one account, from anywhere. Ten are enough for somebody who tries their old passwords, and
   * leave a guesser under a thousand a day. A quarter of an hour, because a stranger can also use up the attempts to
   * keep the owner out: sessions that exist are not touched by it.
   */
  account: { points: 10, duration: 15 * minutes },
  /**
   * Failed sign-ins from one address, at any account: stops one password tried at many accounts. A whole office may
   * share an address, hence ten people's worth.
   */
  address: { points: 100, duration: 15 * minutes },
  /**
   * Accounts asked for from one address. Registration tells whether an e-mail address has an account, so it has to be
   * slow to try a list of them; a shop's own terminals still register a customer every twelve seconds.
   */
  registration: { points: 300, duration: 60 * minutes },
} satisfies Record<string, AttemptLimit>;
