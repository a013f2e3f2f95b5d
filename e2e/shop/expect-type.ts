/** The result of a mutation as the member of its union that it has to be. Throws, showing the result, when it is another. */
export function expectType<Result extends { __typename: string }, Name extends Result['__typename']>(
  result: Result,
  name: Name,
): Extract<Result, { __typename: Name }> {
  if (result.__typename === name) return result as Extract<Result, { __typename: Name }>;
  throw new Error(`expected ${name}, got ${JSON.stringify(result)}`);
}
