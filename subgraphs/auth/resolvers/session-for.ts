import { isRefusal, type Refusal } from '#packages/refusals/refusal.ts';
import type { Context } from '../context.ts';
import type { IssuedTokens } from '../use-cases/sessions/issue-tokens.ts';

/**
 * From here on the operation runs for the person who has just proved who they are, so that they may see their own account
 * in the answer. Mutations of one operation run one after the other, each with its answer.
 */
export async function sessionFor<Refused extends Refusal>(
  context: Context,
  issuing: Promise<IssuedTokens | Refused>,
): Promise<IssuedTokens | Refused> {
  const issued = await issuing;
  if (!isRefusal(issued)) context.identity = (issued as IssuedTokens).identity;
  return issued;
}
