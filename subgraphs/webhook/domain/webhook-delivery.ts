import { nextWait } from './retry-schedule.ts';
import { type DisabledReason, reasonToDisable, type WebhookEndpoint } from './webhook-endpoint.ts';

/**
 * - `PENDING`: it waits for its first or next attempt.
 * - `DELIVERED`: the endpoint answered 2xx.
 * - `FAILED`: it was given up.
 * - `CANCELLED`: the endpoint was disabled or deleted before.
 */
export const deliveryStatuses = ['PENDING', 'DELIVERED', 'FAILED', 'CANCELLED'] as const;
export type DeliveryStatus = (typeof deliveryStatuses)[number];

/** Telling one endpoint of one event. */
export interface WebhookDelivery {
  id: string;
  endpointId: string;
  /** Also the `webhook-id` that is sent: the same at every attempt and replay. */
  eventId: string;
  eventType: string;
  status: DeliveryStatus;
  /** Attempts that were made. */
  attempts: number;
  /** Made by `sendTestWebhook`: attempted once, also when the endpoint is inactive. */
  isTest: boolean;
  /** The delivery that it repeats; null when it is the first. */
  replayOf: string | null;
  /** What is sent, with what the endpoint's selection said; null without one, or while it is not asked. */
  body: string | null;
  createdAt: Date;
  /** When it is attempted next; null when it is not PENDING. */
  nextAttemptAt: Date | null;
  /** When it was over; null while it is PENDING. */
  finishedAt: Date | null;
}

/** One that waits for its first attempt. */
export function newDelivery(
  head: Pick<WebhookDelivery, 'id' | 'endpointId' | 'eventId' | 'eventType' | 'createdAt'>,
  { isTest = false, replayOf = null }: Partial<Pick<WebhookDelivery, 'isTest' | 'replayOf'>> = {},
): WebhookDelivery {
  return {
    ...head,
    status: 'PENDING',
    attempts: 0,
    isTest,
    replayOf,
    body: null,
    nextAttemptAt: head.createdAt,
    finishedAt: null,
  };
}

/** One request to an endpoint, and what came of it. */
export interface WebhookAttempt {
  deliveryId: string;
  /** From 1 on. */
  number: number;
  at: Date;
  durationMs: number;
  /** The header `webhook-signature` that was sent; null when nothing was. */
  signature: string | null;
  /** What the endpoint answered; null when it did not. */
  status: number | null;
  /** The first characters of what it answered; null when it did not. */
  responseBody: string | null;
  /** Why there is no answer; null when there is one. */
  error: string | null;
}

/** What came of an attempt. `isFinal`: no further one would help. */
export interface AttemptAnswer extends Pick<WebhookAttempt, 'status' | 'responseBody' | 'error'> {
  retryAfterMs: number | null;
  isFinal: boolean;
}

/** Where a delivery stands after an attempt, and what that means for its endpoint. */
export interface AfterAttempt {
  status: DeliveryStatus;
  nextAttemptAt: Date | null;
  failingSince: Date | null;
  disable: DisabledReason | null;
}

/** Decides what follows an attempt. A test says nothing of the endpoint when it fails. */
export function afterAttempt(
  { attempts, isTest }: Pick<WebhookDelivery, 'attempts' | 'isTest'>,
  endpoint: Pick<WebhookEndpoint, 'failingSince'>,
  { status, retryAfterMs, isFinal }: Pick<AttemptAnswer, 'status' | 'retryAfterMs' | 'isFinal'>,
  { at, random }: { at: Date; random: number },
): AfterAttempt {
  const settled = { nextAttemptAt: null, failingSince: null, disable: null };
  if (status !== null && status >= 200 && status < 300) return { ...settled, status: 'DELIVERED' };
  if (isTest) return { ...settled, failingSince: endpoint.failingSince, status: 'FAILED' };
  const failingSince = endpoint.failingSince ?? at;
  if (status === 410) return { ...settled, failingSince, status: 'FAILED', disable: 'GONE' };
  const wait = isFinal ? null : nextWait(attempts + 1, retryAfterMs, random);
  if (wait === null)
    return { ...settled, failingSince, status: 'FAILED', disable: reasonToDisable({ failingSince }, at) };
  return { ...settled, failingSince, status: 'PENDING', nextAttemptAt: new Date(at.getTime() + wait) };
}
