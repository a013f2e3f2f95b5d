import { GraphQLError, getVariableValues, parse } from 'graphql';
import type { PreparedOperation } from './prepared-operation.ts';
import { findOperation } from './read-document.ts';

/** Most mistakes in variables that are told. */
const mostErrors = 10;

/** Throws BAD_USER_INPUT, as an AggregateError, when the variables are not what the operation asks for. */
export function checkVariables(
  { variableDefinitions, supergraph }: PreparedOperation,
  variables: Readonly<Record<string, unknown>>,
  text: string,
  operationName: string | undefined,
  hideSuggestions: boolean,
): void {
  if (variableDefinitions.length === 0) return;
  const options = { maxErrors: mostErrors, hideSuggestions };
  const schema = supergraph.clientSchema;
  if (!getVariableValues(schema, variableDefinitions, variables, options).errors) return;

  // What is kept of an operation does not know where in the text it was, and the client is told.
  const { variableDefinitions: asSent = [] } = findOperation(parse(text), operationName);
  const { errors = [] } = getVariableValues(schema, asSent, variables, options);
  throw new AggregateError(
    errors.map(
      ({ message, nodes, extensions }) =>
        new GraphQLError(message, {
          ...(nodes && { nodes }),
          extensions: { ...extensions, code: 'BAD_USER_INPUT', http: { status: 400 } },
        }),
    ),
  );
}
