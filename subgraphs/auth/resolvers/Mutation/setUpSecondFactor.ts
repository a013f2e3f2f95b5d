import { circumstancesOf } from '../../use-cases/circumstances.ts';
import { setUpSecondFactor as makeSecret } from '../../use-cases/set-up-second-factor.ts';
import type { MutationResolvers } from '../generated.ts';
import { ownAccount } from '../own-account.ts';

export const setUpSecondFactor: MutationResolvers['setUpSecondFactor'] = (_parent, { input }, context) =>
  makeSecret(context.dependencies, ownAccount(context), input.password, circumstancesOf(context));
