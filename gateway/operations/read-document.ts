import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  NoSchemaIntrospectionCustomRule,
  type OperationDefinitionNode,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import type { CompiledLimits } from '../limits/compile-limits.ts';
import { checkDefers } from './check-defers.ts';
import { checkSubscriptions } from './check-subscriptions.ts';

/** Most validation errors that are reported. */
const mostErrors = 10;

export interface ReadOptions {
  schema: GraphQLSchema;
  /** Whether introspection is allowed, and errors suggest names from the schema. */
  introspection: boolean;
  limits: Pick<CompiledLimits, 'checkText' | 'checkDocument'>;
}

/** Parses and validates an operation. Throws a GraphQLError, or an AggregateError of some, when it cannot be executed. */
export function readDocument(text: string, options: ReadOptions): DocumentNode {
  const { schema, introspection, limits } = options;
  limits.checkText(text);
  const document = parseText(text);
  limits.checkDocument(document);
  checkSubscriptions(document);
  const rules = introspection ? specifiedRules : [...specifiedRules, NoSchemaIntrospectionCustomRule];
  const errors = validate(schema, document, rules, { maxErrors: mostErrors, hideSuggestions: !introspection });
  const introspecting = errors.find(isIntrospection);
  if (introspecting) throw introspectionDisabled(introspecting);
  if (errors.length > 0) throw new AggregateError(errors.map((error) => withCode(error, 'GRAPHQL_VALIDATION_FAILED')));
  checkDefers(document);
  return document;
}

/** The operation a request names. Throws OPERATION_RESOLUTION_FAILURE when there is not exactly one. */
export function findOperation({ definitions }: DocumentNode, name: string | undefined): OperationDefinitionNode {
  const operations = definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const found = name === undefined ? operations : operations.filter((operation) => operation.name?.value === name);
  const [operation] = found;
  if (operation && found.length === 1) return operation;
  throw new GraphQLError(
    name === undefined
      ? 'Several operations were sent: name the one to execute in `operationName`.'
      : `No operation named "${name}" was sent.`,
    { extensions: { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400 } } },
  );
}

function parseText(text: string): DocumentNode {
  try {
    return parse(text);
  } catch (error) {
    throw error instanceof GraphQLError ? withCode(error, 'GRAPHQL_PARSE_FAILED') : error;
  }
}

const isIntrospection = ({ message }: GraphQLError) => message.startsWith('GraphQL introspection has been disabled');

function introspectionDisabled({ nodes }: GraphQLError): GraphQLError {
  return new GraphQLError('The schema is not told here: introspection is off.', {
    ...(nodes && { nodes }),
    extensions: { code: 'INTROSPECTION_DISABLED', http: { status: 400 } },
  });
}

function withCode(error: GraphQLError, code: string): GraphQLError {
  return new GraphQLError(error.message, {
    ...(error.nodes && { nodes: error.nodes }),
    ...(error.source && { source: error.source }),
    ...(error.positions && { positions: error.positions }),
    extensions: { ...error.extensions, code, http: { status: 400 } },
  });
}
