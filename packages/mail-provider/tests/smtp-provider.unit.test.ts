import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { callProvider } from '#packages/providers/call-provider.ts';
import { type MailServer, startMailServer } from '#packages/test-mail-server/start-mail-server.ts';
import type { Mail } from '../mail-provider.ts';
import { createSmtpProvider } from '../smtp-provider.ts';

const from = 'The Shop <shop@example.com>';
const mail: Mail = {
  id: '019a0000-0000-7000-8000-000000000001',
  kind: 'WELCOME',
  recipientId: '019a0000-0000-7000-8000-000000000002',
  to: 'ada@example.org',
  subject: 'Grüße',
  html: '<p>Grüße</p>',
  text: 'Grüße',
  language: 'de',
  headers: {},
};

let server: MailServer;
let provider: ReturnType<typeof createSmtpProvider>;
beforeEach(async () => {
  server = await startMailServer();
  provider = createSmtpProvider({ url: server.url, from });
});
afterEach(async () => {
  provider.close();
  await server[Symbol.asyncDispose]();
});

const send = (changes: Partial<Mail> = {}, by = provider, timeout = 5_000) =>
  callProvider((signal) => by.send({ ...mail, ...changes }, signal), { timeout });

describe('a mail server', () => {
  test('gets both parts, and a Message-ID that is the same for the same message', async () => {
    expect(await send()).toEqual({ outcome: 'done', answer: expect.stringMatching(/^250 /) });
    await send();
    const [first, second] = server.received;
    expect(first).toMatchObject({ from: 'shop@example.com', to: ['ada@example.org'] });
    expect(first?.email).toMatchObject({
      messageId: `<${mail.id}@example.com>`,
      from: { name: 'The Shop', address: 'shop@example.com' },
      to: [{ address: 'ada@example.org' }],
      subject: 'Grüße',
      html: '<p>Grüße</p>\n',
      text: 'Grüße\n',
    });
    const headers = new Map(first?.email.headers.map(({ key, value }) => [key, value]));
    expect([headers.get('content-language'), headers.get('auto-submitted')]).toEqual(['de', 'auto-generated']);
    expect(second?.email.messageId).toBe(first?.email.messageId);
  });

  test.each([
    { subject: 'Hello\r\nBcc: eve@example.net' },
    { to: 'ada@example.org\r\nBcc: eve@example.net' },
    { to: 'ada@example.org, eve@example.net' },
    { to: 'Ada <eve@example.net>, <ada@example.org>' },
    { language: 'de\r\nBcc: eve@example.net' },
  ])('gets no header and no recipient out of %j', async (changes) => {
    await send(changes);
    for (const { to, email } of server.received) {
      expect(email.headers.map(({ key }) => key)).not.toContain('bcc');
      expect(to).toHaveLength(1);
      expect(to).not.toContain('eve@example.net');
    }
  });

  test.each([
    ['RCPT TO', 550, 'refused'],
    ['DATA', 554, 'refused'],
    ['RCPT TO', 450, 'later'],
    ['DATA', 451, 'later'],
  ] as const)('that says no to %s with %i has it end as %s', async (at, code, outcome) => {
    server.judge(() => ({ take: 'refuse', at, code, text: 'No such mailbox' }));
    expect(await send()).toMatchObject({ outcome, reason: expect.stringContaining(`${code} No such mailbox`) });
    expect(server.received).toEqual([]);
  });

  test('that knows us not is asked again: it is we who have to be mended', async () => {
    const stranger = createSmtpProvider({ url: server.url.replace('secret', 'guessed'), from });
    expect(await send({}, stranger)).toMatchObject({ outcome: 'later', reason: expect.stringContaining('535') });
    stranger.close();
  });

  test('that is not there is asked again', async () => {
    const lost = createSmtpProvider({ url: 'smtp://127.0.0.1:1', from });
    expect(await send({}, lost)).toMatchObject({ outcome: 'later' });
    lost.close();
  });

  test('that vanishes with the message may have it', async () => {
    server.judge(() => ({ take: 'vanish' }));
    expect(await send()).toMatchObject({ outcome: 'unknown' });
    expect(server.received).toHaveLength(1);
  });

  test('that says nothing is not waited for', async () => {
    const silent = createServer((socket) => socket.on('error', () => {})).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const slow = createSmtpProvider({ url: `smtp://127.0.0.1:${(silent.address() as AddressInfo).port}`, from });
    expect(await send({}, slow, 50)).toMatchObject({ outcome: 'unknown', reason: 'No answer within 50 ms.' });
    slow.close();
    silent.close();
  });

  test('gets a signature where there is a key', async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const dkim = { domain: 'example.com', selector: 's1', privateKey: pem };
    const signing = createSmtpProvider({ url: server.url, from, dkim });
    const headers = {
      'List-Unsubscribe': '<https://shop.test/u?token=abc>',
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    };
    await send({ headers }, signing);
    signing.close();
    const signature = server.received[0]?.email.headers.find(({ key }) => key === 'dkim-signature')?.value;
    expect(signature).toMatch(/d=example\.com;.*s=s1;/s);
    // RFC 8058: mail programs offer the one click only if they can trust both.
    const signed = /\bh=([^;]*)/
      .exec(signature ?? '')?.[1]
      ?.replaceAll(/\s/g, '')
      .toLowerCase()
      .split(':');
    expect(signed).toEqual(expect.arrayContaining(['list-unsubscribe', 'list-unsubscribe-post']));
  });
});
