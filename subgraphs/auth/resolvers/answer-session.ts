import type { Context } from '../context.ts';
import type { IssuedTokens } from '../use-cases/issue-tokens.ts';

/**
 * From here on the operation runs for the person who has just proved who they are, so that they may see their own account
 * in the answer. Mutations of one operation run one after the other, each with its answer.
 */
export async function answerSession<Answer extends { __typename: string }>(
  context: Context,
  answering: Promise<IssuedTokens | Answer>,
): Promise<IssuedTokens | Answer> {
  const answer = await answering;
  if ('identity' in answer) context.identity = answer.identity;
  return answer;
}
