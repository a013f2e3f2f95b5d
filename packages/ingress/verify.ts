import type { Refusal } from '#packages/refusals/refusal.ts';
import type { IngressHeaders } from './ingress-headers.ts';

/** Why a call from outside is not let in. */
export type VerifyRefusal =
  /** A header that signs it is missing. */
  | Refusal<'signature-missing', { header: string }>
  /** Nobody who holds one of the secrets has signed this. */
  | Refusal<'signature-wrong'>
  /** It was signed so many seconds ago, which is more than the replay window. */
  | Refusal<'signed-too-long-ago', { age: number; tolerance: number }>
  /** By our clock it will be signed in so many seconds, which is more than clocks may differ. */
  | Refusal<'signed-in-the-future', { ahead: number; tolerance: number }>
  /** It is not signed in the way the scheme asks for; `message` is a sentence that says in what. */
  | Refusal<'malformed', { message: string }>
  /** It is signed, and not what is understood; `message` likewise. */
  | Refusal<'unreadable', { message: string }>;

/** What there is to tell who calls. */
export interface UnverifiedCall {
  rawBody: Buffer;
  headers: IngressHeaders;
  /** What the URL of the call has after `?`. */
  query: URLSearchParams;
}

/** A call whose signature is right. */
export interface VerifiedCall {
  /** The same for each repetition of the call, and no other one. Null when senders give none: then `accept` sees repetitions. */
  id: string | null;
  /** What it says. */
  body: unknown;
}

/**
 * Tells whether a call is from whom it says it is, and new. Nothing of `rawBody` may be read before its signature is
 * known to be right.
 */
export type Verify = (
  call: UnverifiedCall,
  now: Date,
) => VerifiedCall | VerifyRefusal | Promise<VerifiedCall | VerifyRefusal>;
