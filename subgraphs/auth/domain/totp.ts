import { randomBytes } from 'node:crypto';
import { generateURI, ScureBase32Plugin, verifySync } from 'otplib';

/** Bytes of a secret: those of an SHA-1 hash, as RFC 4226 recommends. */
const secretLength = 20;

/** Seconds for which an authenticator app shows a code. */
export const totpPeriod = 30;

export function newTotpSecret(): Uint8Array<ArrayBuffer> {
  return randomBytes(secretLength);
}

/** A secret as authenticator apps take it: typed in in base 32, or scanned as a URI. */
export function writeTotpSecret(secret: Uint8Array, email: string): { secret: string; uri: string } {
  const text = new ScureBase32Plugin().encode(secret);
  return { secret: text, uri: generateURI({ issuer: 'Souk', label: email, secret: text }) };
}

/**
 * The time step a one-time code is for (RFC 6238): the one of `now`, the one before it or the one after it, since clocks
 * differ. Null when the code is wrong, or for a step no later than `lastStep`, up to which codes were used.
 */
export function totpStepOf(
  secret: Uint8Array,
  code: string,
  { now, lastStep }: { now: Date; lastStep: bigint | null },
): bigint | null {
  const token = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return null;
  const epoch = Math.floor(now.getTime() / 1000);
  const verified = verifySync({ secret, token, epoch, period: totpPeriod, epochTolerance: totpPeriod });
  if (!verified.valid || !('timeStep' in verified)) return null;
  const step = BigInt(verified.timeStep);
  return lastStep === null || step > lastStep ? step : null;
}
