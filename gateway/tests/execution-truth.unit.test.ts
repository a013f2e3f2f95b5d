import { describe, expect, test } from '@jest/globals';
import { type BothResults, planBoth } from './execute-both.ts';
import { createFederatedGraph } from './federated-graph.ts';
import { randomOperation } from './random-operation.ts';

const graph = createFederatedGraph();
const { clientSchema, plannerFields } = graph.supergraph;
const operations = 240;
const parts = 6;

/** How fields fail, in the executions of an operation: only where they may, and not those that others are computed from. */
const faults = [
  { nulls: 0, errors: 0 },
  { nulls: 15, errors: 0 },
  { nulls: 5, errors: 8 },
].map((rates) => ({ ...rates, missing: 0, outages: 0, lawful: true, spared: plannerFields.names }));

/** Names of what the planner asks for by itself, names like those it makes, and names like those that replace them. */
const aliases = [
  'id',
  'isbn',
  'title',
  'name',
  'code',
  'email',
  'cost',
  'price',
  'amount',
  'weight',
  'dimensions',
].concat([
  'region',
  '__typename',
  'rating',
  'x',
  'x__alias_0',
  'title__alias_0',
  'rating__alias_0',
  'id__title',
  'id__id',
]);

describe('executing a plan', () => {
  const seen = { executions: 0, renamed: 0, errors: 0 };

  for (let part = 0; part < parts; part++) {
    test(`answers as one schema with the resolvers of all subgraphs, whatever fields are called: part ${part + 1} of ${parts}`, async () => {
      for (let seed = part; seed < operations; seed += parts) await compareExecutions(seed);
    }, 120_000);
  }

  test('was compared on answers of every kind', () => {
    expect(seen.executions).toBe(operations * faults.length);
    expect(seen.renamed).toBeGreaterThan(operations / 2);
    expect(seen.errors).toBeGreaterThan(operations / 4);
  });

  async function compareExecutions(seed: number): Promise<void> {
    const { text, variables } = randomOperation(clientSchema, seed, { aliases, aliased: 45 });
    const { clientNames, execute } = planBoth(graph, text);
    if (clientNames.size > 0) seen.renamed++;
    for (const [index, rates] of faults.entries()) {
      const sent = variables[index] ?? {};
      const { merged, federated } = await execute(sent, { ...rates, seed });
      const subject = `${text} ${JSON.stringify(sent)}`;
      expect({ subject, ...comparable(federated) }).toEqual({ subject, ...comparable(merged) });
      seen.executions++;
      seen.errors += merged.errors.length;
    }
  }
});

/** An object of a type that cannot be there is an error with one message or another. */
function comparable({ data, errors, extensions }: BothResults['merged']) {
  const withoutType = /"(Runtime Object type|Abstract type) .*"\]$/;
  return { data, errors: errors.map((error) => error.replace(withoutType, '"no such type"]')).sort(), extensions };
}
