import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type MailServer, startMailServer, type Verdict } from '#packages/test-mail-server/start-mail-server.ts';
import { admin, startTestNotification, type TestNotification } from './start-test-notification.ts';

let server: MailServer;
let started: TestNotification;
beforeAll(async () => {
  server = await startMailServer();
  started = await startTestNotification({
    MAIL_PROVIDER: 'smtp',
    SMTP_URL: server.url,
    MAIL_FROM: 'Hat Shop <hats@example.com>',
    STOREFRONT_URL: 'https://hats.example.com/',
    PUBLIC_URL: 'https://api.hats.example.com',
  });
});
afterAll(async () => {
  await started[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
});
beforeEach(() => {
  server.judge(() => ({ take: 'accept' }));
  started.shop.answer(null);
});

/** What becomes of a message to somebody new, after so many attempts. */
async function told(verdicts: readonly Verdict[], locale: string | null = null) {
  const { userId, person, event } = started.aWelcome({ locale });
  const left = [...verdicts];
  server.judge((to) => (to === person.email ? (left.shift() ?? { take: 'accept' }) : { take: 'accept' }));
  await started.deliver(event);
  await started.runJobs();
  for (let round = 1; round < verdicts.length + 1; round++) await started.runJobs({ later: true });
  const [message] = await started.messagesTo(userId);
  return { message, received: server.received.filter(({ to }) => to[0] === person.email) };
}
const says = (code: number, at: 'RCPT TO' | 'DATA' = 'RCPT TO'): Verdict => ({
  take: 'refuse',
  at,
  code,
  text: 'Because',
});

describe('a message by a mail server', () => {
  test('goes out under the name of the shop, in both parts', async () => {
    const { message, received } = await told([], 'de');
    expect(message).toMatchObject({ status: 'SENT', attempts: [{ provider: 'smtp', outcome: 'ACCEPTED' }] });
    expect(received.map(({ email }) => email)).toMatchObject([
      {
        messageId: `<${message.id}@example.com>`,
        from: { name: 'Hat Shop', address: 'hats@example.com' },
        subject: 'Willkommen bei Hat Shop',
        text: expect.stringContaining('Willkommen!'),
        html: expect.stringContaining('Willkommen!'),
      },
    ]);
  });

  test('that is put off is sent again, until it is taken', async () => {
    const { message, received } = await told([says(450), says(451, 'DATA'), { take: 'accept' }]);
    expect(message).toMatchObject({
      status: 'SENT',
      attempts: [
        { number: 1, outcome: 'DEFERRED', answer: expect.stringContaining('450 Because') },
        { number: 2, outcome: 'DEFERRED', answer: expect.stringContaining('451 Because') },
        { number: 3, outcome: 'ACCEPTED' },
      ],
    });
    expect(received).toHaveLength(1);
  });

  test.each(['RCPT TO', 'DATA'] as const)('that is refused for good at %s has failed', async (at) => {
    const { message, received } = await told([says(550, at)]);
    expect(message).toMatchObject({
      status: 'FAILED',
      reason: expect.stringContaining('550 Because'),
      attempts: [{ outcome: 'REFUSED' }],
    });
    expect(received).toEqual([]);
    expect((await started.events(message.id)).at(-1)).toMatchObject({ type: 'message.failed' });
  });

  test('that the server may have is sent again with the same Message-ID', async () => {
    const { message, received } = await told([{ take: 'vanish' }]);
    expect(message).toMatchObject({ status: 'SENT', attempts: [{ outcome: 'UNKNOWN' }, { outcome: 'ACCEPTED' }] });
    expect(received.map(({ email }) => email.messageId)).toEqual(Array(2).fill(`<${message.id}@example.com>`));
  });

  test('is in no mailbox: there is none', async () => {
    const { errors } = await started.ask('{ mailbox { edges { node { id } } } }', {}, { identity: admin });
    expect(errors).toMatchObject([
      { message: 'There is no mailbox: MAIL_PROVIDER is smtp.', extensions: { code: 'NOT_FOUND' } },
    ]);
  });
});

describe('a message waits', () => {
  const refusal = (code: string) => ({ errors: [{ message: 'No', extensions: { code } }] });

  test.each([
    ['while the graph does not answer', 503, refusal('SERVICE_UNAVAILABLE')],
    ['while our key is not accepted', 401, refusal('UNAUTHENTICATED')],
    ['while our key may not see everything', 200, { data: { user: null }, ...refusal('FORBIDDEN') }],
    ['while the graph answers something else', 200, { data: { user: { email: 7 } } }],
  ])('%s, and is sent then', async (_when, status, body) => {
    const { userId, event } = started.aWelcome();
    started.shop.answer({ status, body });
    await started.deliver(event);
    await started.runJobs();
    const attempt = { number: 1, provider: 'graph', outcome: 'DEFERRED', answer: expect.stringMatching(/./) };
    expect(await started.messagesTo(userId)).toMatchObject([{ status: 'QUEUED', attempts: [attempt] }]);
    started.shop.answer(null);
    await started.runJobs({ later: true });
    expect(await started.messagesTo(userId)).toMatchObject([{ status: 'SENT', attempts: [attempt, { number: 2 }] }]);
  });

  test('no longer than three days', async () => {
    const { userId, event } = started.aWelcome();
    server.judge(() => says(450));
    await started.deliver(event);
    await started.runJobs();
    const { prisma } = started.dependencies.database;
    await prisma.message.updateMany({
      where: { recipientId: userId },
      data: { createdAt: new Date(Date.now() - 73 * 3_600_000) },
    });
    await started.runJobs({ later: true });
    expect(await started.messagesTo(userId)).toMatchObject([
      { status: 'FAILED', reason: expect.stringMatching(/^Tried for three days: .*450/), attempts: [{}, {}] },
    ]);
  });
});
