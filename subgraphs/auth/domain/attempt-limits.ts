const minutes = 60;
const hours = 60 * minutes;

/** At most `points` in `duration` seconds, counted from the first. */
export interface AttemptLimit {
  points: number;
  duration: number;
}

export const attemptLimits = {
  /**
   * Wrong passwords for one account from one network: enough for somebody who tries their old ones. A password chosen for a
   * claim of the address counts too, since it is tried at the account when somebody signs in to the claim.
   */
  pair: { points: 10, duration: 15 * minutes },
  /**
   * Wrong passwords for one account from anywhere: guessers with many networks get under five thousand a day. They can use
   * the attempts up to keep the owner out, hence networks the owner was signed in from lately are not held up by it.
   */
  account: { points: 50, duration: 15 * minutes },
  /**
   * Wrong passwords and API keys from one network, for any account: stops one password tried at many accounts. A whole
   * office may share an address, hence ten people's worth.
   */
  network: { points: 100, duration: 15 * minutes },
  /** Wrong one-time codes for one account: a code is right by chance once in 333,333 tries, three being accepted at a time. */
  secondFactor: { points: 5, duration: 15 * minutes },
  /** Accounts asked for from one network: a shop's own terminals still register a customer every twelve seconds. */
  registration: { points: 300, duration: 1 * hours },
  /** Messages to one e-mail address, whoever asked: nobody's mailbox is filled by strangers. */
  message: { points: 5, duration: 1 * hours },
  /** Messages asked for from one network. */
  messageRequest: { points: 60, duration: 1 * hours },
} satisfies Record<string, AttemptLimit>;
