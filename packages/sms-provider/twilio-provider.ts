import { Pool } from 'undici';
import { z } from 'zod';
import { loggableMessage } from '#packages/loggable-error/loggable-error.ts';
import type { Outcome } from '#packages/providers/outcome.ts';
import { type JsonResponse, NotSent, postForm } from '#packages/providers/post-json.ts';
import { readRetryAfter } from '#packages/providers/retry-after.ts';
import type { SmsProvider, SmsRefused, SmsTaken } from './sms-provider.ts';

export interface TwilioOptions {
  /** Where Twilio is, or what speaks as it does; paths of requests come after its own. */
  url: string;
  accountSid: string;
  authToken: string;
  /** A number or name that sends, or the SID of a messaging service, which begins with MG. */
  from: string;
  /** What Twilio calls when something becomes of a message; undefined for nothing. */
  statusCallback?: string | undefined;
}

const takenSchema = z.object({ sid: z.string().min(1).max(255), status: z.string() });
const errorSchema = z.object({ code: z.int(), message: z.string() });

/** Somebody has answered STOP. https://www.twilio.com/docs/api/errors/21610 */
const optedOutCode = 21610;

/** What somebody mends without the message: credentials, the account, the right to ask. */
const ofInstallation = new Set([401, 403, 404]);

/**
 * Sends text messages by the API of Twilio, https://www.twilio.com/docs/messaging/api/message-resource. It takes no idempotency key, so a
 * request whose answer was lost may be sent twice.
 */
export function createTwilioProvider({
  url,
  accountSid,
  authToken,
  from,
  statusCallback,
}: TwilioOptions): SmsProvider & {
  close(): Promise<void>;
} {
  const { origin, pathname } = new URL(url);
  const path = `${pathname.replace(/\/$/, '')}/2010-04-01/Accounts/${accountSid}/Messages.json`;
  const authorization = `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`;
  // The signal of each request limits its time.
  const pool = new Pool(origin, { connections: 16, pipelining: 1, headersTimeout: 0, bodyTimeout: 0 });
  const sender: Record<string, string> = from.startsWith('MG') ? { MessagingServiceSid: from } : { From: from };
  return {
    async send({ to, text }, signal) {
      const form = { To: to, ...sender, Body: text, ...(statusCallback && { StatusCallback: statusCallback }) };
      try {
        return toOutcome(await postForm(pool, { path, headers: { authorization }, form }, signal));
      } catch (error) {
        if (signal.aborted) throw error;
        const reason = loggableMessage(error);
        return error instanceof NotSent
          ? { outcome: 'later', reason, retryAfterMs: null }
          : { outcome: 'unknown', reason };
      }
    },
    async close() {
      await pool.destroy();
    },
  };
}

function toOutcome({ status, text, retryAfter }: JsonResponse): Outcome<SmsTaken, SmsRefused> {
  const answer = parse(text);
  const taken = takenSchema.safeParse(answer);
  if (status === 201 && taken.success) {
    return { outcome: 'done', answer: `Twilio answered ${taken.data.status}.`, providerId: taken.data.sid };
  }
  const error = errorSchema.safeParse(answer);
  const reason = error.success ? `Twilio ${error.data.code}: ${error.data.message}` : `Twilio answered ${status}.`;
  if (status === 429 || ofInstallation.has(status)) {
    return { outcome: 'later', reason, retryAfterMs: readRetryAfter(retryAfter, new Date()) };
  }
  if (status >= 400 && status < 500 && error.success) {
    return { outcome: 'refused', reason, optedOut: error.data.code === optedOutCode };
  }
  return { outcome: 'unknown', reason };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
