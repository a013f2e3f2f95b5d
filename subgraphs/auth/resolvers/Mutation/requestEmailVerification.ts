import { circumstancesOf } from '../../use-cases/circumstances.ts';
import { requestEmailVerification as requestVerification } from '../../use-cases/request-email-verification.ts';
import type { MutationResolvers } from '../generated.ts';
import { ownAccount } from '../own-account.ts';

export const requestEmailVerification: MutationResolvers['requestEmailVerification'] = (_parent, _args, context) =>
  requestVerification(context.dependencies, ownAccount(context), circumstancesOf(context));
