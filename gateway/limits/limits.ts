/** The most an operation may ask for. Each limit is checked before the next, more expensive step. */
export interface Limits {
  /** Characters of the document's text. */
  characters: number;
  /** Brackets of any kind that are open at once in the text: parsers call themselves for each. */
  nesting: number;
  /** Tokens of the text, comments included: the parser's own limit does not count them, but they take time. */
  tokens: number;
  /** Operations and fragments of the document. */
  definitions: number;
  /** Variables of an operation. */
  variables: number;
  /** Fields below one another, through fragments. The usual introspection query has 15. */
  depth: number;
  /** Fields at the top of an operation, through fragments. */
  rootFields: number;
  /** Aliases written in the document. */
  aliases: number;
  /** Directives written in the document. */
  directives: number;
  /** Directives of one field, fragment or operation. */
  directivesPerField: number;
  /** Fields and fragments of all operations, counted as often as fragments bring them. */
  selections: number;
  /** Pairs of selections that ask for the same field at the same place: validation compares each with each. */
  duplicates: number;
  /** Static cost of an operation, see `compile-cost.ts`. */
  cost: number;
  /** Different live queries of one caller that the same event wakes: each is resolved for itself. */
  liveQueriesPerEvent: number;
  /** Text and variables of the different live queries of one caller, in characters: they are kept as long as these. */
  liveQueryCharactersPerCaller: number;
  /** Live queries that are open on one connection. */
  liveQueriesPerConnection: number;
  /** Live queries of one account or API key, or of everybody without credentials at one address. */
  liveQueriesPerCaller: number;
}

export const defaultLimits: Limits = {
  characters: 100_000,
  nesting: 50,
  tokens: 5_000,
  definitions: 200,
  variables: 100,
  depth: 20,
  rootFields: 20,
  aliases: 50,
  directives: 50,
  directivesPerField: 5,
  selections: 10_000,
  duplicates: 10_000,
  cost: 10_000,
  liveQueriesPerEvent: 100,
  liveQueryCharactersPerCaller: 10_000_000,
  liveQueriesPerConnection: 1_000,
  liveQueriesPerCaller: 10_000,
};
