import { GraphQLError, getVariableValues, parse } from 'graphql';
import type { PreparedOperation } from './prepared-operation.ts';
import { findOperation } from './read-document.ts';

/** Most errors in variables that are reported. */
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

  // Cached operations have no locations, which the errors for the client need: the text is parsed again.
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
