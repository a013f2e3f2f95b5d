import { expect, test } from '@jest/globals';
import { executePlan } from '../execution/execute-plan.ts';
import { planOperation } from '../execution/plan-operation.ts';
import type { RequestContext } from '../request/context.ts';
import { planBoth } from './execute-both.ts';
import { createFederatedGraph } from './federated-graph.ts';
import { normaliseText } from './normalise-text.ts';

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
