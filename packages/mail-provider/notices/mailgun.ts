import { z } from 'zod';
import { hasSignature } from '#packages/ingress/has-signature.ts';
import { parseJson } from '#packages/ingress/parse-json.ts';
import { checkReplayWindow } from '#packages/ingress/replay-window.ts';
import type { Verify } from '#packages/ingress/verify.ts';
import { isRefusal, refuse } from '#packages/refusals/refusal.ts';
import { type MailNotice, mailIdIn } from '../mail-notice.ts';
import type { NoticeFormat } from './notice-source.ts';

/** Seconds that a call may be old. Mailgun repeats calls for eight hours; each notice counts once, whenever it comes. */
const tolerance = 9 * 3_600;

const signatureSchema = z.object({
  signature: z.object({ timestamp: z.string(), token: z.string(), signature: z.string() }),
});

/** Of the many fields of an event those that are used. Events of other kinds have fewer of them. */
const eventSchema = z.object({
  event: z.string(),
  id: z.string().min(1).max(200),
  timestamp: z.number().nonnegative(),
  recipient: z.string().max(320).optional(),
  severity: z.string().optional(),
  reason: z.string().optional(),
  message: z.object({ headers: z.object({ 'message-id': z.string().optional() }) }).optional(),
  'delivery-status': z.object({ message: z.string().optional(), description: z.string().optional() }).optional(),
});
const bodySchema = z.object({ 'event-data': eventSchema });
type Body = z.infer<typeof bodySchema>;

/**
 * Webhooks of Mailgun: HMAC-SHA256 over a timestamp and a token, both in the body. Mailgun signs nothing else of the body, so a call is as
 * secret as TLS keeps it.
 * https://documentation.mailgun.com/docs/mailgun/user-manual/webhooks/securing-webhooks
 * https://documentation.mailgun.com/docs/mailgun/user-manual/webhooks/webhook-payloads
 * @param signingKeys The HTTP webhook signing keys.
 */
export const mailgunNotices = (signingKeys: readonly string[]): NoticeFormat<Body> => ({
  verify: verifyMailgun(signingKeys),
  body: bodySchema,
  read: ({ 'event-data': event }) => {
    const outcome = outcomeOf(event);
    const { id, recipient: address, timestamp, message, reason } = event;
    if (outcome === null || address === undefined) return [];
    const said = event['delivery-status'];
    return [
      {
        ...{ id, outcome, address, at: new Date(timestamp * 1_000), providerId: null },
        messageId: mailIdIn(message?.headers['message-id']),
        diagnostic: said?.message || said?.description || reason || '',
      },
    ];
  },
});

function verifyMailgun(signingKeys: readonly string[]): Verify {
  const keys = signingKeys.map((key) => Buffer.from(key));
  if (keys.length === 0 || keys.some((key) => key.length === 0)) throw new Error('expected keys that are not empty');
  return ({ rawBody }, now) => {
    // What signs the call stands in its body: nothing else of that is read before it is checked.
    const parsed = parseJson(rawBody);
    if (isRefusal(parsed)) return refuse('malformed', { message: parsed.message });
    const signed = signatureSchema.safeParse(parsed.value);
    if (!signed.success) return refuse('malformed', { message: 'The body has no signature with timestamp and token.' });
    const { timestamp, token, signature } = signed.data.signature;
    const outside = checkReplayWindow(timestamp, now, tolerance);
    if (outside) return outside;
    if (!hasSignature([signature], { keys, content: [timestamp, token], encoding: 'hex' }))
      return refuse('signature-wrong');
    return { id: null, body: parsed.value };
  };
}

function outcomeOf({ event, severity, reason }: Body['event-data']): MailNotice['outcome'] | null {
  switch (event) {
    case 'delivered':
      return 'DELIVERED';
    case 'failed':
      // Mailgun has it on a list of its own, for a reason that it told before, and sent nothing.
      if (reason?.startsWith('suppress-')) return null;
      return severity === 'permanent' ? 'BOUNCED' : 'SOFT_BOUNCED';
    case 'complained':
      return 'COMPLAINED';
    default:
      return null;
  }
}
