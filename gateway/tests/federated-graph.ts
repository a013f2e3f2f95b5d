import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type DocumentNode, execute, type GraphQLSchema, Kind, parse } from 'graphql';
import type { SubgraphResponse } from '../execution/execution.ts';
import { type LoadedSupergraph, loadSupergraph } from '../supergraph/load-supergraph.ts';
import { type Faults, fakeField, handleOf, referenceIdentity, typeOf } from './fake-data.ts';
import { federatedSchemas } from './federated-schemas.ts';
import { hashOf } from './seeded-random.ts';

export interface FederatedGraph {
  supergraph: LoadedSupergraph;
  names: string[];
  /** What a subgraph answers: the same to the same question. */
  ask(
    subgraph: string,
    query: string,
    variables: Readonly<Record<string, unknown>>,
    faults: Faults,
  ): Promise<SubgraphResponse>;
}

export function createFederatedGraph(): FederatedGraph {
  const subgraphs = Object.entries(federatedSchemas);
  const { supergraphSdl, errors } = composeServices(
    subgraphs.map(([name, sdl]) => ({ name, url: `http://${name}`, typeDefs: parse(sdl) })),
  );
  if (!supergraphSdl) throw new Error(errors?.join('\n'));
  const schemas = new Map(subgraphs.map(([name, sdl]) => [name, createSchema(name, sdl)]));
  const documents = new Map<string, DocumentNode>();
  return {
    supergraph: loadSupergraph(supergraphSdl),
    names: [...schemas.keys()],
    async ask(subgraph, query, variableValues, faults) {
      const schema = schemas.get(subgraph);
      if (!schema) throw new Error(`there is no subgraph ${subgraph}`);
      const document = documents.get(query) ?? parse(query, { noLocation: true });
      documents.set(query, document);
      const answer = await execute({
        schema,
        document,
        variableValues,
        rootValue: handleOf('Query', 'root'),
        contextValue: faults,
        fieldResolver: fakeField,
        typeResolver: typeOf,
      });
      return JSON.parse(JSON.stringify(answer));
    },
  };
}

function createSchema(subgraph: string, sdl: string): GraphQLSchema {
  const typeDefs = parse(sdl);
  const entities = typeDefs.definitions.flatMap((definition) =>
    (definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION) &&
    definition.directives?.some(({ name }) => name.value === 'key')
      ? [definition]
      : [],
  );
  const resolverOf = ({ kind, name }: (typeof entities)[number]) => ({
    ...(kind === Kind.INTERFACE_TYPE_DEFINITION && { __resolveType: typeOf }),
    __resolveReference(reference: Record<string, unknown>, { seed, missing }: Faults) {
      const identity = referenceIdentity(reference);
      if (hashOf(seed, 'missing', subgraph, identity) % 100 < missing) return null;
      const isConcrete = kind === Kind.OBJECT_TYPE_DEFINITION;
      return { ...handleOf(isConcrete ? name.value : undefined, identity), reference };
    },
  });
  const resolvers = Object.fromEntries(entities.map((entity) => [entity.name.value, resolverOf(entity)]));
  return buildSubgraphSchema({ typeDefs, resolvers: resolvers as never });
}
