import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, type GraphQLSchema, parse } from 'graphql';
import { deferringOperation, defersInForce } from '../execution/defer-directives.ts';
import type { IncrementalPayload } from '../execution/deliver-parts.ts';
import { executePlan } from '../execution/execute-plan.ts';
import type { ExecutionResult } from '../execution/execution.ts';
import { planOperation } from '../execution/plan-operation.ts';
import type { ExecutionRequest } from '../execution/plan-run.ts';
import { soukExecutor } from '../executors/souk-executor.ts';
import type { RequestContext } from '../request/context.ts';
import { loadSupergraph } from '../supergraph/load-supergraph.ts';
import { normaliseText } from './normalise-text.ts';

export interface SmallSubgraph {
  sdl: string;
  /** As `buildSubgraphSchema` takes them. */
  resolvers?: Record<string, Record<string, unknown>>;
}

export interface SmallGraph {
  supergraphSdl: string;
  execute(text: string, variables?: Record<string, unknown>): Promise<ExecutionResult & { asked: Asked[] }>;
  /** Executes an operation with `@defer`: `deliver` is called with each payload, as it is sent. */
  executeParts(text: string, deliver: (payload: IncrementalPayload) => void): Promise<void>;
}

/** What a subgraph was asked. */
export interface Asked {
  subgraph: string;
  query: string;
  representations: unknown;
}

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@shareable", "@external", "@requires", "@provides", "@override", "@interfaceObject"])`;

const withLink = (sdl: string) => parse(`${link} ${sdl}`);

/** A few subgraphs, behind a gateway that executes operations as plans. */
export function createSmallGraph(subgraphs: Record<string, SmallSubgraph>): SmallGraph {
  const { supergraphSdl, errors } = composeServices(
    Object.entries(subgraphs).map(([name, { sdl }]) => ({ name, url: `http://${name}`, typeDefs: withLink(sdl) })),
  );
  if (!supergraphSdl) throw new Error(errors?.join('\n'));
  const supergraph = loadSupergraph(supergraphSdl);
  const schemas = new Map<string, GraphQLSchema>();
  for (const [name, { sdl, resolvers = {} }] of Object.entries(subgraphs)) {
    schemas.set(name, buildSubgraphSchema({ typeDefs: withLink(sdl), resolvers: resolvers as never }));
  }
  const requestOf = (variables: Record<string, unknown>, asked: Asked[]): ExecutionRequest => ({
    variables,
    context: {} as RequestContext,
    async fetch({ fetch: { subgraph, query }, variables: variableValues }) {
      asked.push({ subgraph, query, representations: variableValues['representations'] });
      const schema = schemas.get(subgraph);
      if (!schema) throw new Error(`there is no subgraph ${subgraph}`);
      return JSON.parse(JSON.stringify(await execute({ schema, document: parse(query), variableValues })));
    },
  });

  return {
    supergraphSdl,
    async execute(text, variables = {}) {
      const asked: Asked[] = [];
      const { document, operation, literals } = normaliseText(text, supergraph.clientSchema);
      const plan = planOperation(document, operation, supergraph);
      const result = await executePlan(plan, requestOf({ ...variables, ...literals }, asked));
      return { ...JSON.parse(JSON.stringify(result)), asked };
    },
    async executeParts(text, deliver) {
      const { operation, literals } = normaliseText(text, supergraph.clientSchema);
      const deferring = deferringOperation(operation, defersInForce(operation, { ...literals }));
      const executable = soukExecutor.prepareParts({ ...deferring, supergraph });
      if (!executable) throw new Error('the operation cannot be answered in parts');
      await executable.begin(requestOf({ ...literals }, []))((payload) => deliver(JSON.parse(JSON.stringify(payload))));
    },
  };
}
