import { circumstancesOf } from '../../use-cases/circumstances.ts';
import { regenerateRecoveryCodes as replaceCodes } from '../../use-cases/regenerate-recovery-codes.ts';
import type { MutationResolvers } from '../generated.ts';
import { ownAccount } from '../own-account.ts';

export const regenerateRecoveryCodes: MutationResolvers['regenerateRecoveryCodes'] = (_parent, { input }, context) =>
  replaceCodes(context.dependencies, { ...input, userId: ownAccount(context) }, circumstancesOf(context));
