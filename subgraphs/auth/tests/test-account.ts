import { decodeJwt } from 'jose';
import { readOutbox } from '#packages/test-database/read-outbox.ts';
import type { Caller } from '#packages/test-subgraph/create-test-gateway.ts';
import { register } from './account-operations.ts';
import { identityOf } from './identity-of.ts';
import type { TestAuth } from './start-test-auth.ts';

let clients = 0;
let accounts = 0;

/** A client nobody else is, so that tests do not throttle each other. */
export const newClient = () => ({ clientAddress: `10.1.${Math.floor(++clients / 250)}.${clients % 250}` });

export const newEmail = () => `person-${++accounts}@example.com`;

export interface TestAccount {
  id: string;
  email: string;
  sessionId: string;
  refreshToken: string;
  /** Its owner in the session of the registration. */
  caller: Caller;
}

export const password = 'correct horse';

/** An account that has yet to prove its address, with a session and a message to do so. */
export async function newAccount(auth: TestAuth, email = newEmail()): Promise<TestAccount> {
  const { user, accessToken, refreshToken } = await register(auth, { email, password }, newClient());
  const sessionId = String(decodeJwt(accessToken)['sid']);
  const identity = { ...identityOf(user.id, 'CUSTOMER'), sessionId };
  return { id: user.id, email, sessionId, refreshToken, caller: { identity, ...newClient() } };
}

export async function proveAddress({ dependencies }: TestAuth, { id }: TestAccount): Promise<void> {
  await dependencies.database.prisma.user.update({ where: { id }, data: { emailVerifiedAt: dependencies.clock() } });
}

export const accountRow = ({ dependencies }: TestAuth, { id }: TestAccount) =>
  dependencies.database.prisma.user.findUniqueOrThrow({ where: { id } });

/** The types of the events about an account, in order. */
export async function eventsOf({ events }: TestAuth, { id }: TestAccount): Promise<string[]> {
  const rows = await events(id);
  return rows.map(({ type }) => type);
}

/** Why the sessions of an account ended that did, by their ids. */
export async function revocationsOf({ dependencies }: TestAuth, { id }: TestAccount): Promise<Record<string, string>> {
  const rows = await readOutbox(dependencies.database.prisma, { type: 'session.revoked', userId: id });
  return Object.fromEntries(rows.map(({ aggregateId, data }) => [aggregateId, (data as { reason: string }).reason]));
}
