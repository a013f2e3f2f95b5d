import { GraphQLError, getVariableValues, parse } from 'graphql';
import { convertRawNumbers } from './convert-raw-numbers.ts';
import type { PreparedOperation } from './prepared-operation.ts';
import { findOperation } from './read-document.ts';

/** Most errors in variables that are reported. */
const mostErrors = 10;

/**
 * The variables, when they are what the operation asks for: those that were sent, but for numbers that only `convertRawNumbers`
 * makes such. Throws BAD_USER_INPUT, as an AggregateError, when they are not.
 */
export function checkVariables(
  { variableDefinitions, supergraph }: PreparedOperation,
  sent: Readonly<Record<string, unknown>>,
  text: string,
  operationName: string | undefined,
  hideSuggestions: boolean,
): Readonly<Record<string, unknown>> {
  if (variableDefinitions.length === 0) return sent;
  const options = { maxErrors: mostErrors, hideSuggestions };
  const schema = supergraph.clientSchema;
  if (!getVariableValues(schema, variableDefinitions, sent, options).errors) return sent;
  const variables = convertRawNumbers(sent, variableDefinitions, schema);
  if (!getVariableValues(schema, variableDefinitions, variables, options).errors) return variables;

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
