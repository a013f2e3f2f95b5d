import type { SavedAddress } from '../domain/saved-address.ts';

/** The answer of a mutation of which a kept address is the success. */
export async function answerAddress<Refused extends { __typename: string }>(
  keeping: Promise<SavedAddress | Refused>,
): Promise<(SavedAddress & { __typename: 'SavedAddress' }) | Refused> {
  const answer = await keeping;
  return '__typename' in answer ? answer : { __typename: 'SavedAddress', ...answer };
}
