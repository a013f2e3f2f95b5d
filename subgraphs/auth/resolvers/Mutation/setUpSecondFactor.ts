import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { setUpSecondFactor as setUp } from '../../use-cases/second-factor/set-up-second-factor.ts';
import type { MutationResolvers } from '../generated.ts';
import { ownPassword } from '../inputs/own-password.ts';
import { occurrenceOf } from '../occurrence-of.ts';
import { ownAccount } from '../own-account.ts';
import { invalidCredentials, secondFactorEnabled, tooManyAttempts } from '../user-errors.ts';

export const setUpSecondFactor = mutation<MutationResolvers['setUpSecondFactor']>()({
  input: z.object({ password: ownPassword }),
  perform: ({ password }, context) =>
    setUp(context.dependencies, { userId: ownAccount(context), password }, occurrenceOf(context).client),
  type: 'SecondFactorSetUp',
  refusals: {
    'invalid-credentials': invalidCredentials,
    'second-factor-enabled': secondFactorEnabled,
    'too-many-attempts': tooManyAttempts,
  },
});
