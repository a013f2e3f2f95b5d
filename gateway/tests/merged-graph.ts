import {
  type DocumentNode,
  executeSync,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  GraphQLSchema,
  Kind,
  OperationTypeNode,
} from 'graphql';
import type { ExecutionResult } from '../execution/execution.ts';
import { type Faults, fakeField, type Handle, handleOf, requirements, typeOf } from './fake-data.ts';

/** What an operation has to be answered: by one schema, whose resolvers are those of all subgraphs. */
export function executeMerged(
  schema: GraphQLSchema,
  document: DocumentNode,
  variableValues: Readonly<Record<string, unknown>>,
  faults: Faults,
): ExecutionResult {
  return executeSync({
    schema,
    document,
    variableValues,
    rootValue: handleOf('Query', 'root'),
    contextValue: faults,
    fieldResolver: resolve,
    typeResolver: typeOf,
  });
}

/** A resolver that requires something is given it, as a subgraph is by the gateway. */
const resolve: GraphQLFieldResolver<Handle, Faults> = (parent, args, faults, info) => {
  const selectionSet = requirements[info.fieldName];
  if (!selectionSet) return fakeField(parent, args, faults, info);
  const { data } = executeSync({
    schema: schemaOf(info.parentType),
    document: {
      kind: Kind.DOCUMENT,
      definitions: [{ kind: Kind.OPERATION_DEFINITION, operation: OperationTypeNode.QUERY, selectionSet }],
    },
    rootValue: parent,
    contextValue: faults,
    fieldResolver: fakeField,
    typeResolver: typeOf,
  });
  return fakeField({ ...parent, reference: { ...data } }, args, faults, info);
};

const schemas = new WeakMap<GraphQLObjectType, GraphQLSchema>();

/** A schema to ask an object of a type. */
function schemaOf(type: GraphQLObjectType): GraphQLSchema {
  const known = schemas.get(type) ?? new GraphQLSchema({ query: type });
  schemas.set(type, known);
  return known;
}
