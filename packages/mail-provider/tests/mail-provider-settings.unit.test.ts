import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { checkMailProvider, dkimOf, mailProviderFields } from '../mail-provider-settings.ts';

const schema = checkMailProvider(z.object(mailProviderFields));
const problems = (settings: Record<string, string>) =>
  schema.safeParse(settings).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];

const smtp = {
  MAIL_PROVIDER: 'smtp',
  SMTP_URL: 'smtp://user:secret@mail.test:587',
  MAIL_FROM: 'Shop <shop@example.com>',
};
const pem = generateKeyPairSync('rsa', { modulusLength: 2048 })
  .privateKey.export({ type: 'pkcs8', format: 'pem' })
  .toString();

describe('how mail is sent', () => {
  test('is for the operator to say', () => {
    expect(problems({})).toEqual(['MAIL_PROVIDER: expected one of smtp, mailbox, log']);
  });

  test.each(['mailbox', 'log'])('takes nothing more with %s', (name) =>
    expect(problems({ MAIL_PROVIDER: name })).toEqual([]),
  );

  test('takes a server and a sender with smtp', () => {
    expect(problems(smtp)).toEqual([]);
    expect(problems({ MAIL_PROVIDER: 'smtp' })).toEqual([
      'SMTP_URL: needed with MAIL_PROVIDER=smtp',
      'MAIL_FROM: needed with MAIL_PROVIDER=smtp',
    ]);
    expect(problems({ ...smtp, SMTP_URL: 'mail.test:587' })[0]).toMatch(/^SMTP_URL: expected smtp/);
  });

  test.each(['Shop', 'Shop <shop>', 'a@example.com, b@example.com', 'Shop <a@example.com>\r\nBcc: b@example.com', ''])(
    'has one sender, not %j',
    (from) => expect(problems({ ...smtp, MAIL_FROM: from })[0]).toMatch(/^MAIL_FROM: /),
  );

  test('is signed with a whole key, or none', () => {
    const key = { DKIM_DOMAIN: 'example.com', DKIM_SELECTOR: 's1', DKIM_PRIVATE_KEY: pem.replaceAll('\n', '\\n') };
    expect(dkimOf(schema.parse({ ...smtp, ...key }))).toEqual({
      domain: 'example.com',
      selector: 's1',
      privateKey: pem,
    });
    expect(dkimOf(schema.parse(smtp))).toBeUndefined();
    expect(problems({ ...smtp, DKIM_DOMAIN: 'example.com' })[0]).toMatch(/^DKIM_DOMAIN: expected together/);
    expect(problems({ ...smtp, ...key, DKIM_PRIVATE_KEY: 'secret' })[0]).toMatch(
      /^DKIM_PRIVATE_KEY: expected a private key/,
    );
  });
});
