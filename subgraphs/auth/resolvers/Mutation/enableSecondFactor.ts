import { circumstancesOf } from '../../use-cases/circumstances.ts';
import { enableSecondFactor as putIntoForce } from '../../use-cases/enable-second-factor.ts';
import type { MutationResolvers } from '../generated.ts';
import { ownAccount } from '../own-account.ts';

export const enableSecondFactor: MutationResolvers['enableSecondFactor'] = (_parent, { input }, context) => {
  const caller = { userId: ownAccount(context), sessionId: context.identity.sessionId };
  return putIntoForce(context.dependencies, caller, input.code, circumstancesOf(context));
};
