import { GraphQLError, getVariableValues, parse } from 'graphql';
import { convertRawNumbers } from './convert-raw-numbers.ts';
import { underInternalNames } from './internal-variables.ts';
import type { CachedOperation } from './operation-cache.ts';
import { findOperation } from './read-document.ts';

/** Most errors in variables that are reported. */
const mostErrors = 10;

/**
 * The variables by their internal names, when they are what the operation asks for: those that were sent, but for numbers that only
 * `convertRawNumbers` makes such. Throws BAD_USER_INPUT, as an AggregateError, when they are not.
 */
export function checkVariables(
  { prepared, variableNames, text, operationName }: CachedOperation,
  sent: Readonly<Record<string, unknown>>,
  hideSuggestions: boolean,
): Readonly<Record<string, unknown>> {
  const { variableDefinitions, supergraph } = prepared;
  if (variableDefinitions.length === 0) return sent;
  const options = { maxErrors: mostErrors, hideSuggestions };
  const schema = supergraph.clientSchema;
  const named = variableNames ? underInternalNames(sent, variableNames) : sent;
  if (!getVariableValues(schema, variableDefinitions, named, options).errors) return named;
  const variables = convertRawNumbers(named, variableDefinitions, schema);
  if (!getVariableValues(schema, variableDefinitions, variables, options).errors) return variables;

  // Cached operations have no locations, which the errors for the client need: the text is parsed again.
  const { variableDefinitions: asSent = [] } = findOperation(parse(text), operationName);
  const { errors = [] } = getVariableValues(schema, asSent, convertRawNumbers(sent, asSent, schema), options);
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
