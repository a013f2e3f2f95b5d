import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { type BareSession, newSession } from '../access/new-session.ts';
import { send } from '../access/send.ts';
import { eventually } from '../shop/eventually.ts';
import { demoAccounts, graphUrl, newCustomer } from '../shop/people.ts';
import { untilEventsFlow } from '../shop/until-events-flow.ts';
import { aliveAsBegun, identityFaults, whoLeft } from '../stack/audit-identity.ts';
import { kill } from '../stack/processes.ts';
import { openSubgraphDatabases } from '../stack/subgraph-databases.ts';
import { untilReady } from '../stack/until-ready.ts';
import { keepRenewingSession } from './keep-renewing-session.ts';

interface Person {
  /** The session they act in, and another. */
  caller: BareSession;
  other: BareSession;
  /** A mutation, and who sends it if not themselves. */
  mutation: string;
  sender?: string;
}

beforeAll(() => untilReady());
afterEach(() => untilReady());
afterAll(untilEventsFlow, 40_000);

async function person(mutationOf: (sessions: { caller: BareSession; other: BareSession }) => string, sender?: string) {
  const { credentials } = await newCustomer();
  const sessions = { caller: await newSession(credentials), other: await newSession(credentials) };
  return { ...sessions, mutation: mutationOf(sessions), ...(sender !== undefined && { sender }) };
}

const password = 'a long enough password';
const changePassword = () =>
  `changePassword(input: { currentPassword: "${password}", newPassword: "another good one" }) { __typename }`;
const deleteAccount = () => `deleteAccount(input: { password: "${password}" }) { __typename }`;
const revokeOther = ({ other }: { other: BareSession }) =>
  `revokeSession(input: { sessionId: "${other.sessionId}" }) { __typename }`;
const promote = ({ caller }: { caller: BareSession }) =>
  `assignRoles(input: { userId: "${caller.userId}", roles: [STAFF] }) { __typename }`;
const register = () =>
  `register(input: { email: "${randomUUID()}@customer.test", password: "${password}" }) { __typename }`;

const ask = (query: string, accessToken?: string) =>
  send(graphUrl(), query, accessToken && `Bearer ${accessToken}`).catch(() => null);
const isAccepted = async ({ accessToken }: BareSession) => (await ask('{ me { id } }', accessToken))?.status === 200;

test.each(['auth', 'postgres', 'nats', 'gateway', 'order'])(
  'kill -9 of %s among changes of accounts: each happened wholly or not at all, everywhere',
  async (victim) => {
    const admin = (await newSession(demoAccounts.admin)).accessToken;
    const people: Person[] = [];
    for (const mutation of [changePassword, deleteAccount, revokeOther]) {
      people.push(await person(mutation), await person(mutation));
    }
    people.push(await person(promote, admin));
    const { refreshToken } = await newSession(demoAccounts.customer);
    await using client = keepRenewingSession(refreshToken);

    let answered = 0;
    const { promise: middle, resolve: reachMiddle } = Promise.withResolvers<void>();
    const changes = [
      ...people.map(({ mutation, caller, sender }) => ask(`mutation { ${mutation} }`, sender ?? caller.accessToken)),
      ask(`mutation { ${register()} }`),
      ask(`mutation { ${register()} }`),
    ].map(async (change) => {
      await change;
      if (++answered === 2) reachMiddle();
    });
    // Waited for without looking every so often: on a slow machine all could be answered between two looks.
    await middle;
    expect(answered).toBeLessThan(changes.length);
    await kill(victim);
    await Promise.all(changes);
    await untilReady();

    await using databases = openSubgraphDatabases();
    const sessions = people.flatMap(({ caller, other }) => [caller, other]);
    const sessionIds = sessions.map(({ sessionId }) => sessionId);
    const look = async () => {
      const alive = await aliveAsBegun(databases, sessionIds);
      return { alive: sessionIds.map((id) => alive.has(id)), accepted: await Promise.all(sessions.map(isAccepted)) };
    };
    // What was revoked while something was away is known as soon as it is back.
    await eventually(look, ({ alive, accepted }) => accepted.join() === alive.join());
    const renewed = client.renewals();
    await eventually(
      async () => client.renewals() > renewed || client.failures.length > 0,
      (isOver) => isOver,
    );
    expect(client.failures).toEqual([]);

    const ids = people.map(({ caller }) => caller.userId);
    const left = await whoLeft(databases, 'auth', ids);
    await eventually(
      () => whoLeft(databases, 'order', ids),
      (known) => known.join() === left.join(),
    );
    for (const [fault, found] of Object.entries(await identityFaults(databases))) {
      expect({ [fault]: found }).toEqual({ [fault]: [] });
    }
  },
  60_000,
);
