import { GraphQLError, Kind, parse } from 'graphql';
import { z } from 'zod';
import { selectionVariables } from '../../domain/selected-body.ts';

/** Longest document, in characters. */
const longest = 10_000;

const known = Object.keys(selectionVariables({ aggregateId: '', type: '' }));

/** One query whose variables an event gives. What the graph makes of it is asked of the graph. */
export const selection = z
  .string()
  .max(longest, `expected at most ${longest} characters`)
  .transform((given, context) => {
    const problem = problemOf(given);
    if (problem === null) return given;
    context.addIssue({ code: 'custom', message: problem });
    return z.NEVER;
  });

/** As `createApiKey` shows it. */
export const apiKey = z.string().regex(/^souk_[0-9a-f]{32}_[\w-]{43}$/, 'expected the secret of an API key: souk_…');

function problemOf(text: string): string | null {
  try {
    const operations = parse(text, { maxTokens: 2_000 }).definitions.filter(
      (each) => each.kind === Kind.OPERATION_DEFINITION,
    );
    const [operation] = operations;
    if (operations.length !== 1 || operation?.operation !== 'query')
      return 'expected a document with one operation, a query';
    const names = (operation.variableDefinitions ?? []).map(({ variable }) => variable.name.value);
    const unknown = names.find((name) => !known.includes(name));
    return unknown === undefined
      ? null
      : `expected no variables but ${known.map((name) => `$${name}`).join(', ')}, got $${unknown}`;
  } catch (error) {
    if (error instanceof GraphQLError) return error.message;
    throw error;
  }
}
