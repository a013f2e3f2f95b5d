import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { type DocumentNode, type GraphQLError, Kind, type OperationDefinitionNode, print } from 'graphql';
import { deferringOperation, defersInForce } from '../execution/defer-directives.ts';
import type { IncrementalPayload } from '../execution/deliver-parts.ts';
import type { PartsExecutable } from '../executors/executor.ts';
import { soukExecutor } from '../executors/souk-executor.ts';
import type { RequestContext } from '../request/context.ts';
import { deferSome, nothingLeft, withoutDeferred } from './defer-some.ts';
import type { Faults } from './fake-data.ts';
import { createFederatedGraph } from './federated-graph.ts';
import { type MergedAnswer, mergePayloads } from './merge-payloads.ts';
import { executeMerged } from './merged-graph.ts';
import { normaliseText } from './normalise-text.ts';
import { randomOperation } from './random-operation.ts';
import { seededRandom } from './seeded-random.ts';

const graph = createFederatedGraph();
const { supergraph } = graph;
const { clientSchema, plannerFields } = supergraph;
/** More of them by PROPERTY_RUNS. */
const operations = Number(process.env['PROPERTY_RUNS'] ?? 80);

/** How fields fail: only where they may, and then everywhere, of which each part has to tell. */
const faults = [
  { nulls: 0, errors: 0, lawful: true },
  { nulls: 10, errors: 6, lawful: true },
  { nulls: 0, errors: 6, lawful: false },
].map((rates) => ({ ...rates, missing: 0, outages: 0, spared: plannerFields.names }));

const anotherEntity =
  /`__resolveReference` method resolved|Invalid __typename found for object at field (Query|Mutation)\./;

describe('an operation with deferred fragments', () => {
  const seen = { notPlanned: 0, deferred: 0, payloads: 0, fragments: 0, errors: 0, lost: 0 };

  test(
    'is answered, part by part, as one schema with the resolvers of all subgraphs answers it at once',
    async () => {
      for (let seed = 0; seed < operations; seed++) await compareExecutions(seed);
      // Fetches for a fragment of the root depend on some that the planner made for the first part.
      await compareExecutions(1751);
    },
    60_000 + operations * 500,
  );

  test('was compared on answers of every kind', () => {
    expect(seen.notPlanned).toBeLessThan(seen.deferred / 4);
    expect(seen.deferred).toBeGreaterThan(operations / 3);
    expect(seen.fragments).toBeGreaterThan(operations);
    expect(seen.errors).toBeGreaterThan(operations / 8);
    expect(seen.lost).toBeGreaterThan(0);
  });

  async function compareExecutions(seed: number): Promise<void> {
    const { text, variables } = randomOperation(clientSchema, seed);
    const normal = normaliseText(text, clientSchema);
    const operation = deferSome(normal.operation, seed);
    const prepared = new Map<string, PartsExecutable | null>();
    for (const [index, rates] of faults.entries()) {
      const sent = { ...variables[index], ...normal.literals };
      const inForce = defersInForce(operation, sent);
      if (inForce === '') continue;
      const deferring = deferringOperation(operation, inForce);
      const executable = prepared.has(inForce)
        ? prepared.get(inForce)
        : soukExecutor.prepareParts({ ...deferring, supergraph });
      prepared.set(inForce, executable ?? null);
      if (!executable) {
        seen.notPlanned++;
        continue;
      }
      const payloads = await execute(executable, sent, { ...rates, seed }, seed + index);
      const whole = truth(normal.operation, sent, { ...rates, seed });
      const first = truth(withoutDeferred(operation), sent, { ...rates, seed });
      const subject = `${seed}: ${print(deferring.operation)} ${JSON.stringify(sent)}`;
      const told = payloads.map(({ hasNext }) => hasNext);
      expect({ subject, told }).toEqual({ subject, told: [...told.slice(1).map(() => true), false] });
      const merged = mergePayloads(payloads);
      expect({ subject, unexplained: unexplained(merged) }).toEqual({ subject, unexplained: [] });
      // A book that was given a user's id is a user when it is asked for again: that is no fault of who asks.
      const isOther = merged.errors.some(({ message }) => anotherEntity.test(message));
      if (rates.lawful && !isOther) {
        expect({ subject, data: payloads[0]?.data }).toEqual({ subject, data: withoutNothing(first.data ?? null) });
        // A null that may not be there ends at the fragment.
        if (merged.lost.length === 0) expect({ subject, data: merged.data }).toEqual({ subject, data: whole.data });
        expect({ subject, errors: placesOf(merged.errors) }).toEqual({
          subject,
          errors: placesOf(whole.errors ?? []),
        });
      }
      seen.deferred++;
      seen.payloads += payloads.length;
      seen.fragments += payloads.flatMap(({ incremental = [] }) => incremental).length;
      seen.errors += merged.errors.length;
      seen.lost += merged.lost.length;
    }
  }
});

async function execute(
  executable: PartsExecutable,
  variables: Record<string, unknown>,
  rates: Faults,
  seed: number,
): Promise<IncrementalPayload[]> {
  const random = seededRandom(seed);
  const payloads: IncrementalPayload[] = [];
  const run = executable.begin({
    variables,
    context: {} as RequestContext,
    async fetch({ fetch: { subgraph, query }, variables: sent }) {
      // Answers come in any order.
      for (let turns = random.below(4); turns > 0; turns--) await setImmediate();
      return graph.ask(subgraph, query, sent, rates);
    },
  });
  await run((payload) => payloads.push(JSON.parse(JSON.stringify(payload))));
  return payloads;
}

function truth(operation: OperationDefinitionNode, variables: Record<string, unknown>, rates: Faults) {
  const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: [operation] };
  return JSON.parse(JSON.stringify(executeMerged(clientSchema, document, variables, rates)));
}

function withoutNothing(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, inner) => (key === nothingLeft ? undefined : inner)));
}

/** Where errors are, each once. */
function placesOf(errors: readonly GraphQLError[]): string[] {
  return [...new Set(errors.map(({ path }) => JSON.stringify(path)))].sort();
}

/** The fragments that came as null without an error in, around or below the place. */
function unexplained({ lost, errors }: MergedAnswer): string[] {
  const paths = errors.map(({ path = [] }) => ['', ...path, ''].join('.'));
  const isAt = (place: string) => paths.some((path) => path.startsWith(place) || place.startsWith(path));
  return lost.filter((at) => !isAt(at === '' ? '.' : `.${at}.`));
}
