import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { loggableMessage } from '#packages/loggable-error/loggable-error.ts';
import { createLogger } from '#packages/service/create-logger.ts';
import type { Database } from '../store/database.ts';
import { startTestAuth, type TestAuth } from './start-test-auth.ts';

const person = { id: uuidv7(), email: 'ada@example.com', roles: ['CUSTOMER' as const], createdAt: new Date() };
/** Errors of Prisma Client and, of raw statements, those of pg. */
const ofDatabase = /^(PrismaClient.+|error)$/;
const secrets = [/ada@example/i, /augusta/i, /tok_secret/];

let auth: TestAuth;
beforeAll(async () => {
  auth = await startTestAuth();
});
afterAll(async () => auth[Symbol.asyncDispose]());

/** Statements the database or Prisma refuses, with what the log is to say of it. */
const refused: [string, string, (prisma: Database['prisma']) => PromiseLike<unknown>][] = [
  [
    'a row that breaks a rule',
    'user_account_email_lower_case',
    (prisma) => prisma.user.create({ data: { ...person, email: 'Ada@Example.com' } }),
  ],
  [
    'a row that is there already',
    'user_account_pkey',
    async (prisma) => {
      await prisma.user.create({ data: person });
      await prisma.user.create({ data: person });
    },
  ],
  [
    'a text that is too long',
    'P2000',
    (prisma) => prisma.user.create({ data: { ...person, id: uuidv7(), displayName: 'Augusta'.repeat(50) } }),
  ],
  [
    'arguments of another type',
    'displayName',
    (prisma) => prisma.user.create({ data: { ...person, id: uuidv7(), displayName: 1815 as never } }),
  ],
  [
    'an argument there is not',
    'nickname',
    (prisma) => prisma.user.create({ data: { ...person, id: uuidv7(), nickname: 'Augusta' } as never }),
  ],
  [
    'a raw statement whose row breaks a rule',
    'user_account_email_lower_case',
    (prisma) => prisma.$executeRaw`
      INSERT INTO user_account (id, email, roles, created_at) VALUES (${uuidv7()}::uuid, 'Ada@Example.com', '{CUSTOMER}', now())`,
  ],
  [
    'a raw statement whose row lacks something',
    'created_at',
    (prisma) => prisma.$executeRaw`INSERT INTO user_account (id, email) VALUES (${uuidv7()}::uuid, 'ada@example.com')`,
  ],
  ['a raw statement with a value that cannot be', '22P02', (prisma) => prisma.$queryRaw`SELECT ${'tok_secret'}::uuid`],
];

describe('what is logged when the database refuses', () => {
  test.each(refused)('%s names %s, and nobody', async (_what, named, attempt) => {
    const lines: string[] = [];
    const logger = createLogger({ level: 'info' }, { write: (line) => void lines.push(line) });
    const error: unknown = await Promise.resolve(attempt(auth.dependencies.database.prisma)).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toMatchObject({ name: expect.stringMatching(ofDatabase) });

    logger.error({ err: error }, 'a field failed');
    const [line = ''] = lines;
    expect(JSON.parse(line)).toMatchObject({
      msg: 'a field failed',
      err: { type: expect.stringMatching(ofDatabase) },
    });
    expect(line).toContain(named);
    for (const secret of secrets) {
      expect(line).not.toMatch(secret);
      expect(loggableMessage(error)).not.toMatch(secret);
    }
  });
});
