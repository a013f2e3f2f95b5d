import { circumstancesOf } from '../../use-cases/circumstances.ts';
import { disableSecondFactor as endSecondFactor } from '../../use-cases/disable-second-factor.ts';
import type { MutationResolvers } from '../generated.ts';
import { ownAccount } from '../own-account.ts';

export const disableSecondFactor: MutationResolvers['disableSecondFactor'] = (_parent, { input }, context) =>
  endSecondFactor(context.dependencies, { ...input, userId: ownAccount(context) }, circumstancesOf(context));
