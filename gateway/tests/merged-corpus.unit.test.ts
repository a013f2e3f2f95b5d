import { describe, expect, test } from '@jest/globals';
import { apolloExecutor } from '../executors/apollo-executor.ts';
import { soukExecutor } from '../executors/souk-executor.ts';
import { type DifferenceKind, prepareBoth } from './compare-with-merged.ts';
import type { Faults } from './fake-data.ts';
import { createFederatedGraph } from './federated-graph.ts';
import { knownDifferences } from './known-differences.ts';
import { type RandomOperationOptions, randomOperation } from './random-operation.ts';

const graph = createFederatedGraph();

/** Operations of each grammar; more of them by PROPERTY_RUNS, which also prints what was found. */
const shortRun = 120;
const operations = Number(process.env['PROPERTY_RUNS'] ?? shortRun);

/** Names that the planner asks for, too: keys, what is required, and what it calls fields of its own. */
const ownNames = [
  'id',
  'isbn',
  'title',
  'cost',
  'email',
  'code',
  'name',
  'price',
  'dimensions',
  'number',
  'company',
].concat(['region', 'stars', 'rating', '__alias']);

const grammars = {
  plain: { aliases: ['a', 'b', 'c', '__proto__', 'constructor'], aliased: 20 },
  colliding: { aliases: ownNames, aliased: 30 },
} satisfies Record<string, RandomOperationOptions>;

/** What resolvers require: without it, what becomes of the requiring field is left to its resolver. */
const spared = new Set(['dimensions', 'weight', 'size', 'width', 'height', 'price', 'amount', 'title', 'cost', 'name']);

/** What is wrong in the executions of an operation, one after the other. */
const faults: readonly Omit<Faults, 'seed'>[] = [
  { nulls: 0, errors: 0, missing: 0, outages: 0, lawful: true },
  { nulls: 6, errors: 0, missing: 0, outages: 0, lawful: true },
  { nulls: 4, errors: 4, missing: 0, outages: 0, lawful: true, spared },
  { nulls: 3, errors: 2, missing: 0, outages: 0, spared },
];

const executors = { souk: soukExecutor, apollo: apolloExecutor };
type Name = keyof typeof executors;

/** By seed, the kinds in which at least one execution of the operation differs. */
type Found = Map<number, Set<DifferenceKind>>;

describe.each(Object.entries(grammars))(
  'operations with %s names, against one schema with all resolvers',
  (grammar, options) => {
    const found: Record<Name, Found> = { souk: new Map(), apollo: new Map() };
    const executions: Record<Name, number> = { souk: 0, apollo: 0 };

    test.each(Object.entries(executors))(
      'are executed by %s',
      async (name, executor) => {
        for (let seed = 0; seed < operations; seed++) {
          const random = randomOperation(graph.supergraph.clientSchema, seed, options);
          const execute = prepareBoth(graph, random.text, executor);
          const kinds = new Set<DifferenceKind>();
          for (const [index, each] of faults.entries()) {
            const compared = await execute(random.variables[index] ?? {}, { ...each, seed });
            for (const kind of compared.kinds) kinds.add(kind);
            if (!compared.kinds.includes('refused')) executions[name as Name]++;
          }
          if (kinds.size > 0) found[name as Name].set(seed, kinds);
        }
      },
      240_000 + operations * 1_000,
    );

    const seedsOf = (name: Name, kind: DifferenceKind) =>
      [...found[name]].filter(([, kinds]) => kinds.has(kind)).map(([seed]) => seed);

    test.each<DifferenceKind>(['data', 'silent null', 'misplaced error'])(
      'are answered as by that schema but for what is known: %s',
      (kind) => {
        const known = knownDifferences[grammar as keyof typeof grammars][kind] ?? [];
        expect(seedsOf('souk', kind)).toEqual(known.filter((seed) => seed < operations));
      },
    );

    test('are nearly all executed, and some are answered wrongly by Apollo', () => {
      if (operations !== shortRun) {
        const kinds: DifferenceKind[] = ['refused', 'data', 'silent null', 'misplaced error'];
        const report = Object.keys(executors).map((name) => ({
          ...{ grammar, executor: name, operations, executions: executions[name as Name] },
          ...Object.fromEntries(kinds.map((kind) => [kind, seedsOf(name as Name, kind).length])),
        }));
        process.stdout.write(`${report.map((row) => JSON.stringify(row)).join('\n')}\n`);
      }
      for (const name of ['souk', 'apollo'] as const) {
        expect(executions[name]).toBeGreaterThan(operations * faults.length * 0.9);
      }
      expect(seedsOf('apollo', 'data').length).toBeGreaterThan(0);
    });
  },
);
