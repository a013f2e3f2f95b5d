import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { isRefusal } from '#packages/refusals/refusal.ts';
import { aWebhookSecret, signCall } from '#packages/test-subgraph/sign-call.ts';
import { mailgunNotices } from '../notices/mailgun.ts';
import type { NoticeFormat } from '../notices/notice-source.ts';
import { isPublicKey, sendgridNotices } from '../notices/sendgrid.ts';
import { soukNotices } from '../notices/souk.ts';

const now = new Date('2026-07-01T12:00:00Z');
const seconds = now.getTime() / 1_000;
const mailId = '019a0000-0000-7000-8000-000000000001';

/** What a call says, or why it is not let in. */
async function take<Body>(format: NoticeFormat<Body>, body: string, headers: Record<string, string> = {}) {
  const call = {
    rawBody: Buffer.from(body),
    headers: new Map(Object.entries(headers).map(([name, value]) => [name, [value]])),
    query: new URLSearchParams(),
  };
  const verified = await format.verify(call, now);
  return isRefusal(verified) ? verified.refused : format.read(format.body.parse(verified.body));
}

describe('SendGrid', () => {
  const key = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const publicKey = key.publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
  const format = sendgridNotices([publicKey]);
  const signed = (body: string, timestamp = String(seconds)) => ({
    'x-twilio-email-event-webhook-timestamp': timestamp,
    'x-twilio-email-event-webhook-signature': sign('sha256', Buffer.from(timestamp + body), key.privateKey).toString(
      'base64',
    ),
  });
  const event = {
    email: 'ada@example.org',
    timestamp: seconds,
    'smtp-id': `<${mailId}@example.com>`,
    category: 'cat facts',
    sg_event_id: 'qK1MxfAaE_ukyyNsjxTpkw==',
    sg_message_id: '14c5d75ce93.dfd.64b469.filter0001.16648.5515E0B88.0',
  };

  test('tells what became of each message of a batch', async () => {
    const body = JSON.stringify([
      { ...event, event: 'processed' },
      { ...event, event: 'delivered', response: '250 OK' },
      { ...event, event: 'deferred', response: '400 try again later', attempt: '5' },
      { ...event, event: 'bounce', type: 'bounce', reason: '500 unknown recipient', status: '5.0.0' },
      { ...event, event: 'bounce', type: 'blocked', reason: '550 spam detected', status: '5.7.1' },
      { ...event, event: 'dropped', reason: 'Bounced Address', status: '5.0.0' },
      { ...event, event: 'spamreport', 'smtp-id': undefined },
      { ...event, event: 'open', useragent: 'Mozilla', ip: '255.255.255.255' },
    ]);
    const common = {
      id: event.sg_event_id,
      address: event.email,
      at: now,
      messageId: mailId,
      providerId: '14c5d75ce93',
    };
    expect(await take(format, body, signed(body))).toEqual([
      { ...common, outcome: 'DELIVERED', diagnostic: '250 OK' },
      { ...common, outcome: 'BOUNCED', diagnostic: '500 unknown recipient' },
      { ...common, outcome: 'SOFT_BOUNCED', diagnostic: '550 spam detected' },
      { ...common, outcome: 'COMPLAINED', messageId: null, diagnostic: '' },
    ]);
  });

  test('signs what it says and when', async () => {
    const body = JSON.stringify([{ ...event, event: 'delivered' }]);
    const headers = signed(body);
    expect(await take(format, body.replace('ada', 'eve'), headers)).toBe('signature-wrong');
    const later = { ...headers, 'x-twilio-email-event-webhook-timestamp': String(seconds + 1) };
    expect(await take(format, body, later)).toBe('signature-wrong');
    expect(await take(format, body)).toBe('signature-missing');
    expect(await take(format, body, { ...headers, 'x-twilio-email-event-webhook-signature': 'AAAA' })).toBe(
      'signature-wrong',
    );
    expect(await take(format, body, signed(body, String(seconds - 26 * 3_600)))).toBe('signed-too-long-ago');
    const other = generateKeyPairSync('ec', { namedCurve: 'prime256v1' }).publicKey.export({
      type: 'spki',
      format: 'der',
    });
    expect(await take(sendgridNotices([other.toString('base64')]), body, headers)).toBe('signature-wrong');
    expect(await take(sendgridNotices([other.toString('base64'), publicKey]), body, headers)).toHaveLength(1);
  });

  test('shows keys of elliptic curves', () => {
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2_048 }).publicKey.export({ type: 'spki', format: 'der' });
    expect([isPublicKey(publicKey), isPublicKey(rsa.toString('base64')), isPublicKey('abc')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('Mailgun', () => {
  const signingKey = 'key-3ax6xnjp29jd6fds4gc373sgvjxteol0';
  const format = mailgunNotices([signingKey]);
  const call = (data: object, { timestamp = String(seconds), key = signingKey } = {}) => {
    const token = 'e0b5477167110d68991efc6b9f89f0a11066af27834600e123';
    const signature = createHmac('sha256', key)
      .update(timestamp + token)
      .digest('hex');
    return JSON.stringify({ signature: { token, timestamp, signature }, 'event-data': data });
  };
  const event = {
    id: 'CCXMjJ7nQi2N3BPigGOdgQ',
    timestamp: seconds + 0.25,
    recipient: 'ada@example.org',
    message: { headers: { 'message-id': `${mailId}@example.com`, subject: 'Hello' }, size: 341 },
  };
  const told = {
    ...{
      id: event.id,
      address: event.recipient,
      at: new Date(now.getTime() + 250),
      messageId: mailId,
      providerId: null,
    },
  };

  test.each([
    [{ event: 'delivered', 'delivery-status': { code: 250, message: 'OK', description: '' } }, 'DELIVERED', 'OK'],
    [
      {
        event: 'failed',
        severity: 'permanent',
        reason: 'bounce',
        'delivery-status': { code: 550, message: '550 5.1.1 No such user' },
      },
      'BOUNCED',
      '550 5.1.1 No such user',
    ],
    [
      {
        event: 'failed',
        severity: 'temporary',
        reason: 'generic',
        'delivery-status': { code: 452, message: '', description: 'Full' },
      },
      'SOFT_BOUNCED',
      'Full',
    ],
    [{ event: 'complained' }, 'COMPLAINED', ''],
  ])('tells of %j', async (data, outcome, diagnostic) => {
    expect(await take(format, call({ ...event, ...data }))).toEqual([{ ...told, outcome, diagnostic }]);
  });

  test('tells nothing new of what it did not send, or was opened', async () => {
    const dropped = { ...event, event: 'failed', severity: 'permanent', reason: 'suppress-bounce' };
    for (const data of [dropped, { ...event, event: 'opened' }, { ...event, event: 'accepted' }]) {
      expect(await take(format, call(data))).toEqual([]);
    }
  });

  test('signs the time and a token', async () => {
    const delivered = { ...event, event: 'delivered' };
    expect(await take(format, call(delivered, { key: 'other' }))).toBe('signature-wrong');
    expect(await take(format, call(delivered, { timestamp: String(seconds - 10 * 3_600) }))).toBe(
      'signed-too-long-ago',
    );
    expect(await take(format, '{"event-data":{}}')).toBe('malformed');
    expect(await take(format, 'no JSON')).toBe('malformed');
  });
});

test('an adapter tells it in the format of Souk', async () => {
  const secret = aWebhookSecret();
  const body = JSON.stringify({
    notices: [
      {
        ...{ id: 'n1', outcome: 'soft_bounced', address: 'ada@example.org', at: now.toISOString() },
        ...{ messageId: `<${mailId}@example.com>`, providerId: 'p1', diagnostic: '452 Full' },
      },
      {
        id: 'n2',
        outcome: 'complained',
        address: 'ada@example.org',
        at: now.toISOString(),
        messageId: '<else@example.com>',
      },
    ],
  });
  const common = { address: 'ada@example.org', at: now };
  expect(await take(soukNotices([secret]), body, signCall(secret, 'c1', body, now))).toEqual([
    { ...common, id: 'n1', outcome: 'SOFT_BOUNCED', messageId: mailId, providerId: 'p1', diagnostic: '452 Full' },
    { ...common, id: 'n2', outcome: 'COMPLAINED', messageId: null, providerId: null, diagnostic: '' },
  ]);
  expect(await take(soukNotices([aWebhookSecret(2)]), body, signCall(secret, 'c1', body, now))).toBe('signature-wrong');
});
