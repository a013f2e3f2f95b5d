import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Session } from '#clients/storefront/keep-session.ts';
import { type AccessRow, tabulateAccess } from '../../scripts/access/access-table.ts';
import { type Actor, actors } from '../../scripts/access/actors.ts';
import { readSupergraph } from '../../scripts/access/read-supergraph.ts';
import { judgeRow, type Probe } from './judge-row.ts';
import { operationAlong } from './operation-along.ts';
import { type GraphQLResponse, outcomeOn } from './outcome.ts';
import { type PlannedProbe, planProbes } from './plan-probes.ts';
import { subscribeAs } from './subscribe-as.ts';
import { ask, createTestAccounts, sessionOf, type TestAccounts } from './test-accounts.ts';

const schema = readSupergraph();
const rows = tabulateAccess(schema);
const plans = planProbes(schema, rows);
const everybody = Object.keys(actors) as Actor[];

let accounts: TestAccounts;
const sessions = new Map<Actor, Session | null>();

beforeAll(async () => {
  accounts = await createTestAccounts();
  for (const actor of everybody) await signInAgain(actor);
});

async function signInAgain(actor: Actor): Promise<void> {
  sessions.set(actor, await sessionOf(accounts.credentials[actor]));
}

const isRefused = ({ errors = [] }: GraphQLResponse) =>
  errors.some(({ extensions }) => extensions?.['code'] === 'UNAUTHENTICATED');

/** Answers of what is asked once for all the rows it concerns: mutations may count attempts, subscriptions take time. */
const answers = new Map<string, Promise<GraphQLResponse>>();

function once(actor: Actor, plan: PlannedProbe, get: () => Promise<GraphQLResponse>): Promise<GraphQLResponse> {
  const key = `${actor} ${plan.entrance}`;
  const answer = answers.get(key) ?? get();
  answers.set(key, answer);
  return answer;
}

async function answerOf(actor: Actor, plan: PlannedProbe): Promise<GraphQLResponse> {
  const session = sessions.get(actor) ?? null;
  const operation = (ways: readonly PlannedProbe['way'][]) => operationAlong(ways, accounts.given);
  switch (plan.kind) {
    case 'query':
      return ask(operation([plan.way]), session);
    case 'mutation':
      return once(actor, plan, async () => {
        const answer = await ask(operation(plan.together), session);
        // The mutation may have ended the session. Only then, since checking a password takes long.
        if (session && isRefused(await ask('{ me { id } }', session))) await signInAgain(actor);
        return answer;
      });
    case 'subscription':
      return once(actor, plan, () => subscribeAs(session, operation(plan.together), plan.mayOpen));
    default:
      return plan.kind satisfies never;
  }
}

async function probe(actor: Actor, row: AccessRow): Promise<Probe> {
  const plan = plans.get(actor)?.get(row);
  if (!plan) throw new Error(`nothing probes ${row.type}.${row.field} as ${actor}`);
  return { actor, way: plan.way, outcome: outcomeOn(plan.way, await answerOf(actor, plan)) };
}

describe('who may use', () => {
  test.each(rows.map((row) => ({ name: `${row.type}.${row.field}`, row })))('$name', async ({ row }) => {
    const probes: Probe[] = [];
    // One after the other: subscriptions are known to be open by the gateway's count of them.
    for (const actor of everybody) probes.push(await probe(actor, row));
    expect(judgeRow(row, probes)).toEqual([]);
  });
});
