import { GraphQLError } from 'graphql';
import type { Limits } from './limits.ts';

/** What is counted, and what a client can do about it. */
const explanations: Record<keyof Limits, readonly [counted: string, advice: string]> = {
  characters: ['characters', 'Send values as variables instead of writing them into the document.'],
  nesting: ['brackets inside one another', 'Ask for what lies deeper in another operation.'],
  tokens: ['tokens', 'Split the operation, or send values as variables.'],
  definitions: ['operations and fragments', 'Send only the operation to execute and the fragments it uses.'],
  variables: ['variables', 'Use an input object, or split the operation.'],
  depth: ['fields below one another', 'Ask for what lies deeper in another operation.'],
  rootFields: ['fields at the top of an operation', 'Split the operation.'],
  aliases: ['aliases', 'Ask for fewer things by the same field, or use a field that returns a list.'],
  directives: ['directives', 'Put @include or @skip on a fragment instead of its fields.'],
  directivesPerField: ['directives at one place', 'Use each directive once.'],
  selections: ['selected fields, those of fragments counted wherever they are used', 'Use fragments less often.'],
  duplicates: ['pairs of selections of the same field', 'Select each field once.'],
  cost: ['points of cost', 'Ask for shorter lists (`first`), or for fewer fields of them.'],
  liveQueriesPerEvent: [
    'different live queries of its caller that the same event wakes, itself included',
    'End some, or ask for more by one subscription.',
  ],
  liveQueryCharactersPerCaller: [
    'characters of text and variables in the live queries of its caller, itself included',
    'End those that are not needed, or ask for more by one subscription.',
  ],
  liveQueriesPerConnection: [
    'live queries on its connection, itself included',
    'End those that are not needed, or name several entities in one subscription.',
  ],
  liveQueriesPerCaller: [
    'live queries of its caller, itself included',
    'End those that are not needed, also on other connections.',
  ],
};

/** An operation asks for more than a limit allows. `extensions` name the limit, its maximum and what was found. */
export function limitExceeded(limit: keyof Limits, maximum: number, found: number): GraphQLError {
  const [counted, advice] = explanations[limit];
  // Larger numbers are not exact, and infinity is no JSON.
  const reported = Math.min(found, Number.MAX_SAFE_INTEGER);
  return new GraphQLError(`The operation has ${reported} ${counted}; at most ${maximum} are allowed. ${advice}`, {
    extensions: { code: 'LIMIT_EXCEEDED', limit, maximum, found: reported, http: { status: 400 } },
  });
}
