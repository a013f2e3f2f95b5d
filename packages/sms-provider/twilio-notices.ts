import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { requireHeader } from '#packages/ingress/ingress-headers.ts';
import type { Verify } from '#packages/ingress/verify.ts';
import type { MailNotice } from '#packages/mail-provider/mail-notice.ts';
import type { NoticeFormat } from '#packages/mail-provider/notices/notice-source.ts';
import { isRefusal, refuse } from '#packages/refusals/refusal.ts';

/** Of the many fields of a call those that are used. */
const bodySchema = z.object({
  MessageSid: z.string().min(1).max(200),
  MessageStatus: z.string().max(40),
  To: z.string().max(40),
  ErrorCode: z.string().max(10).optional(),
});
type Body = z.infer<typeof bodySchema>;

/** There is no such number, or it is a landline. https://www.twilio.com/docs/api/errors */
const deadNumber = new Set(['30005', '30006', '21211', '21614']);
const optedOut = '21610';

/**
 * Status callbacks of Twilio: a form, signed by HMAC-SHA1 over the URL that Twilio was given and the fields in the order of their names. They say
 * nothing of when, so each status of a message counts once.
 * https://www.twilio.com/docs/usage/security#validating-requests
 * https://www.twilio.com/docs/messaging/guides/track-outbound-message-status
 * @param url As it was given to Twilio.
 */
export const twilioNotices = (authTokens: readonly string[], url: string, clock: () => Date): NoticeFormat<Body> => ({
  verify: verifyTwilio(authTokens, url),
  body: bodySchema,
  read({ MessageSid: providerId, MessageStatus: status, To: address, ErrorCode: code }) {
    const outcome = outcomeOf(status, code);
    if (outcome === null) return [];
    return [
      {
        ...{ id: `${providerId} ${status}`, outcome, address, at: clock(), messageId: null, providerId },
        diagnostic: code === undefined ? '' : `Twilio ${code}`,
      },
    ];
  },
});

function verifyTwilio(authTokens: readonly string[], url: string): Verify {
  if (authTokens.length === 0) throw new Error('expected a token that signs');
  return ({ rawBody, headers }) => {
    const given = requireHeader(headers, 'x-twilio-signature');
    if (isRefusal(given)) return given;
    // What is signed is what the form says, so it has to be taken apart before; nothing else is read of it.
    const fields = [...new URLSearchParams(rawBody.toString())];
    const content = url + fields.toSorted(byName).flat().join('');
    if (!authTokens.some((token) => isSigned(given, token, content))) return refuse('signature-wrong');
    return { id: null, body: Object.fromEntries(fields) };
  };
}

const byName = ([one]: [string, string], [other]: [string, string]) => (one < other ? -1 : Number(one > other));

function isSigned(given: string, token: string, content: string): boolean {
  const expected = Buffer.from(createHmac('sha1', token).update(content).digest('base64'));
  const bytes = Buffer.from(given);
  return bytes.length === expected.length && timingSafeEqual(bytes, expected);
}

function outcomeOf(status: string, code: string | undefined): MailNotice['outcome'] | null {
  switch (status) {
    case 'delivered':
      return 'DELIVERED';
    case 'failed':
    case 'undelivered':
      if (code === optedOut) return 'COMPLAINED';
      return code !== undefined && deadNumber.has(code) ? 'BOUNCED' : 'SOFT_BOUNCED';
    default:
      return null;
  }
}
