import { expect, test } from '@jest/globals';
import { pino } from 'pino';
import { executePlan } from '../execution/execute-plan.ts';
import { planOperation } from '../execution/plan-operation.ts';
import { logUnplanned } from '../executors/log-unplanned.ts';
import { soukExecutor } from '../executors/souk-executor.ts';
import type { RequestContext } from '../request/context.ts';
import { planBoth } from './execute-both.ts';
import { createFederatedGraph } from './federated-graph.ts';
import { normaliseText } from './normalise-text.ts';
import { startOperations } from './start-operations.ts';

const graph = createFederatedGraph();
const faults = { nulls: 0, errors: 0, missing: 0, outages: 0, lawful: true };

test.each([
  '{ topReviews { media { ... on Found { __typename } } } }',
  '{ topReviews { id media { kind: __typename ... on Found { __typename ... on Media { id ... on Found { type: __typename ... on Film { minutes } } } } rating } } }',
])('what the planner fails with is planned in another form: %s', async (text) => {
  for (let seed = 1; seed <= 5; seed++) {
    const { merged, federated } = await planBoth(graph, text).execute({}, { ...faults, seed });
    expect(federated).toEqual(merged);
  }
});

/** A planner that does as it is told. */
const plannedBy = (buildQueryPlan: () => unknown) => {
  const { document, operation } = normaliseText('{ shelf { id } }', graph.supergraph.clientSchema);
  const planner = { buildQueryPlan } as unknown as typeof graph.supergraph.planner;
  return planOperation(document, operation, { ...graph.supergraph, planner });
};

test('what the planner fails with in any form is refused', () => {
  const fail = () => {
    throw new Error('an assertion');
  };
  expect(() => plannedBy(fail)).toThrow(
    expect.objectContaining({
      message: expect.stringContaining('cannot be planned'),
      extensions: { code: 'BAD_REQUEST', http: { status: 400 } },
      originalError: expect.objectContaining({ message: 'an assertion' }),
    }),
  );
});

test('a plan that asks nobody for what is selected is refused, and not answered with null', async () => {
  const plan = plannedBy(() => ({ kind: 'QueryPlan' }));
  const fetch = () => Promise.reject(new Error('nobody is asked'));
  const result = await executePlan(plan, { variables: {}, context: {} as RequestContext, fetch });
  expect(result).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
  expect(result).not.toHaveProperty('data');
});

test('what the planner fails with is logged once, with its message and without values, and tried once', async () => {
  const logged: Record<string, unknown>[] = [];
  const logger = pino({}, { write: (line: string) => logged.push(JSON.parse(line)) });
  let attempts = 0;
  const planner = {
    buildQueryPlan() {
      attempts++;
      throw new Error('an assertion');
    },
  } as unknown as typeof graph.supergraph.planner;
  const fetch = () => Promise.reject(new Error('nobody is asked'));
  const executor = logUnplanned(soukExecutor, logger);
  const { execute } = startOperations({ ...graph.supergraph, planner }, { fetch, executor });
  const ask = (count: number) =>
    execute({
      query: `query ($e: String! = "me@x") { userBy(email: $e) { age } found(text: "secret ${count}") { __typename } }`,
    });
  for (const count of [1, 2]) {
    expect(await ask(count)).toMatchObject({ kind: 'rejected', errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
    // Also in another form.
    expect(attempts).toBe(2);
  }
  expect(logged).toEqual([
    expect.objectContaining({ level: 40, msg: 'an operation cannot be planned', reason: 'Error: an assertion' }),
  ]);
  expect(logged[0]?.['operation']).toContain('userBy(email: $e)');
  expect(JSON.stringify(logged)).not.toMatch(/secret|me@x/);
});
