import type { Outcome } from '#packages/providers/outcome.ts';

/** A browser's subscription, as `PushSubscription.toJSON()` has it. */
export interface PushTarget {
  /** What the push service is called by: an URL that lets whoever has it push, if they have the key that it was made for. */
  endpoint: string;
  /** The browser's public key: an uncompressed point of P-256, in base64url. */
  p256dh: string;
  /** 16 bytes in base64url that browser and shop share. */
  auth: string;
  /** The public key of the shop that the subscription was made for, in base64url. */
  vapidKey: string;
}

/** How soon a push is to be shown, as RFC 8030 has it: what is less urgent waits until the device is awake, or charged. */
export type PushUrgency = 'very-low' | 'low' | 'normal' | 'high';

/** Something that is shown on devices. */
export interface Push {
  /** Ours: of the message. */
  id: string;
  /** What it tells, for the log. */
  kind: string;
  /** Whom it is for, by the id of their account. */
  recipientId: string;
  title: string;
  body: string;
  /** The language of them, as a BCP 47 tag. */
  language: string;
  /** What is opened by it; null where there is nothing to open. */
  url: string | null;
  /** Seconds for which the push service keeps it for a device that is off. */
  ttl: number;
  urgency: PushUrgency;
  /** Of two of one topic that wait for a device it gets the newer one: at most 32 characters of base64url. */
  topic: string;
}

export interface PushTaken {
  /** What the push service said. */
  answer: string;
}

/** Why it was refused. */
export interface PushRefused {
  /** Whether there is no such subscription any more: nothing will ever be taken for it. */
  isGone?: boolean;
}

/**
 * What asks push services. A request may reject, too, which says as little as `unknown` does. None knows a repetition: one that is asked for
 * again after `unknown` may be shown twice. Call it by `callProvider`.
 */
export interface PushProvider {
  /** Has a push shown on one device. */
  send(push: Push, to: PushTarget, signal: AbortSignal): Promise<Outcome<PushTaken, PushRefused>>;
}
