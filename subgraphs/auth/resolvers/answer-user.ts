import type { User } from '../domain/user.ts';

/** The answer of a mutation of which a changed account is the success. */
export async function answerUser<Refused extends { __typename: string }>(
  changing: Promise<User | Refused>,
): Promise<(User & { __typename: 'User' }) | Refused> {
  const answer = await changing;
  return '__typename' in answer ? answer : { __typename: 'User', ...answer };
}
