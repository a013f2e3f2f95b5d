/** Milliseconds in which the one-time code may follow the password. */
export const signInChallengeLifetime = 5 * 60 * 1000;
