import { refreshSession } from '../assets/operations.js';
import { OperationError, sendOperation } from '../assets/send-operation.js';

/** @typedef {{ accessToken: string, accessTokenExpiresAt: string, refreshToken: string }} Session */

const key = 'souk:session';

/** A token that ends sooner than this, in milliseconds, is renewed before it is sent. */
const margin = 30_000;

/** The browser keeps it as long as the tab is open. @returns {Session | null} */
export const storedSession = () => JSON.parse(sessionStorage.getItem(key) ?? 'null');

/** @param {Session | null} session */
export function storeSession(session) {
  if (session) sessionStorage.setItem(key, JSON.stringify(session));
  else sessionStorage.removeItem(key);
}

/**
 * An access token that is good for a while yet. Throws an OperationError `UNAUTHENTICATED` when nobody is signed in any more.
 * @param {boolean} [renew] also one that should be good, when the shop does not accept it
 */
export async function accessToken(renew = false) {
  const session = storedSession();
  if (!session) throw new OperationError('UNAUTHENTICATED', 'nobody is signed in');
  if (!renew && Date.parse(session.accessTokenExpiresAt) - margin > Date.now()) return session.accessToken;
  const input = { refreshToken: session.refreshToken };
  const { refreshSession: renewed } = await sendOperation(refreshSession, { input });
  if (renewed.__typename !== 'Session') {
    storeSession(null);
    throw new OperationError('UNAUTHENTICATED', 'the session has ended');
  }
  storeSession(renewed);
  return renewed.accessToken;
}
