import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { allScopes } from '../domain/scopes.ts';
import { ensureFirstAccounts } from '../use-cases/account/ensure-first-accounts.ts';
import { register, signIn } from './account-operations.ts';
import { startTestAuth, type TestAuth } from './start-test-auth.ts';

const email = 'root@example.com';
const password = 'a long password';
let auth: TestAuth;
let warnings: string[];
beforeAll(async () => {
  auth = await startTestAuth();
});
afterAll(async () => {
  await auth[Symbol.asyncDispose]();
});

async function start(): Promise<void> {
  warnings = [];
  const logger = pino({}, { write: (line: string) => warnings.push(JSON.parse(line).msg) });
  await ensureFirstAccounts(
    auth.dependencies,
    { ADMIN_EMAIL: email, ADMIN_PASSWORD: password, DEMO_ACCOUNTS: false },
    logger,
  );
}

test('the first administrator is created although somebody claims the address', async () => {
  const claimant = await register(auth, { email, password: 'claimed by this' });
  await start();
  const { accessToken, user } = await signIn(auth, { email, password });
  expect(user).toMatchObject({ email, roles: ['ADMIN'] });
  expect(user.id).not.toBe(claimant.user.id);
  const claims = JSON.parse(Buffer.from(accessToken.split('.')[1], 'base64url').toString());
  expect(claims.scope.split(' ')).toEqual(allScopes.toSorted());
  const stored = await auth.dependencies.database.prisma.user.findUnique({ where: { id: user.id } });
  expect(stored?.emailVerifiedAt).toEqual(expect.any(Date));
});

test('at the next start there still is one, with the password and the roles it has by then', async () => {
  await start();
  expect(warnings).toEqual([]);
  const proved = { email, emailVerifiedAt: { not: null } };
  await auth.dependencies.database.prisma.user.updateMany({ where: proved, data: { roles: ['CUSTOMER'] } });
  await start();
  expect(warnings).toEqual(['the account of ADMIN_EMAIL existed before and is no administrator']);
  const accounts = await auth.dependencies.database.prisma.user.findMany({ where: proved });
  expect(accounts.map(({ roles }) => roles)).toEqual([['CUSTOMER']]);
});
