import { createPublicKey, type KeyObject, verify as verifySignature } from 'node:crypto';
import { z } from 'zod';
import { requireHeader } from '#packages/ingress/ingress-headers.ts';
import { parseJson } from '#packages/ingress/parse-json.ts';
import { checkReplayWindow } from '#packages/ingress/replay-window.ts';
import type { Verify } from '#packages/ingress/verify.ts';
import { isRefusal, refuse } from '#packages/refusals/refusal.ts';
import { type MailNotice, mailIdIn } from '../mail-notice.ts';
import type { NoticeFormat } from './notice-source.ts';

/** Seconds that a call may be old. SendGrid repeats calls for a day; each notice counts once, whenever it comes. */
const tolerance = 25 * 3_600;

const signatureHeader = 'x-twilio-email-event-webhook-signature';
const timestampHeader = 'x-twilio-email-event-webhook-timestamp';

/** Of the many fields of an event those that are used. Events of other kinds have fewer of them. */
const eventSchema = z.object({
  event: z.string(),
  email: z.string().max(320),
  timestamp: z.int().nonnegative(),
  sg_event_id: z.string().min(1).max(200),
  sg_message_id: z.string().optional(),
  'smtp-id': z.string().optional(),
  type: z.string().optional(),
  reason: z.string().optional(),
  response: z.string().optional(),
});
type Event = z.infer<typeof eventSchema>;

/**
 * The signed Event Webhook of Twilio SendGrid: ECDSA over the timestamp and the body.
 * https://www.twilio.com/docs/sendgrid/for-developers/tracking-events/getting-started-event-webhook-security-features
 * https://www.twilio.com/docs/sendgrid/for-developers/tracking-events/event
 * @param publicKeys The verification keys, in base64, as SendGrid shows them.
 */
export const sendgridNotices = (publicKeys: readonly string[]): NoticeFormat<Event[]> => ({
  verify: verifySendgrid(publicKeys.map(readPublicKey)),
  body: z.array(eventSchema).max(10_000),
  read: (events) => events.flatMap(readEvent),
});

/** Whether a text is a key that SendGrid could have shown. */
export function isPublicKey(base64: string): boolean {
  try {
    return readPublicKey(base64).asymmetricKeyType === 'ec';
  } catch {
    return false;
  }
}

const readPublicKey = (base64: string): KeyObject =>
  createPublicKey({ key: Buffer.from(base64, 'base64'), format: 'der', type: 'spki' });

function verifySendgrid(keys: readonly KeyObject[]): Verify {
  if (keys.length === 0) throw new Error('expected at least one key');
  return ({ rawBody, headers }, now) => {
    const signature = requireHeader(headers, signatureHeader);
    if (isRefusal(signature)) return signature;
    const timestamp = requireHeader(headers, timestampHeader);
    if (isRefusal(timestamp)) return timestamp;
    const outside = checkReplayWindow(timestamp, now, tolerance);
    if (outside) return outside;
    const content = Buffer.concat([Buffer.from(timestamp), rawBody]);
    const given = Buffer.from(signature, 'base64');
    if (!keys.some((key) => verifySignature('sha256', content, key, given))) return refuse('signature-wrong');
    const parsed = parseJson(rawBody);
    // A call has no id; each of its events has one.
    return isRefusal(parsed) ? parsed : { id: null, body: parsed.value };
  };
}

function readEvent(event: Event): MailNotice[] {
  const outcome = outcomeOf(event);
  if (outcome === null) return [];
  const { sg_event_id: id, email: address, timestamp, sg_message_id: providerId } = event;
  return [
    {
      ...{ id, outcome, address, at: new Date(timestamp * 1_000), messageId: mailIdIn(event['smtp-id']) },
      // Behind the first dot stands where SendGrid has it.
      providerId: providerId?.split('.')[0] ?? null,
      diagnostic: event.reason ?? event.response ?? '',
    },
  ];
}

/** Of `dropped` nothing was sent: SendGrid has the address on a list of its own, for a reason that it told before. */
function outcomeOf({ event, type }: Event): MailNotice['outcome'] | null {
  switch (event) {
    case 'delivered':
      return 'DELIVERED';
    // `blocked` is for now: of the content, of our server, or a full mailbox.
    case 'bounce':
      return type === 'blocked' ? 'SOFT_BOUNCED' : 'BOUNCED';
    case 'spamreport':
      return 'COMPLAINED';
    default:
      return null;
  }
}
